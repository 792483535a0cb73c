"""When something happened, as the text tells it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """The date of something: what the text supports, what it comes to, and its words."""

    date: str | None = None
    resolved: str | None = None
    words: str | None = None
    start: int | None = None


NEVER = When()

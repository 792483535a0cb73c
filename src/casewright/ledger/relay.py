"""A stretch of a source whose words are somebody else's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relay:
    """The voice whose words stand from start to end, and why that is known.

    `whole` says that all of the source passes that voice on: a mirror, a rewrite, a copy.
    """

    voice: str
    start: int
    end: int
    reason: str
    whole: bool = False

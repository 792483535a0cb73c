"""What a look at the health of a folder finds, in words, with what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it stands with one thing."""

    GOOD = "good"
    CARE = "take care"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `advice` is empty where nothing has to be done."""

    what: str
    state: State
    sentence: str
    advice: str = ""

    def __post_init__(self) -> None:
        if (self.state is State.GOOD) != (not self.advice):
            raise ValueError("Advice belongs to what is not good.")


def good(what: str, sentence: str) -> Finding:
    """Nothing has to be done."""
    return Finding(what, State.GOOD, sentence)


def care(what: str, sentence: str, advice: str) -> Finding:
    """Nothing is lost, and something could be."""
    return Finding(what, State.CARE, sentence, advice)


def bad(what: str, sentence: str, advice: str) -> Finding:
    """Something is damaged or missing."""
    return Finding(what, State.BAD, sentence, advice)

"""An element of an offence in the words of the sources: said, denied, disputed or unknown."""

from dataclasses import dataclass
from enum import StrEnum

from casewright.claims import ClaimId


class Answer(StrEnum):
    """What the sources say to an element; never whether it is met in law."""

    SAID = "said"
    DENIED = "denied"
    DISPUTED = "disputed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ElementRule:
    """What bears on an element, as the data file has it."""

    id: str
    rule: str
    article: str
    asks: str
    source: str
    checked: str
    acts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    purpose: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """An element with the claims for it, against it, and those that only touch on it."""

    rule: ElementRule
    answer: Answer
    given: tuple[ClaimId, ...] = ()
    against: tuple[ClaimId, ...] = ()
    touching: tuple[ClaimId, ...] = ()

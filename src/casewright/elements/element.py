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
    """What bears on an element, as the data file has it.

    An act bears on it that is one of `acts`; or one of `done` whose doer is described by one of the
    `doers` or has one of the `roles`; or, with `purpose`, any act whose purpose is told.
    """

    id: str
    rule: str
    article: str
    asks: str
    source: str
    checked: str
    acts: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
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

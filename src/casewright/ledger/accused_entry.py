"""What each accused is accused of and how far that has gone, charge by charge."""

from dataclasses import dataclass

from casewright.ledger.path_entry import Answer
from casewright.ledger.stated import Claims, Party, Stated
from casewright.linking import EntryId

ADJUDGED = frozenset({"convicted", "final", "overturned", "acquitted"})


@dataclass(frozen=True, slots=True)
class ChargeStatus:
    """The standing of one person for one charge, with when and where it came to stand so.

    `status` is alleged, charged, dropped, convicted (not final), final, overturned or acquitted.
    `offence` is a term of the vocabulary where there is one, else the words of a source, and empty
    where no source names it; `words` are those of the sources. `appeal_open` is asked of a
    conviction only.

    Raises:
        ValueError: somebody would be called adjudged without a level of court.
    """

    offence: str
    words: tuple[Stated, ...]
    article: str | None
    part: str | None
    status: str
    level: str | None
    courts: tuple[Stated, ...]
    dates: tuple[Stated, ...]
    appeal_open: Answer | None
    alleged_by: tuple[str, ...]
    claims: Claims

    def __post_init__(self) -> None:
        if self.status in ADJUDGED and (self.level is None or self.appeal_open is None):
            raise ValueError(f"Nobody is {self.status} without an instance and its appeal.")
        if self.status == "alleged" and not self.alleged_by:
            raise ValueError("An allegation is somebody's; it has to be said whose.")


@dataclass(frozen=True, slots=True)
class AccusedEntry:
    """One accused: posts, charges with their standing, penalties, appeals, and the standing now."""

    id: EntryId
    person: Party
    posts: tuple[Stated, ...]
    charges: tuple[ChargeStatus, ...]
    sentences: tuple[Stated, ...]
    appeals: tuple[Stated, ...]
    now: str
    claims: Claims

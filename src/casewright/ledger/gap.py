"""Something the case file should hold and no claim gives."""

from dataclasses import dataclass

from casewright.ledger.stated import Claims
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class GapEntry:
    """One gap: what it is about, what its absence blocks, and its rank, 1 blocking most.

    `claims` are those from which it follows that something is missing.
    """

    id: EntryId
    kind: str
    about: EntryId
    sentence: str
    blocks: str
    rank: int
    claims: Claims

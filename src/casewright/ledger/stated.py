"""Values with the claims behind them, which every part of the case file is made of."""

from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.linking import EntryId

Claims = tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """One value and the claims that give it."""

    value: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a fact names them, and the person of the case file this is, where known."""

    name: str
    person: EntryId | None = None

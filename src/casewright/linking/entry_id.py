"""The identity of an entry of the case file."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from casewright.claims import Claim, ClaimId

EntryId = NewType("EntryId", str)


# Adding a report to a case builds it anew from the claims of before: what is costly is kept.
@lru_cache(maxsize=1_048_576)
def id_of(claim: Claim) -> ClaimId:
    """The id of a claim, reckoned once."""
    return claim.id


def entry_id(kind: str, claims: Iterable[ClaimId]) -> EntryId:
    """The identity of an entry: its kind and the least of its claims, in whatever order given."""
    return EntryId(f"{kind}-{min(claims)}")

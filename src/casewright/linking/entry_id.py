"""The identity of an entry of the case file."""

from collections.abc import Iterable
from typing import NewType

from casewright.claims import ClaimId

EntryId = NewType("EntryId", str)


def entry_id(kind: str, claims: Iterable[ClaimId]) -> EntryId:
    """The identity of an entry: its kind and the least of its claims, in whatever order given."""
    return EntryId(f"{kind}-{min(claims)}")

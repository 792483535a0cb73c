"""The case file as plain JSON values, and single parts of it."""

from typing import Any

from casewright.claims import Claim, ClaimId, as_plain
from casewright.ledger.case_file import ENTRIES, CaseFile

PARTS = (*ENTRIES, "unlinked", "decisions", "sources", "claims")


def case_document(case: CaseFile) -> dict[str, Any]:
    """The whole case file as JSON values, ready to be written with sorted keys."""
    return {**{part: part_document(case, part) for part in PARTS}, "readers": _readers(case)}


# Any: JSON values nest without end, and mypy has no type for them that is not a cast elsewhere.
def part_document(case: CaseFile, part: str) -> list[dict[str, Any]]:
    """One part of the case file as a list of JSON objects; every entry lists its claims.

    Raises:
        KeyError: the case file has no such part.
    """
    if part not in PARTS:
        raise KeyError(part)
    if part == "claims":
        return [claim_document(number, claim) for number, claim in case.claims.items()]
    return [as_plain(entry) for entry in getattr(case, part)]


def claim_document(number: ClaimId, claim: Claim) -> dict[str, Any]:
    """A claim with its id, its words and where they stand, its kind and its fields."""
    quote = claim.quote
    return {
        "id": number,
        "kind": claim.body.kind,
        "fields": as_plain(claim.body),
        "source": quote.source,
        "start": quote.start,
        "end": quote.end,
        "quote": quote.words,
        "said_by": claim.said_by,
        "stance": claim.stance.value,
        "review": claim.review.value,
        "supersedes": claim.supersedes,
    }


def _readers(case: CaseFile) -> list[dict[str, Any]]:
    return [as_plain(reader) for reader in case.readers]

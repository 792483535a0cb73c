"""Degrees of consistency of medical findings, copied from the words of sources; never set here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from casewright.claims import ClaimId
from casewright.elements.rules import read
from casewright.elements.words import first, saying
from casewright.ledger import CaseFile


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree of the Istanbul Protocol in the words of a source, which stand in its claim."""

    id: str
    label: Mapping[str, str]
    words: str
    claim: ClaimId


def degrees(case: CaseFile) -> tuple[Degree, ...]:
    """The degrees that sources give; only those in words that speak of a medical finding."""
    known = read("degrees")
    every = [words for one in known["degrees"] for words in one["words"]]
    return tuple(
        _degree(claim.id, claim.quote.words, known["degrees"])
        for claim, _ in saying(case, every)
        if first(known["medical"], claim.quote.words) is not None
    )


# Any: a row of the data file.
def _degree(claim: ClaimId, quote: str, known: Iterable[Mapping[str, Any]]) -> Degree:
    for one in known:
        words = first(one["words"], quote)
        if words is not None:
            return Degree(one["id"], one["label"], words, claim)
    raise LookupError("A quote was found by words that are none of a degree.")

"""Words of sources that can be read in two ways: both are shown and asked about."""

from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.elements.rules import read
from casewright.elements.words import saying
from casewright.ledger import CaseFile


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """Words of a claim, the two things they can mean, and the question that decides."""

    words: str
    claim: ClaimId
    first: str
    second: str
    asks: str


def two_readings(case: CaseFile) -> tuple[TwoReadings, ...]:
    """The words of a case that the data file knows to be read in two ways, in its order."""
    return tuple(
        TwoReadings(words, claim.id, one["first"], one["second"], one["asks"])
        for one in read("two_readings")
        for claim, words in saying(case, one["words"])
    )

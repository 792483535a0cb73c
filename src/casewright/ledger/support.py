"""Who says a thing: the speakers, how they hold it, and how many independent sources there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.ledger.case_file import CaseFile
from casewright.ledger.independence import independent
from casewright.ledger.source_record import SourceRecord


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind an entry of the case file besides its claims themselves.

    `said_by` are the people the reports quote and the outlets that speak for themselves;
    `sources` counts the reports, `independent_sources` those that do not go back to each other.
    """

    said_by: tuple[str, ...]
    stances: tuple[str, ...]
    sources: int
    independent_sources: int


def support(case: CaseFile, claims: Iterable[ClaimId]) -> Support:
    """What stands behind claims of a case.

    Raises:
        KeyError: the case file has no such claim.
    """
    known = [case.claim(claim) for claim in claims]
    records: dict[str, SourceRecord] = {
        one.quote.source: case.source(one.quote.source) for one in known
    }
    names = {
        one.said_by or records[one.quote.source].publisher or records[one.quote.source].name
        for one in known
    }
    return Support(
        said_by=tuple(sorted(names)),
        stances=tuple(sorted({one.stance.value for one in known})),
        sources=len(records),
        independent_sources=independent(known, records),
    )

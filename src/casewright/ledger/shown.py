"""The case file as it is shown: every fact with who stands behind it and how independently."""

from dataclasses import asdict
from typing import Any

from casewright.ledger.case_file import ENTRIES, CaseFile
from casewright.ledger.case_json import case_document, part_document
from casewright.ledger.support import support

_CLAIMS = "claims"


# Any: JSON values nest without end, and mypy has no type for them that is not a cast elsewhere.
def shown_case(case: CaseFile) -> dict[str, Any]:
    """The whole case file as JSON values, each entry with what stands behind it."""
    return case_document(case) | {part: shown_part(case, part) for part in ENTRIES}


def shown_part(case: CaseFile, part: str) -> list[dict[str, Any]]:
    """One part of the case file; each entry says who says so and in how many independent sources.

    Raises:
        KeyError: the case file has no such part.
    """
    documents = part_document(case, part)
    if part not in ENTRIES:
        return documents
    for document in documents:
        _count(case, document)
        del document["independent_sources"]
        document["support"] = asdict(support(case, document[_CLAIMS]))
    return documents


def _count(case: CaseFile, value: Any) -> None:
    """Put beside every list of claims, however deep, how many independent sources they have."""
    if isinstance(value, list | tuple):
        for one in value:
            _count(case, one)
    elif isinstance(value, dict):
        for one in list(value.values()):
            _count(case, one)
        if _CLAIMS in value:
            number = support(case, value[_CLAIMS]).independent_sources
            value["independent_sources"] = number

"""Some entries of a case file as JSON, at the price of those alone and not of the whole file."""

from collections.abc import Iterable
from typing import Any

from casewright.claims import as_plain
from casewright.ledger import CaseFile
from casewright.ledger.case_file import ENTRIES
from casewright.ledger.shown import shown_part


# Any: JSON values nest without end, and an entry is of any part.
def entry_documents(case: CaseFile, part: str, entries: Iterable[Any]) -> list[dict[str, Any]]:
    """These entries of a part, as `casewright show --format json` writes them."""
    if part not in ENTRIES:
        return [as_plain(one) for one in entries]
    # What stands behind an entry follows from its claims and their sources.
    few: dict[str, Any] = {part: tuple(entries)}
    return shown_part(CaseFile(sources=case.sources, claims=case.claims, **few), part)

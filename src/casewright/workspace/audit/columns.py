"""The columns for asking checked against the documents they were made from.

A page that lists claims reads the columns: a name changed there would be believed.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from casewright.errors import CasewrightError
from casewright.store.decision_log import read_log
from casewright.store.documents import from_bytes, reading_from, source_from
from casewright.workspace.audit.faults import Fault, Found
from casewright.workspace.layout import DATABASE_FILE
from casewright.workspace.models import ClaimRow, DecisionRow, ReadingRow, SourceRow
from casewright.workspace.rows import (
    claim_values,
    decision_values,
    reading_values,
    source_values,
)

_AT_ONCE = 50
_WHERE = Path(DATABASE_FILE)


def column_faults() -> Iterator[Fault]:
    """Rows whose columns, or whose claims, are not those of their documents."""
    for source in SourceRow.objects.order_by("id").iterator(_AT_ONCE):
        if not _source_fits(source):
            yield _fault(f"source {source.sha256[:12]}")
    readings = ReadingRow.objects.order_by("id").prefetch_related("claims")
    for reading in readings.iterator(_AT_ONCE):
        if not _reading_fits(reading):
            yield _fault(f"reading {reading.source[:12]} {reading.reader}")
    for decision in DecisionRow.objects.order_by("id").iterator(_AT_ONCE):
        if not _decision_fits(decision):
            yield _fault(f"decision {decision.decision}")


def _source_fits(row: SourceRow) -> bool:
    try:
        source = source_from(from_bytes(bytes(row.document), _WHERE))
    except CasewrightError:
        return False
    return source.sha256 == row.sha256 and _same(row, source_values(source))


def _reading_fits(row: ReadingRow) -> bool:
    sources = SourceRow.objects.filter(case=row.case_id, sha256=row.source)
    document = sources.values_list("document", flat=True).first()
    if document is None:  # the source may come later
        return True
    try:
        source = source_from(from_bytes(bytes(document), _WHERE))
        reading = reading_from(from_bytes(bytes(row.document), _WHERE), source)
    except CasewrightError:
        return False
    claims = sorted(row.claims.all(), key=_number)
    expected = [claim_values(one) for one in reading.claims]
    return (
        _same(row, reading_values(reading))
        and len(claims) == len(expected)
        and all(map(_same, claims, expected))
    )


def _decision_fits(row: DecisionRow) -> bool:
    decisions = read_log(bytes(row.line), _WHERE).decisions
    return len(decisions) == 1 and _same(row, decision_values(decisions[0]))


def _number(row: ClaimRow) -> int:
    return row.pk


# Any: columns are of any type, and so are the values they are made from.
def _same(row: Any, values: Mapping[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in values.items())


def _fault(name: str) -> Fault:
    words = f"The {name} is shown otherwise than it was kept: its columns in the database differ."
    return Fault(Found.COLUMNS, words)

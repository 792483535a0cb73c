"""Mistakes in the list of acceptances."""

import csv
import io
import re
from collections.abc import Iterator

from casewright.remedies.acceptance import acceptance_from
from casewright.remedies.days import days
from casewright.remedies.nodes import Mistakes

_COLUMNS = (
    "state", "name", "instrument", "status", "date", "in_force_from", "in_force_until",
    "in_force_basis", "source", "checked", "confidence", "doubts",
)  # fmt: skip
_DATES = ("date", "in_force_from", "in_force_until")


def table(text: str) -> Mistakes:
    """The mistakes of a list of acceptances."""
    rows = csv.DictReader(io.StringIO(text))
    if tuple(rows.fieldnames or ()) != _COLUMNS:
        yield 1, f"the columns must be {', '.join(_COLUMNS)}."
        return
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if None in row or None in row.values():
            yield rows.line_num, "the row has more or fewer cells than there are columns."
            continue
        key = (row["state"], row["instrument"])
        if key in seen:
            yield rows.line_num, f"{key[1]} of {key[0]} is there twice."
        seen.add(key)
        yield from ((rows.line_num, reason) for reason in _row(row))


def _row(row: dict[str, str]) -> Iterator[str]:
    if not re.fullmatch("[A-Z]{2}", row["state"]):
        yield f"{row['state']!r} is no country code of ISO 3166-1, such as KZ."
    for name in _DATES:
        told = days(row[name]) if row[name] else None
        if told is not None and told.first is None and told.last is None:
            yield f"{name} is {row[name]!r}, which is no EDTF date."
    try:
        acceptance_from(row)
    except ValueError as error:
        yield f"{error}."

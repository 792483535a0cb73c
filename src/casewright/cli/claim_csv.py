"""Readings as one CSV table: a line for each claim, with the words it rests on."""

import csv
import io

from casewright.claims import Claim, Reading, Source, label

COLUMNS = (
    "id", "file", "kind", "what", "stance", "said_by", "quote", "page", "start", "end", "claim",
)  # fmt: skip


def header() -> str:
    """The line with the names of the columns."""
    return ",".join(COLUMNS) + "\n"


def claim_lines(source: Source, reading: Reading, name: str) -> str:
    """The claims of a reading in the order of its text, one line each."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    claims = sorted(reading.claims, key=lambda one: (one.quote.start, one.quote.end, one.id))
    for claim in claims:
        writer.writerow([harmless(cell) for cell in _cells(source, claim, name)])
    return text.getvalue()


def _cells(source: Source, claim: Claim, name: str) -> list[str]:
    quote = claim.quote
    page = source.page_of(quote.start)
    what = [name, source.name, claim.body.kind, label(claim.body), claim.stance.value]
    words = [claim.said_by or "", quote.words, "" if page is None else str(page)]
    return [*what, *words, str(quote.start), str(quote.end), claim.id]


def harmless(cell: str) -> str:
    """The cell in a form that no spreadsheet runs as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell

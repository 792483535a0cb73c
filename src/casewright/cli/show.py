"""`casewright show`: a part of a case, as a table, JSON, CSV or a page."""

import argparse
import csv
import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from casewright.cli.errors import Misused
from casewright.ledger import CaseFile, case_document
from casewright.ledger.case_json import PARTS, part_document

WHOLE = "case"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright show`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of the case")
    parser.add_argument(
        "what", choices=(WHOLE, *PARTS), metavar="WHAT", help=", ".join((WHOLE, *PARTS))
    )
    parser.add_argument(
        "--format", choices=tuple(_FORMATS), default="table", help="default: table; html: case only"
    )


def run(args: argparse.Namespace) -> int:
    """Print the part of the case."""
    from casewright.store import PlainFolder

    if args.format == "html" and args.what != WHOLE:
        raise Misused(f"--format html shows the whole case: casewright show DIR {WHOLE}.")
    if args.format == "csv" and args.what == WHOLE:
        raise Misused("A CSV table holds one part of a case; name one, such as people.")
    text = _FORMATS[args.format](PlainFolder(args.folder).case(), args.what)
    sys.stdout.buffer.write(text.rstrip("\n").encode("utf-8", "backslashreplace") + b"\n")
    return 0


def _as_json(case: CaseFile, part: str) -> str:
    document = case_document(case) if part == WHOLE else part_document(case, part)
    return json.dumps(document, ensure_ascii=False, indent=1)


def _as_table(case: CaseFile, part: str) -> str:
    from casewright.cli.case_rows import as_table, rows_of
    from casewright.publishing.case_terminal import case_text

    width = shutil.get_terminal_size().columns
    if part == WHOLE:
        return case_text(case, width=width)
    return as_table(rows_of(case, part), width=width)


def _as_csv(case: CaseFile, part: str) -> str:
    from casewright.cli.case_rows import rows_of
    from casewright.cli.claim_csv import harmless

    rows = rows_of(case, part)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows.rows)
    return text.getvalue()


def _as_html(case: CaseFile, part: str) -> str:
    from casewright.publishing.case_page import case_page

    return case_page(case)


_FORMATS: dict[str, Callable[[CaseFile, str], str]] = {
    "table": _as_table,
    "json": _as_json,
    "csv": _as_csv,
    "html": _as_html,
}

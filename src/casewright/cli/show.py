"""`casewright show`: a part of a case, as a table, JSON, CSV or a page."""

import argparse
import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case, existing_case
from casewright.cli.errors import Misused
from casewright.cli.viewing import note_seen
from casewright.ledger import CaseFile
from casewright.ledger.case_json import PARTS
from casewright.ledger.shown import shown_case, shown_part
from casewright.publishing.speech import ENGLISH, LANGUAGES, speaking

if TYPE_CHECKING:
    from casewright.claims import Reading, Source
    from casewright.consent import Use
    from casewright.decisions import Decision
    from casewright.store import CaseStore

    Read = Iterable[tuple[Source, Reading]]

WHOLE, DECISIONS = "case", "decisions"
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright show`."""
    add_case(parser)
    parser.add_argument(
        "what",
        nargs="?",
        default=WHOLE,
        choices=(WHOLE, *PARTS),
        metavar="WHAT",
        help=", ".join((WHOLE, *PARTS)) + f" (default: {WHOLE})",
    )
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="the case as the sources published up to that day, month or year knew it",
    )
    parser.add_argument(
        "--for",
        dest="use",
        type=_use,
        metavar="USE",
        help="only what people agreed to for internal, lawyers, publication or forum:NAME",
    )
    parser.add_argument(
        "--format", choices=tuple(_FORMATS), default="table", help="default: table; html: case only"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default=ENGLISH, help="of the page, with --format html"
    )


def run(args: argparse.Namespace) -> int:
    """Print the part of the case; 1 where a decision that was kept is damaged."""
    if args.format == "html" and args.what != WHOLE:
        raise Misused(f"--format html shows the whole case: casewright show DIR {WHOLE}.")
    if args.language != ENGLISH and args.format != "html":
        raise Misused("Only the page speaks another language: add --format html.")
    if args.format == "csv" and args.what == WHOLE:
        raise Misused("A CSV table holds one part of a case; name one, such as people.")
    with existing_case(args) as store:
        case, is_damaged = _asked(store, args)
        note_seen(store, f"show {args.what}")
    with speaking(args.language):
        text = _FORMATS[args.format](case, args.what)
    sys.stdout.buffer.write(text.rstrip("\n").encode("utf-8", "backslashreplace") + b"\n")
    return int(is_damaged)


def _asked(store: "CaseStore", args: argparse.Namespace) -> tuple[CaseFile, bool]:
    """The case as it is to be shown, and whether a decision that was kept is damaged."""
    from casewright.cli.casework import decisions_of, readings_of
    from casewright.ledger import build_case
    from casewright.ledger.decided import history
    from casewright.store import DecisionLog

    case = store.case()
    is_rebuilt = args.as_of or args.use
    log = decisions_of(store) if is_rebuilt or args.what == DECISIONS else DecisionLog()
    if is_rebuilt:
        read: Read = readings_of(store, case)
        read = _known_by(read, args.as_of) if args.as_of else read
        decisions = log.decisions
        case = _for(read, args.use, decisions) if args.use else build_case(read, decisions)
    if args.what == DECISIONS and not args.use:
        case = replace(case, decisions=history(log.decisions, case.decisions))
    return case, bool(log.damage)


def _day(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2024-05-03, 2024-05 or 2024")
    try:
        # What is missing is filled with what every year and month has, only to check the rest.
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the calendar") from error
    return text


def _use(text: str) -> "Use":
    from casewright.consent import BadUse, use_of

    try:
        return use_of(text)
    except BadUse as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _known_by(read: "Read", day: str) -> "Read":
    """The sources published by then."""
    from casewright.cli.casework import say
    from casewright.ledger.as_of import known_by

    known = known_by(read, day)
    if known.undated:
        say(f"Left out, their day of publication is unknown: {', '.join(known.undated)}.")
    if known.later:
        say(f"Left out, not published for certain by {day}: {', '.join(known.later)}.")
    return known.read


def _for(read: "Read", use: "Use", decisions: "Sequence[Decision]") -> CaseFile:
    """What may be used so today; what was left out goes to standard error."""
    from casewright.cli.casework import say
    from casewright.publishing.for_use import case_for_use, consents_among

    consents = consents_among(decisions)
    found = case_for_use(read, decisions, consents, use=use, day=date.today())
    for left in found.left_out:
        what = "all of it" if left.is_whole else f"{len(left.claims)} of its claims"
        say(f"Left out of {left.name}: {what}. {left.why}")
    return found.case


def _as_json(case: CaseFile, part: str) -> str:
    document = shown_case(case) if part == WHOLE else shown_part(case, part)
    return json.dumps(document, ensure_ascii=False, indent=1)


def _as_table(case: CaseFile, part: str) -> str:
    from casewright.cli.case_rows import as_table, rows_of
    from casewright.publishing.case_terminal import case_text, part_text

    width = shutil.get_terminal_size().columns
    if part == WHOLE:
        return case_text(case, width=width)
    text = part_text(case, part, width=width)
    return as_table(rows_of(case, part), width=width) if text is None else text


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

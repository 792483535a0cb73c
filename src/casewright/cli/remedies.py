"""`casewright remedies`: who can still do what, until when, and why; or checks a rule file."""

import argparse
import json
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_passphrase, existing_case
from casewright.cli.checking_rules import checked
from casewright.cli.errors import Misused
from casewright.cli.followed import asked_for
from casewright.cli.viewing import note_seen

if TYPE_CHECKING:
    from casewright.ledger import CaseFile
    from casewright.remedies import Assessment

_STATE = re.compile("[A-Z]{2}")
_CALENDAR = "ics"
_HINT = "The reasons, with quotes and days: casewright remedies DIR --person NAME"


@dataclass(frozen=True, slots=True)
class _Answer:
    """Where those asked about stand on a day; `in_full` with the reasons."""

    case: "CaseFile"
    on: date
    found: "Sequence[Assessment]"
    in_full: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright remedies`."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="the folder of the case"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="the folder is not encrypted: whoever can read the disk can read the case",
    )
    add_passphrase(parser)
    parser.add_argument(
        "--person", metavar="NAME", help="only this victim or group, with reasons and quotes"
    )
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day asked about (default: today)"
    )
    parser.add_argument(
        "--state",
        type=_state,
        metavar="CODE",
        help="where it happened (ISO 3166-1, such as KZ), where the reports do not say it",
    )
    parser.add_argument(
        "--format",
        choices=(*_FORMATS, _CALENDAR),
        default="table",
        help="ics: the terms as a calendar, which names nobody (default: table)",
    )
    parser.add_argument(
        "--check-rules", type=Path, metavar="FILE", help="check a rule file instead of a case"
    )


def run(args: argparse.Namespace) -> int:
    """Print where people stand; with --check-rules 1 where the file has mistakes."""
    if args.check_rules is not None:
        from casewright.remedies.checking import check

        return checked(args.check_rules, partial(check, args.check_rules.name))
    if args.folder is None:
        raise Misused("Name the folder of a case, or a rule file with --check-rules.")
    from casewright.remedies import Assessor

    with existing_case(args) as store:
        case = store.case()
        note_seen(store, "remedies")
    on = args.on or date.today()
    every = list(Assessor(case, on, state=args.state).all())
    answer = _Answer(case, on, asked_for(every, args.person), bool(args.person))
    if args.format == _CALENDAR:
        sys.stdout.buffer.write(_as_calendar(answer, args.folder.resolve().name))
        return 0
    text = _FORMATS[args.format](answer)
    sys.stdout.buffer.write(text.rstrip("\n").encode("utf-8", "backslashreplace") + b"\n")
    return 0


def _as_table(answer: _Answer) -> str:
    from casewright.publishing.remedies_terminal import matrix, routes_of, terms_text
    from casewright.remedies.gathering import terms

    width = shutil.get_terminal_size().columns
    found = answer.found
    if not found:
        return "The case has no victims and no counted groups, so there is nobody to assess."
    whole = [routes_of(answer.case, one, width) for one in found] if answer.in_full else [_HINT]
    running = terms_text(answer.case, terms(found), answer.on, width)
    return "\n\n".join([matrix(found, width), running, *whole])


def _as_json(answer: _Answer) -> str:
    from casewright.publishing.remedies_json import remedies_document

    document = remedies_document(answer.case, answer.found, answer.on)
    return json.dumps(document, ensure_ascii=False, indent=1)


def _as_calendar(answer: _Answer, name: str) -> bytes:
    from casewright.publishing.calendar_file import calendar_file
    from casewright.remedies.gathering import terms

    found = terms(answer.found)
    if not any(one.day for one in found):
        print("casewright: no day is known on which a term ends, so the calendar is empty.",
              file=sys.stderr)  # fmt: skip
    return calendar_file(found, case=name, on=answer.on)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-05-03") from error


def _state(text: str) -> str:
    if not _STATE.fullmatch(text.upper()):
        raise argparse.ArgumentTypeError(f"{text!r} is no country code of two letters such as KZ")
    return text.upper()


_FORMATS: "dict[str, Callable[[_Answer], str]]" = {"table": _as_table, "json": _as_json}

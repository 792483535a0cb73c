"""`casewright consent`: what somebody agreed to about a source, or took back."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_source, add_who_and_why, decide
from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.decisions import Agree, Told, Withdraw
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright consent`."""
    add_case(parser)
    add_source(parser)
    parser.add_argument(
        "--quote", metavar="WORDS", help="only these words of it, letter for letter"
    )
    parser.add_argument(
        "--at",
        type=int,
        metavar="OFFSET",
        help="where the words begin, in characters from 0; needed where they stand several times",
    )
    parser.add_argument(
        "--person",
        required=True,
        metavar="NAME",
        help="who told it and was asked; better a pseudonym than a name",
    )
    answer = parser.add_mutually_exclusive_group(required=True)
    answer.add_argument(
        "--agrees",
        metavar="USES",
        help="to these uses: internal, lawyers, publication, forum:NAME; commas between them",
    )
    answer.add_argument("--refuses", action="store_true", help="to no use at all")
    answer.add_argument("--withdraws", action="store_true", help="takes back what was agreed")
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day it was said (default: today)"
    )
    parser.add_argument(
        "--until", type=_day, metavar="DATE", help="the last day the consent holds, if it ends"
    )
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the consent and say what of the case it covers."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Agree | Withdraw":
        return _consent(_told(store, case, args), args)

    return decide(args, what)


def _consent(told: "Told", args: argparse.Namespace) -> "Agree | Withdraw":
    from casewright.consent import Consent, use_of
    from casewright.decisions import Agree, Withdraw

    day = args.on or date.today()
    if args.withdraws:
        if args.until:
            raise Misused("--until goes with --agrees: what was taken back has no end.")
        return Withdraw(told, day.isoformat())
    uses = [use_of(one) for one in (args.agrees or "").split(",") if one.strip()]
    if args.agrees is not None and not uses:
        raise Misused("--agrees names no use. Who agreed to nothing --refuses.")
    # Checked here, where what is wrong can be said in words.
    Consent(told.subject, told.person, frozenset(uses), day, args.until)
    until = args.until.isoformat() if args.until else None
    return Agree(told, tuple(sorted(map(str, uses))), day.isoformat(), until)


def _told(store: "CaseStore", case: "CaseFile", args: argparse.Namespace) -> "Told":
    from casewright.cli.adding import kept_source, place_of
    from casewright.decisions import Told

    if not args.person.strip():
        raise Misused("--person is empty; a consent names who gave it, under a pseudonym or not.")
    source = kept_source(store, case, args.source)
    start = place_of(source, args.quote, args.at) if args.quote else 0
    end = start + len(args.quote or "")
    return Told(source.sha256, source.name, start, end, args.person.strip())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-05-03") from error

"""`casewright authority`: who may file to which committee for a person, or why without paper."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_who_and_why, decide
from casewright.cli.draft import FORUMS
from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.decisions import Authority, Side
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright authority`."""
    add_case(parser)
    parser.add_argument(
        "--person", required=True, metavar="NAME", help="for whom is filed, by name or id"
    )
    parser.add_argument(
        "--forum",
        required=True,
        metavar="NAMES",
        help=f"to which committees, commas between them: {', '.join(FORUMS)}",
    )
    parser.add_argument("--representative", metavar="NAME", help="who files")
    answer = parser.add_mutually_exclusive_group(required=True)
    answer.add_argument(
        "--document", metavar="TEXT", help="the signed paper; it is put in the form"
    )
    answer.add_argument(
        "--without",
        metavar="REASON",
        help="there is no paper, for this reason; it is put in the form",
    )
    answer.add_argument("--withdraws", action="store_true", help="the authority is taken back")
    parser.add_argument(
        "--given-by", metavar="NAME", help="who signed, where the person could not, such as an heir"
    )
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day it was given (default: today)"
    )
    parser.add_argument("--until", type=_day, metavar="DATE", help="the last day it holds, if any")
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep who may file."""
    _refuse_what_does_not_go_together(args)

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Authority":
        from casewright.drafts.people import person_in
        from casewright.ledger.choices import side_of

        return _authority(side_of(case, person_in(case, args.person)), args)

    return decide(args, what)


def _authority(whom: "Side", args: argparse.Namespace) -> "Authority":
    from casewright.decisions import ActWithout, Authorise, Revoke
    from casewright.drafts.forums import forum_named

    forums = tuple(forum_named(one).use for one in args.forum.split(",") if one.strip())
    if not forums:
        raise Misused("--forum names no committee.")
    day = (args.on or date.today()).isoformat()
    if args.withdraws:
        return Revoke(whom, forums, day)
    if args.without:
        return ActWithout(whom, forums, args.representative, args.without, day)
    until = args.until.isoformat() if args.until else None
    return Authorise(whom, forums, args.representative, args.document, day, until, args.given_by)


def _refuse_what_does_not_go_together(args: argparse.Namespace) -> None:
    if args.withdraws and args.representative:
        raise Misused("--withdraws ends every authority for these committees: no --representative.")
    if not args.withdraws and not (args.representative or "").strip():
        raise Misused("--representative is missing: say who files.")
    if not args.withdraws and not (args.document or args.without or "").strip():
        raise Misused("--document and --without say something: what paper, or why there is none.")
    if args.document is None and (args.until or args.given_by):
        raise Misused("--until and --given-by go with --document.")
    if args.until and args.until < (args.on or date.today()):
        raise Misused("--until is before the day the authority was given.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-05-03") from error

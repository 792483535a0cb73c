"""`casewright decide`: two people, organisations or places are the same, or are not."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_who_and_why, decide

if TYPE_CHECKING:
    from casewright.decisions import What
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog

_WHO = "a name as the case shows it, another spelling of it, the id of an entry or of a claim"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright decide`."""
    add_case(parser)
    parser.add_argument(
        "verdict", choices=("same", "different"), metavar="same|different", help="what they are"
    )
    parser.add_argument("one", metavar="A", help=_WHO)
    parser.add_argument("other", metavar="B", help="the same for the other")
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the judgement and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "What":
        from casewright.cli.naming import two_sides
        from casewright.decisions import Different, Same

        sides = two_sides(case, args.one, args.other)
        return Same(*sides) if args.verdict == "same" else Different(*sides)

    return decide(args, what)

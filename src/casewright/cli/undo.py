"""`casewright undo`: an earlier decision does not count any more."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_who_and_why, decide

if TYPE_CHECKING:
    from casewright.decisions import Undo
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright undo`."""
    add_case(parser)
    parser.add_argument(
        "decision", metavar="ID", help="the id of the decision (show DIR decisions)"
    )
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the decision and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Undo":
        from casewright.decisions import Undo, to_undo

        return Undo(to_undo(log.decisions, args.decision).id)

    return decide(args, what)

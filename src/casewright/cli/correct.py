"""`casewright correct`: what a claim should say; the claim as read stays."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_claim, add_who_and_why, decide
from casewright.cli.errors import Misused
from casewright.cli.field_values import SYNTAX, add_fields, changes_of

if TYPE_CHECKING:
    from casewright.decisions import Correct
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright correct`."""
    add_case(parser)
    add_claim(parser)
    add_fields(parser)
    add_who_and_why(parser)
    parser.epilog = SYNTAX
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def run(args: argparse.Namespace) -> int:
    """Keep the correction and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Correct":
        from casewright.cli.naming import claim_named
        from casewright.decisions import Anchor, Correct, NotACorrection, corrected

        changes = changes_of(args.changes)
        claim = claim_named(case, args.claim)
        try:
            corrected(claim, changes)
        except NotACorrection as error:
            raise Misused(str(error)) from error
        return Correct(Anchor.of(claim), changes)

    return decide(args, what)

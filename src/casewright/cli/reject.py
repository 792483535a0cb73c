"""`casewright reject`: a claim does not say what its words say, and is set aside."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_claim, add_who_and_why, decide

if TYPE_CHECKING:
    from casewright.decisions import Reject
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright reject`."""
    add_case(parser)
    add_claim(parser)
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the decision and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Reject":
        from casewright.cli.naming import claim_named
        from casewright.decisions import Anchor, Reject

        return Reject(Anchor.of(claim_named(case, args.claim)))

    return decide(args, what)

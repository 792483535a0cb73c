"""`casewright accept`: a claim says what its words say."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_claim, add_who_and_why, decide

if TYPE_CHECKING:
    from casewright.decisions import Accept
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright accept`."""
    add_case(parser)
    add_claim(parser)
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the decision and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Accept":
        from casewright.cli.naming import claim_named
        from casewright.decisions import Accept, Anchor

        return Accept(Anchor.of(claim_named(case, args.claim)))

    return decide(args, what)

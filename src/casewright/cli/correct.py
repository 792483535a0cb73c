"""`casewright correct`: what a claim should say; the claim as read stays."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.deciding import add_case, add_who_and_why, decide
from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.decisions import Change, Correct
    from casewright.ledger import CaseFile
    from casewright.store import DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright correct`."""
    add_case(parser)
    parser.add_argument(
        "claim", metavar="CLAIM", help="its id, or the beginning of it (show DIR claims)"
    )
    parser.add_argument(
        "changes",
        nargs="+",
        metavar="FIELD=VALUE",
        help="what it should say, such as age=41; several values with ; between them; "
        "nothing after = empties the field; also stance=... and said_by=...",
    )
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the correction and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog") -> "Correct":
        from casewright.cli.naming import claim_named
        from casewright.decisions import Anchor, Correct, NotACorrection, corrected

        changes = tuple(_change(text) for text in args.changes)
        claim = claim_named(case, args.claim)
        try:
            corrected(claim, changes)
        except NotACorrection as error:
            raise Misused(str(error)) from error
        return Correct(Anchor.of(claim), changes)

    return decide(args, what)


def _change(text: str) -> "Change":
    from casewright.decisions import Change

    field, is_there, value = text.partition("=")
    if not is_there or not field.strip():
        raise Misused(f"{text!r} is no correction; write FIELD=VALUE, such as age=41.")
    return Change(field.strip(), value.strip())

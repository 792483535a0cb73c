"""`casewright resolve`: which value of a difference between the reports holds."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_who_and_why, decide

if TYPE_CHECKING:
    from casewright.decisions import Resolve
    from casewright.ledger import CaseFile
    from casewright.ledger.case_file import Conflict
    from casewright.store import CaseStore, DecisionLog


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright resolve`."""
    add_case(parser)
    parser.add_argument(
        "conflict", metavar="CONFLICT", help="its id, or the beginning of it (show DIR conflicts)"
    )
    parser.add_argument("value", metavar="VALUE", help="the one of its values that holds")
    add_who_and_why(parser)


def run(args: argparse.Namespace) -> int:
    """Keep the decision and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Resolve":
        from casewright.cli.naming import conflict_named
        from casewright.ledger.choices import resolution

        conflict = conflict_named(case, args.conflict)
        return resolution(case, conflict, _value(conflict, args.value))

    return decide(args, what)


def _value(conflict: "Conflict", text: str) -> str:
    """The value of the conflict a person wrote, however they wrote its capitals."""
    from casewright.cli.errors import NotInTheCase
    from casewright.publishing.variant import variant_words

    shown = {one.value: variant_words(conflict, one.value) for one in conflict.values}
    for value, words in shown.items():
        if text.casefold() in (value.casefold(), words.casefold()):
            return value
    listed = "; ".join(f"“{words}”" for words in shown.values())
    raise NotInTheCase(
        f"No report gives {text!r} here. {conflict.sentence} The values are: {listed}."
    )

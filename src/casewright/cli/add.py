"""`casewright add`: what a source says and no reader found, added by a person."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case
from casewright.cli.deciding import add_source, add_who_and_why, decide
from casewright.cli.field_values import SYNTAX, add_fields, changes_of

if TYPE_CHECKING:
    from casewright.decisions import Add
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog

KINDS = (
    "person", "group", "organisation", "place", "event", "act", "charge", "sentence", "money",
    "statement",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright add`."""
    add_case(parser)
    add_source(parser)
    parser.add_argument(
        "--kind", required=True, choices=KINDS, metavar="KIND", help=f"one of {', '.join(KINDS)}"
    )
    parser.add_argument(
        "--quote",
        required=True,
        metavar="WORDS",
        help="the words of the source it rests on, letter for letter",
    )
    parser.add_argument(
        "--at",
        type=_offset,
        metavar="OFFSET",
        help="where the words begin, in characters from 0; needed where they stand several times",
    )
    parser.add_argument("--said-by", metavar="NAME", help="whom the source quotes as saying it")
    parser.add_argument(
        "--stance",
        default="reported",
        metavar="STANCE",
        help="reported (default), alleged, found, denied, announced, requested, conditional, "
        "possible",
    )
    add_fields(parser)
    add_who_and_why(parser)
    parser.epilog = SYNTAX
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def run(args: argparse.Namespace) -> int:
    """Keep the claim and build the case again."""

    def what(case: "CaseFile", log: "DecisionLog", store: "CaseStore") -> "Add":
        from casewright.cli.adding import addition

        return addition(store, case, args, changes_of(args.changes))

    return decide(args, what)


def _offset(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of characters such as 120")
    return int(text)

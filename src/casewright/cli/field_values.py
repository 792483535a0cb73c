"""FIELD=VALUE on the command line: what a claim should say, field by field."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.decisions import Change

SYNTAX = """\
how to write a VALUE:
  a list             one; another     (a semicolon inside a value: \\;)
  nothing            FIELD=           empties the field
  a term             as in the vocabulary: roles=victim, type=verdict
  a date             EDTF: 2024-05-03, 2024-05, --05-03 (year not known)
  a country          ISO 3166-1: KZ   a currency: ISO 4217: KZT
  participants       NAME (ROLE); NAME (ROLE)
  grounds            WHAT WAS ASKED (by NAME): ANSWER; ... where NAME and ANSWER may be left out
                     and ANSWER is granted, rejected, not_considered or another outcome

The fields of each kind are in the documentation, page “Correct and add claims”.
"""


def add_fields(parser: argparse.ArgumentParser) -> None:
    """What a claim should say, field by field."""
    parser.add_argument(
        "changes",
        nargs="+",
        metavar="FIELD=VALUE",
        help="what it should say, such as age=41; see below for lists, participants and grounds",
    )


def changes_of(texts: Sequence[str]) -> "tuple[Change, ...]":
    """The fields and what they should say.

    Raises:
        Misused: one is not written as FIELD=VALUE, or a field is given twice.
    """
    found = tuple(_change(text) for text in texts)
    names = [one.field for one in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise Misused(f"The field {twice!r} is given twice; write a list as {twice}=one; another.")
    return found


def _change(text: str) -> "Change":
    from casewright.decisions import Change

    field, is_there, value = text.partition("=")
    if not is_there or not field.strip():
        raise Misused(f"{text!r} is no correction; write FIELD=VALUE, such as age=41.")
    return Change(field.strip(), value.strip())

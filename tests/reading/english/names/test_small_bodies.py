"""Bodies named in small letters."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    ("The Mexican army denied it.", {("Mexican army", "security_service")}, "a nationality"),
    ("The regional police told us so.", {("regional police", "police")}, "a level"),
    ("A federal court threw it out.", {("federal court", "court")}, "a level and an article"),
    ("She was sentenced in federal court.", set(), "no article: any of them"),
    ("The Greek ombudsman asked for it.", {("Greek ombudsman", "government")}, "an office"),
    ("The sessions court granted bail.", {("sessions court", "court")}, "says by itself which"),
    ("He bribed the sessions court clerk.", set(), "only describes a person"),
    ("A regional police officer left.", set(), "only describes a person"),
    ("A court heard him.", set(), "which one is not said"),
    ("The police left.", set(), "which one is not said"),
    (
        "A criminal tribunal in Lima acquitted him.",
        {("criminal tribunal in Lima", "court")},
        "the town behind",
    ),
    (
        "The special court in Lima prison jailed him.",
        {("special court", "court")},
        "the town belongs to the prison",
    ),
    (
        "A special court for bribery cases fined him.",
        {("special court for bribery cases", "court")},
        "what it is for",
    ),
    (
        "She was a sergeant in the municipal police of Lima.",
        {("municipal police of Lima", "police")},
        "of a town",
    ),
    (
        "The attorney general's office said so.",
        {("attorney general's office", "prosecutor")},
        "a possessive inside",
    ),
    (
        "The accused fled. The federal prosecutor's office accused him.",
        {("federal prosecutor's office", "prosecutor")},
        "a verb behind",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_body_in_small_letters_is_named_where_it_is_said_which(
    read_text: Read, text: str, expected: set[tuple[str, str]], why: str
) -> None:
    told = {(item["name"], item["kind"]) for item in read_text(text)["organisations"]}
    assert told == expected, why


def test_the_court_in_small_letters_is_the_one_named_before(read_text: Read) -> None:
    document = read_text("The Arden High Court sat. Later the Nigerian high court and others sat.")
    assert "Arden High Court" in {item["name"] for item in document["organisations"]}

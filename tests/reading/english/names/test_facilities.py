"""Places of detention without a name of their own."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def facilities(document: dict[str, Any]) -> set[str]:
    return {place["name"] for place in document["places"] if place["term"] == "facility"}


ROWS = [
    ("He was held in a detention center in the village of Orlinoye.",
     {"detention center in the village of Orlinoye"}, "in the village of"),
    ("She was taken to a police station in Accra.", {"police station in Accra"}, "in a town"),
    ("She died in a secret prison near Accra.", {"secret prison near Accra"}, "an adjective"),
    ("He was held at the remand prison of Accra.", {"remand prison of Accra"}, "of a town"),
    ("He was kept at the naval base at Punta Alba.", {"naval base at Punta Alba"}, "a base"),
    ("They sat in a fenced compound near Accra.", {"fenced compound near Accra"}, "a compound"),
    ("They were taken to the district jail.", {"district jail"}, "a level says which"),
    ("He ran the sector of the local police station.", {"local police station"}, "local"),
    ("They sat at police station No. 3.", {"police station No. 3"}, "a number"),
    ("He got 30 days in county jail.", set(), "a penalty, no place"),
    ("She is a district jail guard.", set(), "only describes somebody"),
    ("They sat in Arden police station in Accra.", {"Arden police station"}, "named already"),
    ("He was held in prison.", set(), "no place follows"),
    ("He went from prison to Accra.", set(), "to a town"),
    ("The jail in which he sat was cold.", set(), "no name follows"),
    ("He was in jail. In Accra his wife waited.", set(), "another sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_place_of_detention_is_named_by_what_follows(
    read_text: Read, text: str, expected: set[str], why: str
) -> None:
    assert facilities(read_text(text)) == expected, why


def test_one_place_described_twice_is_listed_once(read_text: Read) -> None:
    document = read_text(
        "He was held in a secret prison near Accra. Others were in the prison near Accra too."
    )
    assert facilities(document) == {"secret prison near Accra"}


@pytest.mark.xfail(reason="words of a heading are taken for a person", strict=True)
def test_a_heading_describes_no_place_of_detention(read_text: Read) -> None:
    assert facilities(read_text("Man Dies In prison near Accra\n\nIt was a cold day.")) == set()

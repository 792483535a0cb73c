"""Organisations and places, each once, with its other names."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def bodies(document: dict[str, Any], kind: str) -> dict[str, list[str]]:
    return {item["name"]: item["aliases"] for item in document[kind]}


ORGANISATIONS: list[Any] = [
    ("The Ministry of Justice denied it. The Ministry of Justice later agreed.",
     {"Ministry of Justice": []}, "named twice"),
    ("The National Security Committee (NSC) replied. The NSC denied it.",
     {"National Security Committee": ["NSC"]}, "letters in brackets"),
    ("The Lima Police Department replied. Lima Police denied it.",
     {"Lima Police Department": ["Lima Police"]}, "a shorter form"),
    ("The Marsh County Rescue Department came. The Rescue Department left.",
     {"Marsh County Rescue Department": ["Rescue Department"]}, "the end of a name"),
    ("The Arden Hall Rescue Service wrote to its Board of Directors.",
     {"Arden Hall Rescue Service": []}, "every company has one"),
    ("The Ministry of Justice and the Ministry of Health replied.",
     {"Ministry of Justice": [], "Ministry of Health": []}, "two ministries"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), ORGANISATIONS)
def test_an_organisation_is_listed_once(
    read_text: Read, text: str, expected: dict[str, list[str]], why: str
) -> None:
    assert bodies(read_text(text), "organisations") == expected, why


def test_two_names_of_one_country_are_one_place(read_text: Read) -> None:
    document = read_text("He fled to the United States. In the U.S. he found work.")
    assert len(document["places"]) == 1


def test_two_towns_are_two_places(read_text: Read) -> None:
    document = read_text("He was held in Accra and then in Kumasi.")
    assert set(bodies(document, "places")) == {"Accra", "Kumasi"}


def test_words_in_brackets_that_are_no_letters_are_no_other_name(read_text: Read) -> None:
    document = read_text("The Ministry of Justice (today) replied.")
    assert bodies(document, "organisations") == {"Ministry of Justice": []}


def test_the_country_named_most_settles_the_money(read_text: Read) -> None:
    document = read_text(
        "In Chile an officer was tried. Chile pays. The officer had fled to Mexico.\n\n"
        "He was fined 9,000 pesos."
    )
    assert [m["currency"] for m in document["money"]] == ["CLP"]

"""Every spelling of a name belongs to one person, and two people are never one."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.reading.english.people.cast import is_placeholder, plain_words

Read = Callable[..., dict[str, Any]]


def people(document: dict[str, Any]) -> dict[str, set[str]]:
    return {person["name"]: set(person["aliases"]) for person in document["people"]}


ONE = [
    ("Peter Adeyemi was beaten. Mr Adeyemi is 34.", "Peter Adeyemi", set(), "the surname"),
    ("Peter Adeyemi was beaten. Peter is 34.", "Peter Adeyemi", set(), "the first name"),
    ("Peter Kofi Adeyemi was beaten. Peter Adeyemi is 34.", "Peter Kofi Adeyemi",
     {"Peter Adeyemi"}, "a middle name left out"),
    ("Peter Kofi Adeyemi was beaten. Peter K. Adeyemi is 34.", "Peter Kofi Adeyemi",
     {"Peter K. Adeyemi"}, "an initial"),
    ("Peter Adeyemi was beaten. Peter Adeyemmi is 34.", "Peter Adeyemi", {"Peter Adeyemmi"},
     "one slip in a long name"),
    ("Lucia Ibarra Soto was beaten. Ms Ibarra is 34.", "Lucia Ibarra Soto", set(),
     "the first of two surnames"),
    ("Lucia Ibarra Soto was beaten. Lucia Ibarra is 34.", "Lucia Ibarra Soto", {"Lucia Ibarra"},
     "the second surname left out"),
    ("Peter Adeyemi Jr. was beaten. Adeyemi is 34.", "Peter Adeyemi Jr.", set(), "a suffix"),
]  # fmt: skip
TWO = [
    ("Peter Adeyemi was beaten. His wife, Grace Adeyemi, wept.",
     {"Peter Adeyemi", "Grace Adeyemi"}, "a family name"),
    ("Rosa Duarte's brother, Luis Duarte, was beaten.", {"Rosa Duarte", "Luis Duarte"},
     "somebody's brother"),
    ("John Doe 1 was beaten. John Doe 2 was raped.", {"John Doe 1", "John Doe 2"}, "numbers"),
    ("Peter Adeyemi was beaten. Peter Mensah was jailed.", {"Peter Adeyemi", "Peter Mensah"},
     "one first name"),
    ("Li Wei was beaten. Li Wen was jailed.", {"Li Wei", "Li Wen"}, "short names one letter apart"),
    ("Alan Petrov was beaten. Alina Petrova was jailed.", {"Alan Petrov", "Alina Petrova"},
     "a man and a woman"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "aliases", "why"), ONE)
def test_spellings_of_one_person_are_one(
    read_text: Read, text: str, name: str, aliases: set[str], why: str
) -> None:
    assert people(read_text(text)) == {name: aliases}, why


@pytest.mark.parametrize(("text", "expected", "why"), TWO)
def test_two_people_are_never_one(read_text: Read, text: str, expected: set[str], why: str) -> None:
    assert set(people(read_text(text))) == expected, why


@pytest.mark.xfail(reason="an age after a surname alone is given to nobody", strict=True)
def test_a_surname_of_two_people_means_the_one_named_last(read_text: Read) -> None:
    document = read_text(
        "Peter Adeyemi was beaten.\n\nGrace Adeyemi was arrested. Adeyemi, 41, was released."
    )
    ages = {person["name"]: person["age"] for person in document["people"]}
    assert ages == {"Peter Adeyemi": None, "Grace Adeyemi": 41}


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("John Doe", True, "the usual one"),
        ("Jane Roe 3", True, "with a number"),
        ("John Doering", True, "begins so, and no longer name is known"),
        ("John Adams", False, "a real surname"),
        ("Doe", False, "one word"),
        ("", False, "nothing"),
    ],
)
def test_a_name_kept_back_is_known(name: str, expected: bool, why: str) -> None:
    assert is_placeholder(name) is expected, why


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Peter Adeyemi Jr.", ["peter", "adeyemi"]),
        ("Peter Adeyemi III", ["peter", "adeyemi"]),
        ("Siobhán O’Malley", ["siobhán", "o'malley"]),
        ("Jr.", ["jr."]),
        ("", []),
    ],
)
def test_the_plain_words_of_a_name(name: str, words: list[str]) -> None:
    assert plain_words(name) == words


@given(st.text(max_size=30))
def test_plain_words_stay_the_same_when_taken_again(name: str) -> None:
    once = plain_words(name)
    assert plain_words(" ".join(once)) == once

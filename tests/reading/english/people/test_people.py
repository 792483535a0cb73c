"""What a report says of a person: post, age, nationality, the words it rests on."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

POSTS: list[Any] = [
    ("District Attorney Amina Yusuf spoke.", "District Attorney", "before the name"),
    ("Jazz fans saw jazz musician Amina Yusuf.", "jazz musician", "in small letters"),
    ("Amina Yusuf, the lawyer representing several victims, spoke.",
     "the lawyer representing several victims", "after the name"),
    ("Amina Yusuf, 41, a prison guard, was jailed.", "a prison guard", "after the age"),
    ("Amina Yusuf (deputy head of the prison) was jailed.", "deputy head of the prison",
     "in brackets"),
    ("Amina Yusuf – head of the local union – spoke.", "head of the local union", "in dashes"),
    pytest.param("The head of the prison, Amina Yusuf, was jailed.", "The head of the prison",
     "before a comma", marks=pytest.mark.xfail(reason="a post ends at its first of", strict=True)),
    ("Amina Yusuf, who headed the police station, was jailed.",
     "who headed the police station", "a clause"),
    ("Amina Yusuf, in tears, left the room.", None, "no post"),
    ("Amina Yusuf, however, was jailed.", None, "no post"),
    ("Amina Yusuf was jailed.", None, "nothing is told"),
]  # fmt: skip
AGES = [
    ("Amina Yusuf, 41, was jailed.", 41, "between commas"),
    pytest.param(
        "Amina Yusuf (41) was jailed.",
        41,
        "in brackets",
        marks=pytest.mark.xfail(reason="an age in brackets is not read", strict=True),
    ),
    ("Amina Yusuf, aged 41, was jailed.", 41, "aged"),
    ("Amina Yusuf, 41 of Accra, was jailed.", 41, "with a town"),
    ("41-year-old Amina Yusuf was jailed.", 41, "before the name"),
    pytest.param(
        "A 41-year-old teacher, Amina Yusuf, was jailed.",
        41,
        "before a post",
        marks=pytest.mark.xfail(reason="an age before a post and a comma is not read", strict=True),
    ),
    pytest.param(
        "A 41-year-old man beat Amina Yusuf.",
        None,
        "the age of somebody else",
        marks=pytest.mark.xfail(
            reason="an age before other words is given to the next name", strict=True
        ),
    ),
    ("Amina Yusuf, 41 years in office, was jailed.", None, "years in office"),
    ("Amina Yusuf, 300, was jailed.", None, "no age"),
    ("Amina Yusuf, Article 41, was quoted.", None, "an article"),
    ("Amina Yusuf spent 41 days in jail.", None, "days"),
]
NATIONALITIES = [
    ("Kenyan lawyer Amina Yusuf spoke.", "KE", "an adjective before the post"),
    ("The Georgian citizen Amina Yusuf was beaten.", "GE", "a citizen"),
    ("Kenyan police beat Amina Yusuf.", None, "of the police"),
    ("In a Kenyan cell, Amina Yusuf wept.", None, "of the cell"),
    ("Amina Yusuf spoke French.", None, "a language"),
    ("The Kenyan court jailed Amina Yusuf.", None, "of the court"),
]


@pytest.mark.parametrize(("text", "post", "why"), POSTS)
def test_a_post_is_read_in_the_report_s_words(
    read_text: Read, text: str, post: str | None, why: str
) -> None:
    (person,) = read_text(text)["people"]
    assert person["position"] == post, why


@pytest.mark.parametrize(("text", "age", "why"), AGES)
def test_an_age_is_the_person_s_own(read_text: Read, text: str, age: int | None, why: str) -> None:
    (person,) = read_text(text)["people"]
    assert person["age"] == age, why


@pytest.mark.parametrize(("text", "nationality", "why"), NATIONALITIES)
def test_a_nationality_is_the_person_s_own(
    read_text: Read, text: str, nationality: str | None, why: str
) -> None:
    (person,) = read_text(text)["people"]
    assert person["nationality"] == nationality, why


def test_a_post_in_the_plural_is_everybody_s(read_text: Read) -> None:
    document = read_text("Human rights lawyers Amina Yusuf and Rosa Duarte spoke.")
    assert {p["name"]: p["terms"] for p in document["people"]} == {
        "Amina Yusuf": ["victim_lawyer"],
        "Rosa Duarte": ["victim_lawyer"],
    }


def test_a_post_after_a_name_in_a_list_is_read(read_text: Read) -> None:
    document = read_text("The accused are:\n• Tom Hale — head of the unit\n• Ivan Petrak, guard")
    assert {p["name"]: p["position"] for p in document["people"]} == {
        "Tom Hale": "head of the unit",
        "Ivan Petrak": "guard",
    }


def test_an_officer_who_was_arrested_is_no_victim(read_text: Read) -> None:
    document = read_text("Police Captain Tom Hale was arrested in March.")
    (person,) = document["people"]
    assert person["terms"] != ["victim"]


def test_a_placeholder_is_a_victim_whose_name_is_kept_back(read_text: Read) -> None:
    (person,) = read_text("Jane Doe lives in Accra.")["people"]
    assert person["terms"] == ["victim"]


def test_everything_said_of_a_person_has_its_words(read_text: Read) -> None:
    text = "Judge Amina Yusuf, 41, read the verdict."
    (person,) = read_text(text)["people"]
    assert person["evidence"]
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in person["evidence"])

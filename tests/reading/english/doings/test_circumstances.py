"""Where an event happened and who took part: tied to its words, never just named nearby."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def event(document: dict[str, Any], type_: str) -> dict[str, Any]:
    found: dict[str, Any] = next(e for e in document["events"] if e["type"] == type_)
    return found


PLACES = [
    ("Tom Hale was detained in Almaty.", "detention", "Almaty", "the place of the verb"),
    ("Citizens of Kenya were detained in Almaty.", "detention", "Almaty",
     "the country of the citizens is not where it happened"),
    ("Police in Nairobi arrested Tom Hale.", "detention", None,
     "where the police are from is not surely where it was"),
    ("Tom Hale was arrested during the protests in Almaty.", "detention", "Almaty",
     "an occasion has a place"),
    ("A checkpoint was set up on the Almaty–Bishkek highway, where 12 people were detained.",
     "detention", "Almaty–Bishkek highway", "where, of the place before it"),
    ("They moved the people detained at the checkpoint in Targap.", "detention",
     "checkpoint in Targap", "a spot that the place makes findable"),
    ("Guards took Tom Hale from Almaty to Astana Prison.", "transfer", "Astana Prison",
     "a transfer is told by where it leads"),
    ("Kenya's president met the family of Tom Hale, who was detained.", "detention", None,
     "an owner is no place"),
    ("Tom Hale was detained.", "detention", None, "no place is told"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "place", "why"), PLACES)
def test_a_place_is_tied_to_the_event(
    read_text: Read, text: str, type_: str, place: str | None, why: str
) -> None:
    assert event(read_text(text), type_)["place"] == place, why


PEOPLE = [
    ("Tom Hale was detained in Almaty.", "detention", {"Tom Hale"}, "the passive subject"),
    ("Soldiers detained 99 people on Monday.", "detention", {"soldiers", "99 people"},
     "those who did it and a group without names"),
    ("Tom Hale, the singer whom police arrested in Almaty, spoke on Monday.", "detention",
     {"Tom Hale", "police"}, "whom stands for the name before it"),
    ("In April four police officers were arrested in the case of Tom Hale and 21 other victims.",
     "detention", {"four police officers"}, "the victim of the case was not arrested"),
    ("Officers detained Tom Hale on Monday.", "detention", {"Tom Hale"}, "whose is not told"),
    ("Border guards detained Tom Hale on Monday.", "detention", {"Tom Hale", "Border guards"},
     "another word says whose"),
    ("Tom Hale and Luis Vega are accused. They were taken to a prison in Osh.", "transfer", set(),
     "they may be the accused or those who were held"),
    ("The arrest of Tom Hale was filmed.", "detention", {"Tom Hale"}, "of whom"),
    ("Tom Hale was among the men. The detainees were taken to a prison in Osh.", "transfer",
     {"detainees"}, "many are not the one who is named"),
    ("It was the Regional Headquarters that decided to bring the detainees to Osh.", "transfer",
     {"detainees", "Regional Headquarters"}, "who decides to bring them is named as the doer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "names", "why"), PEOPLE)
def test_participants_are_those_it_was_done_to_and_those_who_did_it(
    read_text: Read, text: str, type_: str, names: set[str], why: str
) -> None:
    assert {p["name"] for p in event(read_text(text), type_)["participants"]} == names, why


def test_an_officer_who_is_arrested_is_accused(read_text: Read) -> None:
    found = event(read_text("Four police officers were arrested in Osh."), "detention")
    assert [p["role"] for p in found["participants"]] == ["accused"]


def test_a_court_is_no_place_of_torture(read_text: Read) -> None:
    text = "The Lomar District Court jailed two guards for the torture of detainees."
    assert event(read_text(text), "ill_treatment")["court"] is None


def test_another_telling_that_says_who_did_it_stands_under_the_event(read_text: Read) -> None:
    text = "On 3 May 2021 twelve people were detained. Soldiers detained them on 3 May 2021."
    (found,) = [e for e in read_text(text)["events"] if e["type"] == "detention"]
    (also,) = found["also"]
    assert [p["name"] for p in also["participants"]] == ["soldiers"]


def test_what_is_investigated_now_happened_before_the_day_of_the_story(read_text: Read) -> None:
    text = (
        "On 26 September 2022 Tom Hale came to Osh, where his beating by police officers is now "
        "being investigated."
    )
    assert event(read_text(text), "ill_treatment")["date"] is None

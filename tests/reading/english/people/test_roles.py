"""The part each named person has: what is done to them decides, then what they do, then posts."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def roles(document: dict[str, Any]) -> dict[str, list[str]]:
    return {person["name"]: person["terms"] for person in document["people"]}


ROWS: list[Any] = [
    ("Tom Hale was convicted of torture.", "convicted", "convicted"),
    ("Tom Hale was found guilty of torture.", "convicted", "found guilty"),
    ("The court sentenced Tom Hale to three years in prison.", "convicted", "sentenced"),
    ("Tom Hale received a three-year sentence.", "convicted", "received a sentence"),
    ("The court gave Tom Hale a three-year prison sentence.", "convicted", "given a sentence"),
    ("Tom Hale was acquitted of torture.", "acquitted", "acquitted"),
    ("Tom Hale was found not guilty of torture.", "acquitted", "not guilty"),
    ("Tom Hale was cleared of all charges.", "acquitted", "cleared"),
    ("Tom Hale was charged with assault.", "accused", "charged"),
    ("Tom Hale pleaded not guilty to assault.", "accused", "a plea is no verdict"),
    ("Tom Hale faces charges of assault.", "accused", "faces charges"),
    ("Tom Hale stands trial in May.", "accused", "stands trial"),
    ("Tom Hale went on trial in May.", "accused", "on trial"),
    ("The trial of Tom Hale began.", "accused", "a noun with of"),
    ("Prosecutors dropped the charges against Tom Hale.", "accused", "charges against"),
    ("Guards beat Rosa Duarte.", "victim", "the object of a beating"),
    ("Rosa Duarte was raped in her cell.", "victim", "passive"),
    ("The murder of Rosa Duarte shocked the town.", "victim", "a noun with of"),
    ("Rosa Duarte died in custody.", "victim", "died in custody"),
    ("Rosa Duarte’s death was not investigated.", "victim", "a possessive"),
    ("The victim, Rosa Duarte, was 19.", "victim", "a label"),
    ("Inmate Rosa Duarte was taken to a cell.", "victim", "a label right before"),
    ("Rosa Duarte was arrested at a rally.", "victim", "nothing else is known"),
    ("Judge Amina Yusuf read the verdict.", "judge", "a post"),
    ("District Attorney Amina Yusuf spoke.", "prosecutor", "a post of two words"),
    ("Defense attorney Amina Yusuf spoke.", "defence_lawyer", "defence"),
    ("Human rights lawyer Amina Yusuf spoke.", "victim_lawyer", "a lawyer for victims"),
    ("Journalist Amina Yusuf saw it.", "journalist", "a journalist"),
    ("Amina Yusuf, the mother of the boy, wept.", "relative", "an apposition"),
    ("Mayor Amina Yusuf spoke.", "official", "an official"),
    ("Forensic expert Amina Yusuf spoke.", "expert", "an expert"),
    ("Activist Amina Yusuf spoke.", "activist", "an activist"),
    ("Witness Amina Yusuf spoke.", "witness", "a witness"),
    ("Amina Yusuf testified on Monday.", "witness", "testified"),
    ("Amina Yusuf lives in Accra.", "other", "nothing is known"),
]
NOT_SO = [
    ("Prosecutor Max Kim asked the jury to convict Tom Hale.", "convicted", "only asked"),
    ("Two officers are charged with torturing Tom Hale, a driver.", "accused", "he was tortured"),
    ("Witness Tom Hale told the judge he saw officers drag the boy out.", "accused", "he saw it"),
    ("The office investigates the death of Luis Vega, Tom Hale said.", "victim", "he says it"),
    (
        "Captain Tom Hale pulled up when officers Ed Moss and Ivan Petrak beat him.",
        "convicted",
        "no court",
    ),
    ("Tom Hale was not charged with any crime.", "accused", "was not charged"),
    ("Tom Hale was never convicted.", "convicted", "never"),
    ("If convicted, Tom Hale faces ten years.", "convicted", "if convicted"),
    ("Tom Hale could be charged.", "accused", "could be"),
    ("Prosecutors want Tom Hale to be convicted.", "convicted", "wanted"),
    ("Tom Hale will be sentenced in July.", "convicted", "will be"),
    ("Tom Hale denied beating Rosa Duarte.", "convicted", "denied"),
    ("Nobody beat Tom Hale.", "victim", "nobody"),
    ("Tom Hale was not tortured.", "victim", "not tortured"),
    ("Tom Hale convicted the team of his idea.", "convicted", "the subject does it"),
    ("Judge Tom Hale sentenced two guards.", "convicted", "the judge is not the convict"),
    ("Prosecutor Tom Hale charged two guards.", "accused", "the prosecutor is not charged"),
    ("Tom Hale, whose killer was convicted, was a baker.", "convicted", "somebody else was"),
    ("Tom Hale faces a difficult winter.", "accused", "no charges"),
]


@pytest.mark.parametrize(("text", "role", "why"), ROWS)
def test_a_person_has_the_role_the_text_gives(
    read_text: Read, text: str, role: str, why: str
) -> None:
    (found,) = roles(read_text(text)).values()
    assert found == [role], why


@pytest.mark.parametrize(("text", "role", "why"), NOT_SO)
def test_a_role_the_text_does_not_assert_is_not_given(
    read_text: Read, text: str, role: str, why: str
) -> None:
    assert role not in roles(read_text(text)).get("Tom Hale", []), why


def test_a_list_after_its_heading_gives_everybody_the_role(read_text: Read) -> None:
    document = read_text("The defendants are:\n• Tom Hale\n• Ivan Petrak\n• Luis Vega")
    assert set(map(tuple, roles(document).values())) == {("accused",)}


def test_those_said_to_be_the_convicted_are(read_text: Read) -> None:
    document = read_text("The convicted officers are Tom Hale, Ivan Petrak and Luis Vega.")
    assert set(map(tuple, roles(document).values())) == {("convicted",)}


def test_a_pronoun_carries_the_role_back_to_the_name(read_text: Read) -> None:
    document = read_text("Tom Hale came to court on Monday. He was convicted of torture.")
    assert roles(document) == {"Tom Hale": ["convicted"]}


def test_they_means_those_of_the_row_before(read_text: Read) -> None:
    document = read_text("Police named Tom Hale and Ivan Petrak. They are charged with torture.")
    assert roles(document) == {"Tom Hale": ["accused"], "Ivan Petrak": ["accused"]}


def test_all_of_a_number_means_the_accused_when_they_are_as_many(read_text: Read) -> None:
    document = read_text(
        "Tom Hale and Ivan Petrak were charged with torture.\n\nBoth were found guilty."
    )
    assert roles(document) == {"Tom Hale": ["convicted"], "Ivan Petrak": ["convicted"]}


def test_a_victim_s_own_charges_do_not_make_them_the_accused(read_text: Read) -> None:
    document = read_text(
        "Rosa Duarte was beaten by guards. Guards tortured Rosa Duarte for two days.\n\n"
        "Rosa Duarte was charged with theft. Rosa Duarte was raped in her cell."
    )
    assert roles(document) == {"Rosa Duarte": ["victim"]}


def test_beaten_to_death_does_not_make_a_convict(read_text: Read) -> None:
    document = read_text("Tom Hale was convicted after Rosa Duarte was beaten to death.")
    assert roles(document) == {"Tom Hale": ["convicted"], "Rosa Duarte": ["victim"]}

"""What people are charged with or found guilty of, under which article."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def charges(document: dict[str, Any]) -> set[tuple[str, str]]:
    return {(charge["offence"], charge["state"]) for charge in document["charges"]}


TOLD = [
    ("Tom Hale was charged with assault.", {("assault", "charged")}, "charged with"),
    ("Tom Hale was accused of torture.", {("torture", "charged")}, "accused of"),
    ("Tom Hale was convicted of perjury.", {("perjury", "guilty")}, "convicted of"),
    ("Tom Hale was found guilty of perjury.", {("perjury", "guilty")}, "found guilty of"),
    ("Tom Hale pleaded guilty to perjury.", {("perjury", "guilty")}, "pleaded guilty"),
    ("Tom Hale was acquitted of perjury.", {("perjury", "not_guilty")}, "acquitted of"),
    ("Tom Hale was found not guilty of perjury.", {("perjury", "not_guilty")}, "not guilty"),
    ("Tom Hale pleaded not guilty to perjury.", {("perjury", "not_guilty")}, "a plea"),
    ("Tom Hale was cleared of perjury.", {("perjury", "not_guilty")}, "cleared of"),
    ("A grand jury indicted Tom Hale for perjury.", {("perjury", "charged")}, "indicted"),
    ("Tom Hale was charged with assault and perjury.",
     {("assault", "charged"), ("perjury", "charged")}, "two offences"),
    ("Tom Hale was charged with aggravated assault.", {("aggravated assault", "charged")},
     "an adjective belongs to the offence"),
    ("Tom Hale was charged with two counts of assault.", {("assault", "charged")},
     "counts are no offence"),
    ("Tom Hale was convicted of beating a driver.", {("beating a driver", "guilty")}, "a doing"),
]  # fmt: skip
NO_CHARGE = [
    ("The shop charged him with a smile.", "a shop"),
    ("The street was cleared of snow.", "snow"),
    ("Tom Hale was accused of driving southbound on Golden Street.", "what happened, no offence"),
    ("Tom Hale was accused of telling her that he was hungry.", "the same"),
    ("He felt guilty.", "a feeling"),
    ("Tom Hale was charged.", "no offence is told"),
    ("The lawyer was convinced of his innocence.", "convinced"),
    ("She cleared the table for dinner.", "a table"),
]
ARTICLES = [
    ("Tom Hale was charged under article 146.", "146", None, "an article"),
    ("Tom Hale was charged under part 2 of article 146.", "146", "2", "the part before"),
    ("Tom Hale was charged under article 146, part 2.", "146", "2", "the part after"),
    ("Tom Hale was charged under section 12.3 of the code.", "12.3", None, "a section"),
    ("Tom Hale was charged with torture under article 347-1.", "347-1", None, "a hyphen"),
    ("Tom Hale was convicted under Article 5(a).", "5(a)", None, "a letter in brackets"),
]
HELD = [
    ("Tom Hale was not charged with assault.", "denied", "not charged"),
    ("Tom Hale may be charged with assault.", "possible", "may be"),
    ("Tom Hale will be charged with assault.", "announced", "will be"),
    ("If convicted of assault, Tom Hale faces ten years.", "conditional", "if convicted"),
    ("The family wants Tom Hale to be charged with murder.", "requested", "wanted"),
    ("Prosecutors declined to charge Tom Hale with murder.", "denied", "declined"),
    ("Tom Hale was charged with assault.", "reported", "the charge itself is a fact"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_charge_is_read(
    read_text: Read, text: str, expected: set[tuple[str, str]], why: str
) -> None:
    assert charges(read_text(text)) == expected, why


@pytest.mark.parametrize(("text", "why"), NO_CHARGE)
def test_what_is_no_charge_is_left_alone(read_text: Read, text: str, why: str) -> None:
    document = read_text(text)
    assert charges(document) | charges(document["not_asserted"]) == set(), why


@pytest.mark.parametrize(("text", "article", "part", "why"), ARTICLES)
def test_the_article_of_a_charge_is_read(
    read_text: Read, text: str, article: str, part: str | None, why: str
) -> None:
    (charge,) = read_text(text)["charges"]
    assert (charge["article"], charge["part"]) == (article, part), why


@pytest.mark.parametrize(("text", "stance", "why"), HELD)
def test_a_charge_is_held_as_the_report_holds_it(
    read_text: Read, text: str, stance: str, why: str
) -> None:
    document = read_text(text)
    told = [c["stance"] for c in document["charges"] + document["not_asserted"]["charges"]]
    assert told == [stance], why


def test_two_articles_are_two_charges(read_text: Read) -> None:
    document = read_text("Tom Hale was charged under articles 146 and 362.")
    assert [c["article"] for c in document["charges"]] == ["146", "362"]


def test_the_name_in_brackets_after_an_article_is_the_offence(read_text: Read) -> None:
    (charge,) = read_text("Tom Hale was charged under article 146 (cruel treatment).")["charges"]
    assert charge["offence"] == "cruel treatment"


def test_an_article_without_a_charge_is_no_charge(read_text: Read) -> None:
    assert charges(read_text("Article 146 protects detainees.")) == set()


def test_the_number_of_counts_is_kept(read_text: Read) -> None:
    (charge,) = read_text("Tom Hale was charged with two counts of assault.")["charges"]
    assert charge["count"] == 2


@pytest.mark.parametrize(
    ("text", "person", "why"),
    [
        ("Tom Hale was charged with assault.", "Tom Hale", "the subject of the passive"),
        ("Prosecutors charged Tom Hale with assault.", "Tom Hale", "the object"),
        pytest.param(
            "The court convicted Tom Hale of assault.",
            "Tom Hale",
            "the object of a court",
            marks=pytest.mark.xfail(
                reason="an offence that hangs on the name and not on the verb is lost", strict=True
            ),
        ),
        pytest.param(
            "Tom Hale pleaded guilty to assault.",
            "Tom Hale",
            "the subject of a plea",
            marks=pytest.mark.xfail(
                reason="an offence that hangs on guilty as its object is lost", strict=True
            ),
        ),
        ("Officers were charged with assault.", "all", "a group without names"),
    ],
)
def test_a_charge_knows_on_whom(read_text: Read, text: str, person: str, why: str) -> None:
    assert [c["person"] for c in read_text(text)["charges"]] == [person], why


NAMED = [
    ("The court held all six guilty of torture.", {("torture", "all")}, "all of them"),
    ("Tom Hale, Luis Vega and Ana Roy were found guilty of torture.",
     {("torture", "Tom Hale"), ("torture", "Luis Vega"), ("torture", "Ana Roy")}, "each by name"),
    ("The third is Tom Hale, former head of the Lomar Police Department, who is charged with "
     "torture.", {("torture", "Tom Hale")}, "who, of the person named before"),
    ("Six officers were convicted in the Lomar region of torture and abuse of power.",
     {("torture", "all"), ("abuse of power", "all")}, "a place between is no offence"),
    ("Six officers were found guilty of torture, cruel treatment, and abuse of power.",
     {("torture", "all"), ("cruel treatment", "all"), ("abuse of power", "all")}, "three of them"),
    ("Tom Hale was convicted of torturing 44 people, including foreigners, in May.",
     {("torturing 44 people", "Tom Hale")}, "no more than the offence"),
    ("Tom Hale was charged under article 146 (cruel treatment) and 362 (abuse of power).",
     {("cruel treatment", "Tom Hale"), ("abuse of power", "Tom Hale")}, "names in brackets"),
    ("Tom Hale was found guilty under part 1 of article 146 (as amended until May 2023).",
     {("article 146, part 1", "Tom Hale")}, "lawyers' words in brackets are no name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), NAMED)
def test_each_offence_has_the_person_it_is_held_against(
    read_text: Read, text: str, expected: set[tuple[str, str]], why: str
) -> None:
    found = {(one["offence"], one["person"]) for one in read_text(text)["charges"]}
    assert found == expected, why

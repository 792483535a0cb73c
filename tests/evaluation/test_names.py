import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation.names import (
    fold,
    likeness,
    name_likeness,
    person_likeness,
    surname,
)

SAME_PEOPLE = [
    ("Anna Kovalenko", "ANNA KOVALENKO", "case does not matter"),
    ("José Muñoz", "Jose Munoz", "nor do diacritics"),
    ("Dr. Anna Kovalenko", "Anna Kovalenko", "a title is not part of a name"),
    ("Deputy Sheriff Tom Hale", "Tom Hale", "nor are two"),
    ("Tom Hale Jr.", "Tom Hale", "nor is an ending"),
    ("Kovalenko Anna", "Anna Kovalenko", "the order of words does not matter"),
    ("A. Kovalenko", "Anna Kovalenko", "an initial stands for a given name"),
    ("Kovalenko", "Anna Kovalenko", "a surname alone can be anybody of that name"),
    ("Anna M. Kovalenko", "Anna Maria Kovalenko", "initials stand for any given name"),
    ("Anna Kovalenko", "Anna Maria Kovalenko", "a given name may be left out"),
    ("Anna Kovalenka", "Anna Kovalenko", "one letter differs in many"),
    ("O'Hara", "OHara", "apostrophes do not matter"),
    ("Victim 3", "victim 3", "numbers agree"),
]
OTHER_PEOPLE = [
    ("Anna Kovalenko", "Olha Kovalenko", "given names differ"),
    ("Anna Kovalenko", "O. Kovalenko", "the initial is another"),
    ("Victim 3", "Victim 4", "numbers in names must agree"),
    ("Victim 3", "Victim", "a number is missing"),
    ("Ann Hale", "Tom Reed", "nothing is alike"),
    ("", "Tom Reed", "no name is nobody"),
    (None, None, "not even the same nobody"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME_PEOPLE, ids=[r[2] for r in SAME_PEOPLE])
def test_spellings_of_one_person_match(one: str, other: str, why: str) -> None:
    assert person_likeness(one, other) >= 0.88, why
    assert person_likeness(other, one) >= 0.88, why


@pytest.mark.parametrize(("one", "other", "why"), OTHER_PEOPLE, ids=[r[2] for r in OTHER_PEOPLE])
def test_names_of_two_people_do_not_match(one: str, other: str, why: str) -> None:
    assert person_likeness(one, other) == 0, why


NAMES = [
    ("Regional Court", "regional court", True, "case does not matter"),
    ("Ministry of Justice", "the Ministry of Justice", True, "nearly all letters are the same"),
    ("City Court No. 2", "City Court No. 3", False, "numbers must agree"),
    ("City Court", "Supreme Court", False, "too few letters are the same"),
    ("Mr", "mr", True, "titles are taken off people's names only"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), NAMES, ids=[row[3] for row in NAMES])
def test_names_of_organisations_and_places(one: str, other: str, same: bool, why: str) -> None:
    assert (name_likeness(one, other) > 0) == same, why


SURNAMES = [
    ("Judge Anna Kovalenko", "kovalenko", "the last word of the name"),
    ("Tom Hale Jr.", "hale", "an ending is no surname"),
    ("each", "each", "every one of a group"),
    ("All", "all", "all of a group"),
    ("[the driver]", "[unnamed]", "a description is nobody by name"),
    (None, "[unnamed]", "nor is nothing"),
    ("Victim 3", "victim 3", "a number tells the unnamed apart"),
    ("12", "12", "a number alone"),
    ("", "", "an empty name stays empty"),
]


@pytest.mark.parametrize(("name", "found", "why"), SURNAMES, ids=[row[2] for row in SURNAMES])
def test_the_surname_of_a_name(name: str | None, found: str, why: str) -> None:
    assert surname(name) == found, why


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_likeness_lies_between_nothing_and_the_same(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


@given(st.text(), st.text())
def test_it_does_not_matter_which_name_comes_first(one: str, other: str) -> None:
    assert name_likeness(one, other) == name_likeness(other, one)
    assert (person_likeness(one, other) > 0) == (person_likeness(other, one) > 0)

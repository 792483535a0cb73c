"""In which state a place lies, as far as its name tells."""

import pytest

from casewright.claims import Event, Person, Place
from casewright.remedies.where import state_of_place
from remedies.cases import NAME, assessed, harm, person, verdict

PLACES = [
    ("Kazakhstan", "KZ", "a state"),
    ("Almaty", "KZ", "a town"),
    ("a prison in Almaty", "KZ", "a town within a description"),
    ("Алматы", "KZ", "in Cyrillic"),
    ("Karasai District Court", "KZ", "a district of our own table"),
    ("Mexico City", "MX", "a town of two words"),
    ("Almaty–Bishkek highway", None, "two states"),
    ("Georgia", None, "a state of the Caucasus, or one of the United States"),
    ("the village", None, "no name"),
    ("Tarsk", None, "a place nobody knows"),
]


@pytest.mark.parametrize(("place", "state", "reason"), PLACES)
def test_a_place_lies_in_one_state_or_is_left_open(place, state, reason):
    assert state_of_place(place) == state, reason


def test_a_place_of_unknown_name_lies_where_the_reports_say():
    within = Place("Tarsk", within="Kazakhstan")
    assert assessed(person(), harm("Tarsk"), within).where.only == "KZ"


def test_without_a_place_the_courts_tell():
    found = assessed(person(), harm(None), verdict(court="Almaty City Court"))
    assert (found.where.only, "courts" in found.where.why) == ("KZ", True)


def test_what_was_done_to_others_tells_nothing_of_somebody_s_own_place():
    other = Event("ill_treatment", place="Tashkent", date="2022-02-01")
    found = assessed(person(), harm("Almaty"), other)
    assert found.where.only == "KZ"


def test_no_place_at_all_is_said():
    found = assessed(Person(NAME, roles=("victim",)))
    assert found.where.only is None
    assert "No source tells" in found.where.why

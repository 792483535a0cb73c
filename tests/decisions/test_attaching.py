"""A decision finds its claims in a newer reading, or finds none; it never guesses."""

from ledger.reports import Report

from casewright.claims import Group, Person
from casewright.decisions import Anchor, Attaching
from decisions.made import read_again

TEXT = "Bulat Orasov, 41, was beaten. In Tarsk 44 people were detained."
SOURCE = Report("a.txt").says(TEXT, Person("Nobody")).source


def only(told):
    """A claim on the text, as a reader of some version may give it."""
    return read_again(SOURCE, told)[1].claims[0]


OLD = only(("44 people were detained", Group("44 people", "detained", size=44)))
PERSON = only(("Bulat Orasov", Person("Bulat Orasov", age=41)))


def test_the_claim_itself_is_found_by_its_id():
    assert Attaching([OLD, PERSON]).same_reading(Anchor.of(OLD)) is OLD


def test_the_same_thing_read_from_a_wider_quote_is_found():
    newer = only(("In Tarsk 44 people were detained", Group("44 people", "detained", size=44)))
    assert Attaching([newer, PERSON]).same_reading(Anchor.of(OLD)) is newer


def test_another_thing_read_at_the_place_is_not_the_same_reading():
    newer = only(("44 people were detained", Group("44 people", "victims", size=44)))
    assert Attaching([newer]).same_reading(Anchor.of(OLD)) is None


def test_a_correction_takes_the_place_of_what_is_read_of_the_same_in_just_that_place():
    newer = only(("44 people were detained", Group("44 people", "victims", size=44)))
    assert Attaching([newer]).same_place(Anchor.of(OLD)) is newer


def test_a_correction_does_not_choose_between_two():
    newer = [
        only(("44 people were detained", Group("44 people", role, size=44)))
        for role in ("victims", "witnesses")
    ]
    assert Attaching(newer).same_place(Anchor.of(OLD)) is None


def test_a_name_is_found_anywhere_in_its_report():
    newer = only(("Bulat Orasov, 41", Person("Bulat Orasov", roles=("victim",))))
    assert Attaching([newer]).same_name(Anchor.of(PERSON)) is newer


def test_a_name_is_found_under_the_form_as_written():
    newer = only(("Bulat Orasov", Person("Orasov Bulat", as_written="Bulat Orasov")))
    assert Attaching([newer]).same_name(Anchor.of(PERSON)) is newer


def test_a_name_of_another_report_is_not_found():
    other = Report("b.txt").says("Bulat Orasov left.", Person("Bulat Orasov")).reading.claims
    assert Attaching(other).same_name(Anchor.of(PERSON)) is None


def test_a_claim_learned_later_is_found_too():
    attaching = Attaching([])
    attaching.learn(OLD)
    assert attaching.same_reading(Anchor.of(OLD)) is OLD

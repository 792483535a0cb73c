"""What people said about single claims, as far as it still counts."""

from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import Accept, Change, Correct, Reject, Undo, opposed, reviews
from decisions.made import anchor, claims_of, decision

CLAIM, OTHER = claims_of(
    Report("a.txt").says("Orasov came.", Person("Orasov")).says("Dusova left.", Person("Dusova"))
)
ANNA = decision(Accept(anchor(CLAIM)), minute=1)
BEK = decision(Accept(anchor(CLAIM)), minute=2, by="Bek")
AGAINST = decision(Reject(anchor(CLAIM)), minute=3, by="Cem")


def corrected(value, minute=0):
    return decision(Correct(anchor(CLAIM), (Change("age", value),)), minute=minute)


def test_each_claim_has_what_was_said_of_it_the_earliest_first():
    found = reviews([BEK, ANNA, decision(Reject(anchor(OTHER)), minute=4)])
    assert found[CLAIM.id].decisions == (ANNA, BEK)
    assert found[OTHER.id].verdict == "reject"


def test_those_who_say_the_same_are_counted_and_those_who_say_otherwise_are_not():
    assert reviews([ANNA, BEK, AGAINST])[CLAIM.id].by == ("Anna", "Bek")


def test_one_person_who_says_it_twice_is_one():
    again = decision(Accept(anchor(CLAIM)), minute=9)
    assert reviews([ANNA, again])[CLAIM.id].by == ("Anna",)


def test_what_was_taken_back_does_not_count():
    assert reviews([ANNA, decision(Undo(ANNA.id), minute=2)]) == {}


def test_two_decisions_about_one_claim_that_cannot_both_hold():
    cases = [
        (ANNA, AGAINST, True, "accepted and rejected"),
        (ANNA, BEK, False, "both accept"),
        (corrected("41"), corrected("41", 1), False, "the same correction"),
        (corrected("41"), corrected("42", 1), True, "another value of one field"),
        (ANNA, corrected("41"), True, "it is right as it stands, and it is not"),
    ]
    for one, other, cannot, why in cases:
        assert opposed(one, other) is cannot, why
        assert opposed(other, one) is cannot, why

"""Claims that people accepted, rejected or corrected; nothing that was read is lost."""

import pytest
from decisions.made import anchor, decision, read_again

from casewright.claims import Group, Person, Review
from casewright.decisions import Accept, Change, Correct, Reject, Undo
from casewright.ledger import build_case
from casewright.ledger.decided import Standing
from ledger.reports import Report

REPORT = (
    Report("a.txt", "2021-05-04")
    .says("Bulat Orasov was 40.", Person("Bulat Orasov", age=40))
    .says("There are 98 victims.", Group("98 victims", "victims", size=98))
)
ORASOV, VICTIMS = REPORT.reading.claims


def correct(claim, *pairs, minute=0):
    return decision(Correct(anchor(claim), tuple(Change(*each) for each in pairs)), minute=minute)


def built(*decisions, read=REPORT.read):
    return build_case([read], decisions)


def ages(case):
    return [one.value for person in case.people for one in person.ages]


def standing(case, made):
    (entry,) = (one for one in case.decisions if one.id == made.id)
    return entry.standing, entry.note


def test_a_rejected_claim_is_set_aside_with_the_reason_and_stays():
    case = built(decision(Reject(anchor(VICTIMS))))
    assert case.numbers == ()
    assert case.claim(VICTIMS.id).review is Review.REJECTED
    (aside,) = case.unlinked
    assert aside.claims == (VICTIMS.id,)


def test_an_accepted_claim_says_so_and_stays_where_it_was():
    case = built(decision(Accept(anchor(VICTIMS))))
    assert case.claim(VICTIMS.id).review is Review.ACCEPTED
    assert case.numbers == built().numbers


def test_a_corrected_claim_takes_the_place_of_the_one_read_right_behind_it():
    case = built(correct(ORASOV, ("age", "41")))
    assert ages(case) == ["41"]
    old, new, _ = case.claims.values()
    assert (old.id, new.supersedes) == (ORASOV.id, ORASOV.id)
    assert case.unlinked[0].claims == (ORASOV.id,)


def test_a_correction_can_be_corrected_whatever_the_order_of_the_list():
    first = correct(ORASOV, ("age", "41"))
    new = next(one for one in built(first).claims.values() if one.supersedes)
    second = correct(new, ("age", "42"), minute=1)
    assert ages(built(first, second)) == ages(built(second, first)) == ["42"]
    early = correct(new, ("age", "42"))
    late = correct(ORASOV, ("age", "41"), minute=5)
    assert ages(built(early, late)) == ["42"]


def test_a_correction_back_to_what_was_read_is_not_applied_but_listed():
    first = correct(ORASOV, ("age", "41"))
    new = next(one for one in built(first).claims.values() if one.supersedes)
    back = correct(new, ("age", "40"), minute=1)
    case = built(first, back)
    assert ages(case) == ["41"]
    assert standing(case, back)[0] is Standing.LOOK_AGAIN
    assert "undo that correction instead" in standing(case, back)[1]


OPPOSED = [
    ("accepted, then rejected", Accept(anchor(VICTIMS)), Reject(anchor(VICTIMS))),
    ("rejected, then accepted", Reject(anchor(VICTIMS)), Accept(anchor(VICTIMS))),
    (
        "corrected in two ways",
        Correct(anchor(VICTIMS), (Change("size", "97"),)),
        Correct(anchor(VICTIMS), (Change("size", "96"),)),
    ),
    (
        "corrected, then accepted as read",
        Correct(anchor(VICTIMS), (Change("size", "97"),)),
        Accept(anchor(VICTIMS)),
    ),
]


@pytest.mark.parametrize(("why", "one", "other"), OPPOSED)
def test_the_earlier_of_two_opposed_decisions_binds_and_the_other_is_listed(why, one, other):
    earlier, later = decision(one), decision(other, minute=1)
    case = built(later, earlier)
    assert standing(case, earlier)[0] is Standing.IN_FORCE, why
    assert standing(case, later)[0] is Standing.LOOK_AGAIN
    assert case.decisions[1].against == (earlier.id,)
    assert case.claims == built(earlier).claims


def test_two_people_may_say_the_same():
    made = [decision(Accept(anchor(VICTIMS)), by=by) for by in ("Anna", "Bek")]
    assert {one.standing for one in built(*made).decisions} == {Standing.IN_FORCE}


def test_a_rejection_is_carried_over_where_a_newer_reader_reads_the_same():
    newer = read_again(REPORT.source, ("are 98 victims", Group("98 victims", "victims", size=98)))
    case = built(decision(Reject(anchor(VICTIMS))), read=newer)
    assert case.numbers == ()


def test_a_rejection_is_listed_where_a_newer_reader_reads_something_else():
    newer = read_again(
        REPORT.source, ("There are 98 victims.", Group("98 victims", "victims", size=9))
    )
    made = decision(Reject(anchor(VICTIMS)))
    case = built(made, read=newer)
    assert len(case.numbers) == 1
    state, note = standing(case, made)
    assert state is Standing.LOOK_AGAIN
    assert "no claim that says this there" in note


def test_a_correction_is_carried_over_to_another_reading_of_just_that_place():
    newer = read_again(REPORT.source, ("Bulat Orasov was 40.", Person("Bulat Orasov", age=4)))
    assert ages(built(correct(ORASOV, ("age", "41")), read=newer)) == ["41"]


def test_a_correction_is_fulfilled_where_a_newer_reader_reads_it_so():
    newer = read_again(REPORT.source, ("Bulat Orasov was 40.", Person("Bulat Orasov", age=41)))
    made = correct(ORASOV, ("age", "41"))
    case = built(made, read=newer)
    assert ages(case) == ["41"]
    assert standing(case, made) == (Standing.IN_FORCE, "A newer reading says just this.")


def test_a_correction_that_no_longer_fits_is_listed_with_the_cause():
    made = correct(ORASOV, ("roles", "no such role"))
    case = built(made)
    assert standing(case, made)[0] is Standing.LOOK_AGAIN
    assert "no term of roles" in standing(case, made)[1]


def test_what_was_undone_leaves_no_trace_in_the_case_file():
    made = correct(ORASOV, ("age", "41"))
    assert built(made, decision(Undo(made.id), minute=1)) == built()

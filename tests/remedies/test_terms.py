"""The terms of a case: for whom they run, which comes first, what changed between two looks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.remedies.gathering import terms
from casewright.remedies.term_changes import Change, changes, days_of
from casewright.remedies.terms import questions
from remedies.cases import NAME, ON, TRIED, VICTIM, appeal, assessed, harm, verdict


def found(*bodies, on=ON):
    return terms([assessed(*bodies, on=on)])


def of_route(name, *bodies, on=ON):
    return [one for one in found(*bodies, on=on) if one.route.id == name]


def test_five_years_after_the_last_decision_are_a_term_of_the_human_rights_committee():
    first, *others = of_route("un_hrc_op1", *TRIED)
    assert first.day == date(2028, 9, 15)
    # If cassation must be used first, it runs from a decision of which no source tells.
    assert {(one.day, bool(one.deadline.question)) for one in others} == {(None, True)}
    assert all(one.supposing for one in (first, *others))


def test_a_term_says_for_whom_it_runs():
    assert {who.name for one in found(*TRIED) for who in one.runs_for} == {NAME}


def test_the_earliest_day_comes_first_and_terms_without_a_day_last():
    days = [one.day for one in found(*TRIED)]
    known = [one for one in days if one is not None]
    assert known == sorted(known)
    assert days == known + [None] * (len(days) - len(known))


def test_a_day_without_its_year_gives_a_question_with_its_routes_and_no_day():
    bodies = (VICTIM, harm(), verdict(), appeal("--06-10"))
    assert {one.day for one in of_route("un_hrc_op1", *bodies)} == {None}
    asked = [one for one in questions(found(*bodies)) if "--06-10" in one.text]
    assert asked
    assert any(route.id == "un_hrc_op1" for one in asked for route in one.routes)


def test_a_term_that_ran_out_is_over_and_still_told():
    late = date(2040, 1, 1)
    first, *others = of_route("un_hrc_op1", *TRIED, on=late)
    assert first.is_over(late)
    assert not first.is_over(ON)
    assert not any(one.is_over(late) for one in others), "of no day nobody can say that it is over"


def test_of_a_route_that_is_not_to_be_had_there_is_no_term():
    known = assessed(*TRIED)
    closed = {one.route.id for one in known.routes if one.state == "not_available"}
    assert closed
    assert not closed & {one.route.id for one in terms([known])}


def test_one_term_of_two_people_is_one_term_for_both():
    one, other = assessed(*TRIED), assessed(*TRIED)
    assert len(terms([one, other])) == len(terms([one]))


CHANGES = [
    ({}, {"a": ("2028-01-01",)}, {"a": Change.NEW}, "a term that was not there"),
    ({"a": ("2028-01-01",)}, {}, {"a": Change.GONE}, "a term that is not there any more"),
    ({"a": ("2028-01-01",)}, {"a": ("2029-01-01",)}, {"a": Change.MOVED}, "another day"),
    ({"a": ("",)}, {"a": ("2029-01-01",)}, {"a": Change.MOVED}, "a day where there was none"),
    ({"a": ("",)}, {"a": ("",)}, {}, "nothing is known, as before"),
]


@pytest.mark.parametrize(("before", "now", "expected", "why"), CHANGES)
def test_what_changed_between_two_looks(before, now, expected, why):
    assert {one.key: one.change for one in changes(before, now)} == expected, why


DAYS = st.dictionaries(
    st.sampled_from("abcd"), st.lists(st.sampled_from(["", "2028-01-01"]), min_size=1).map(tuple)
)


@given(DAYS)
def test_nothing_changed_where_everything_is_as_it_was(days):
    assert changes(days, days) == ()


@given(DAYS, DAYS)
def test_a_change_one_way_is_one_the_other_way(before, now):
    there, back = changes(before, now), changes(now, before)
    assert [(one.key, one.before, one.now) for one in there] == [
        (one.key, one.now, one.before) for one in back
    ]


def test_what_is_kept_to_compare_names_nobody():
    assert NAME not in str(days_of(found(*TRIED)))

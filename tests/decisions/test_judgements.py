"""Judgements on who is who: which of them agree, and the earlier one that binds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import Different, Judgement, Same, agreed, unit_of
from decisions.made import decision, side

NAMES = ("A", "B", "C", "D")
REPORT = Report("a.txt")
for each in NAMES:
    REPORT.says(f"{each} came.", Person(each))
UNITS = {claim.body.name: unit_of(claim) for claim in REPORT.reading.claims}


def judgement(verdict, one, other, minute=0):
    kind = Same if verdict == "same" else Different
    made = decision(kind(side(one, REPORT), side(other, REPORT)), minute=minute)
    return Judgement(made, frozenset([UNITS[one]]), frozenset([UNITS[other]]))


def in_turn(*judgements):
    return [judgement(*each, minute) for minute, each in enumerate(judgements)]


CONTRADICTIONS = [
    ("the plain opposite", [("same", "A", "B"), ("different", "A", "B")], 1, [0]),
    ("in the other order", [("same", "A", "B"), ("different", "B", "A")], 1, [0]),
    ("different first", [("different", "A", "B"), ("same", "A", "B")], 1, [0]),
    (
        "by way of a third",
        [("same", "A", "B"), ("same", "B", "C"), ("different", "A", "C")],
        2,
        [0, 1],
    ),
    (
        "closing the ring",
        [("different", "A", "C"), ("same", "A", "B"), ("same", "B", "C")],
        2,
        [0, 1],
    ),
]


@pytest.mark.parametrize(("why", "made", "refused", "against"), CONTRADICTIONS)
def test_a_judgement_that_contradicts_earlier_ones_is_refused_with_them(
    why, made, refused, against
):
    all_made = in_turn(*made)
    found = agreed(reversed(all_made))
    (number,) = found.refused
    assert number == all_made[refused].decision.id, why
    shown = [one.id for one in found.refused[number]]
    assert sorted(shown) == sorted(all_made[i].decision.id for i in against)


AGREEING = [
    ("the same twice", [("same", "A", "B"), ("same", "A", "B")]),
    ("two pairs", [("same", "A", "B"), ("different", "C", "D")]),
    ("one apart from two", [("same", "A", "B"), ("different", "A", "C"), ("different", "B", "C")]),
    (
        "different is not handed on",
        [("different", "A", "B"), ("different", "B", "C"), ("same", "A", "C")],
    ),
]


@pytest.mark.parametrize(("why", "made"), AGREEING)
def test_judgements_that_can_all_be_true_all_bind(why, made):
    found = agreed(in_turn(*made))
    assert len(found.judgements) == len(made), why
    assert not found.refused


MADE = st.lists(
    st.tuples(
        st.sampled_from(["same", "different"]), st.sampled_from(NAMES), st.sampled_from(NAMES)
    ).filter(lambda each: each[1] != each[2]),
    max_size=8,
)


@given(MADE, st.randoms())
def test_what_binds_does_not_depend_on_the_order_of_the_list_and_never_contradicts(made, random):
    all_made = in_turn(*made)
    mixed = list(all_made)
    random.shuffle(mixed)
    found = agreed(all_made)
    assert agreed(mixed) == found
    assert not agreed(found.judgements).refused
    assert {one.decision.id for one in all_made} == {
        *(one.decision.id for one in found.judgements), *found.refused,
    }  # fmt: skip


@given(MADE)
def test_no_two_who_were_told_apart_are_joined_by_what_binds(made):
    found = agreed(in_turn(*made))
    group = {name: {name} for name in NAMES}
    for one in found.judgements:
        if one.same:
            joined = set.union(*(group[unit[2]] for unit in one.units))
            group.update(dict.fromkeys(joined, joined))
    apart = [one for one in found.judgements if not one.same]
    assert all(group[a[2]] is not group[b[2]] for one in apart for a in one.one for b in one.other)

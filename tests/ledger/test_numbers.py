"""The numbers of a case: one group's sizes, the tree of groups, and what follows from them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import Bound, Charge, Event, Group
from casewright.ledger import build_case
from casewright.ledger.case_file import NumberValue
from casewright.ledger.number_bounds import can_be_one_number, difference
from ledger.reports import Report


def built(*bodies_by_report):
    return build_case(
        Report(f"{number}.txt").says("It is said.", *bodies).read
        for number, bodies in enumerate(bodies_by_report)
    )


def numbers(*bodies_by_report):
    return built(*bodies_by_report).numbers


def entry(found, role, nationality=None):
    return next(one for one in found if (one.role, one.nationality) == (role, nationality))


def value(size, bound=Bound.EXACTLY, **more):
    return NumberValue(size, bound.value, None, (), (), **more)


DETAINED = Group("99 people", "detained", None, 99)
VICTIMS = Group("44 victims", "victims", None, 44)
REPRESENTED = Group("23 Uzbek citizens", "represented", "UZ", 23)
COMPENSATED = Group("three of the 23", "compensated", None, 3, subset_of=23)


def test_the_groups_of_the_case_form_one_tree():
    found = numbers([DETAINED, VICTIMS, REPRESENTED, COMPENSATED])
    by_id = {one.id: one for one in found}
    chain, place = [], entry(found, "compensated")
    while place:
        chain.append(place.values[0].size)
        place = by_id.get(place.part_of)
    assert chain == [3, 23, 44, 99]


def test_what_follows_is_computed_marked_and_rests_on_the_claims_of_both():
    found = numbers([DETAINED, VICTIMS], [REPRESENTED, COMPENSATED])
    (rest,) = entry(found, "represented", "UZ").computed
    assert (rest.kind, rest.size, rest.bound) == ("rest", 21, "exactly")
    assert rest.sentence == "44 − 23 = 21: not represented by the lawyers who gave that number."
    both = {*entry(found, "victims").claims, *entry(found, "represented", "UZ").claims}
    assert set(rest.claims) == both


def test_a_part_larger_than_its_whole_is_said_to_be_wrong():
    found = numbers([DETAINED, Group("120 victims", "victims", None, 120)])
    (excess,) = entry(found, "victims").computed
    assert (excess.kind, excess.size) == ("excess", 21)


def test_nationalities_that_exceed_the_whole_are_said_to_be_wrong():
    parts = [Group("30 Uzbeks", "victims", "UZ", 30), Group("20 Kyrgyz", "victims", "KG", 20)]
    (excess,) = entry(numbers([VICTIMS, *parts]), "victims").computed
    assert (excess.kind, excess.size) == ("excess", 6)


def test_nationalities_that_do_not_fill_the_whole_leave_a_rest():
    parts = [Group("30 Uzbeks", "victims", "UZ", 30)]
    (rest,) = entry(numbers([VICTIMS, *parts]), "victims").computed
    assert (rest.kind, rest.size) == ("parts", 14)


def test_a_far_smaller_number_of_the_same_group_in_one_report_is_a_part_of_it():
    dead = [Group("238 lives", "killed", None, 238), Group("six of those", "killed", None, 6)]
    found = numbers(dead, [Group("6 killed", "killed", None, 6)])
    assert sorted(one.values[0].size for one in found) == [6, 238]
    six = next(one for one in found if one.values[0].size == 6)
    assert six.part_of == next(one.id for one in found if one.id != six.id)


def test_people_counted_besides_a_named_one_are_no_count_of_the_whole():
    found = numbers([Group("21 other victims", "victims", None, 21)], [VICTIMS])
    first, other = entry(found, "victims").values
    assert (first.size, other.size, other.besides_named) == (44, 21, True)


INQUIRY = Event("investigation_opened")
VERDICT = Event("verdict")


def test_a_smaller_count_during_the_investigation_is_an_earlier_one():
    found = numbers([Group("22 victims", "victims", None, 22), INQUIRY], [VICTIMS, VERDICT])
    first, before = entry(found, "victims").values
    assert (first.size, first.earlier) == (44, False)
    assert (before.size, before.earlier) == (22, True)


def test_a_larger_count_of_the_accused_during_the_investigation_is_an_earlier_one():
    many = [Group("8 officers", "accused", None, 8), INQUIRY]
    found = numbers(many, [Group("6 officers", "accused", None, 6), Event("hearing")])
    assert [one.earlier for one in entry(found, "accused").values] == [False, True]


NOT_EARLIER = [
    ([Group("22 victims", "victims", None, 22)], "nothing tells when it was said"),
    ([Group("22 victims", "victims", None, 22), VERDICT], "both were said after the verdict"),
    ([Group("98 victims", "victims", None, 98), INQUIRY], "a group does not shrink"),
    ([Group("22 guests", "other", None, 22), INQUIRY], "no group of the case"),
]


@pytest.mark.parametrize(("told", "reason"), NOT_EARLIER, ids=[row[1] for row in NOT_EARLIER])
def test_other_counts_are_not_earlier_ones(told, reason):
    found = numbers(told, [VICTIMS, VERDICT])
    assert not any(value.earlier for one in found for value in one.values)


DIFFERENCES = [
    (value(44), value(23), (21, Bound.EXACTLY), "both exact"),
    (value(44), value(23, Bound.AT_LEAST), (21, Bound.AT_MOST), "at least of the part"),
    (value(44, Bound.AT_LEAST), value(23), (21, Bound.AT_LEAST), "at least of the whole"),
    (value(44, Bound.AT_LEAST), value(23, Bound.AT_LEAST), None, "nothing follows"),
    (value(44), value(23, Bound.ABOUT), None, "about"),
    (value(44), value(21, besides_named=True), None, "others beside the one named"),
    (value(44), value(50), None, "the part is larger"),
    (value(None), value(3), None, "a whole that is not counted"),
]


@pytest.mark.parametrize(
    ("whole", "part", "expected", "reason"), DIFFERENCES, ids=[row[3] for row in DIFFERENCES]
)
def test_the_bound_of_what_is_left_follows_from_the_bounds_of_both(whole, part, expected, reason):
    assert difference(whole, part) == expected


VALUES = st.builds(value, st.integers(0, 30), st.sampled_from(list(Bound)))


@given(VALUES, VALUES)
def test_whether_two_numbers_agree_does_not_depend_on_which_comes_first(a, b):
    assert can_be_one_number(a, b) is can_be_one_number(b, a)
    assert can_be_one_number(a, a)


GROUPS = st.builds(
    Group,
    st.sampled_from(["people", "other people"]),
    role=st.sampled_from([None, "detained", "victims", "represented", "compensated", "killed"]),
    nationality=st.sampled_from([None, "UZ"]),
    size=st.one_of(st.none(), st.integers(1, 30)),
    bound=st.sampled_from(list(Bound)),
    subset_of=st.one_of(st.none(), st.integers(1, 30)),
)


@settings(max_examples=150)
@given(st.lists(st.lists(GROUPS, max_size=5), max_size=3))
def test_every_group_hangs_in_the_tree_without_a_circle_and_every_claim_is_in_one(told):
    case = built(*told)
    above = {one.id: one.part_of for one in case.numbers}
    assert len(above) == len(case.numbers)
    for number in above:
        seen = set()
        while number is not None:
            assert number not in seen
            seen.add(number)
            number = above[number]
    held = [claim for one in case.numbers for claim in one.claims]
    assert len(held) == len(set(held)) == len(case.claims)


def test_charges_alone_say_that_a_case_is_still_investigated():
    told = [Group("4 officers", "accused", None, 4), Charge("torture"), INQUIRY]
    found = numbers(told, [Group("6 officers", "accused", None, 6), Event("hearing")])
    assert [one.earlier for one in entry(found, "accused").values] == [False, True]


def test_words_that_name_another_group_count_for_it_too():
    tortured = Group("98 detainees", "victims", None, 98)
    found = numbers([DETAINED], [tortured])
    assert {one.size for one in entry(found, "detained").values} == {99, 98}
    (conflict,) = [c for c in built([DETAINED], [tortured]).conflicts if c.field == "size"]
    assert {one.value for one in conflict.values} == {"99", "98"}


def test_a_few_of_those_held_are_no_other_size_of_their_group():
    found = numbers([DETAINED], [Group("three detainees", "victims", None, 3)])
    assert {one.size for one in entry(found, "detained").values} == {99}

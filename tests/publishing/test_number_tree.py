"""The numbers of a case as a tree."""

from casewright.claims import Bound, Group
from casewright.publishing.number_tree import number_tree
from publishing.cases import numbers_of


def test_a_number_stands_under_the_one_it_is_said_to_be_part_of() -> None:
    case = numbers_of(
        Group("23 citizens", "represented", "UZ", 23),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    )
    (whole,) = number_tree(case)
    assert whole.value.size == 23
    assert [part.value.size for part in whole.parts] == [3]


def test_what_a_single_exact_part_leaves_is_computed() -> None:
    case = numbers_of(
        Group("23 citizens", "represented", None, 23),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    )
    (rest,) = number_tree(case)[0].parts[0].computed
    assert (rest.kind, rest.size) == ("rest", 20)


def test_nothing_is_computed_from_a_number_that_is_not_exact() -> None:
    case = numbers_of(
        Group("about 23 citizens", "represented", None, 23, Bound.ABOUT),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    )
    assert number_tree(case)[0].parts[0].computed == ()


def test_numbers_nobody_ties_together_stand_side_by_side() -> None:
    case = numbers_of(Group("99 people", "detained", None, 99), Group("8 dead", "killed", None, 8))
    assert [node.value.size for node in number_tree(case)] == [99, 8]


def test_a_number_that_is_part_of_itself_makes_no_circle() -> None:
    case = numbers_of(
        Group("three of 3", "victims", None, 3, subset_of=3),
        Group("3 of three", "detained", None, 3, subset_of=3),
    )
    (top,) = number_tree(case)
    assert [part.value.size for part in top.parts] == [3]


def test_every_group_stands_in_the_tree_once() -> None:
    case = numbers_of(
        Group("99", "detained", None, 99),
        Group("44 of 99", "victims", None, 44, subset_of=99),
        Group("3 of 44", "compensated", None, 3, subset_of=44),
    )
    (top,) = number_tree(case)
    assert top.parts[0].parts[0].value.size == 3


def test_other_sizes_of_a_group_are_kept_beside_the_first() -> None:
    case = numbers_of(Group("99", "detained", None, 99), Group("98", "detained", None, 98))
    (node,) = number_tree(case)
    assert {node.value.size, *(value.size for value in node.others)} == {98, 99}


def test_citizenships_without_a_number_stand_beside_the_group_and_are_no_parts() -> None:
    case = numbers_of(
        Group("44 victims", "victims", None, 44),
        Group("citizens of A and B", "victims", "KE", None),
        Group("citizens of A and B", "victims", "UG", None),
    )
    (whole,) = number_tree(case)
    assert {one.nationality for one in whole.citizens} == {"KE", "UG"}
    assert whole.parts == ()

from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation.matching import match

MATCHINGS = [
    # scores, pairs, why
    ([], {}, "nothing on either side"),
    ([[]], {}, "nothing was predicted"),
    ([[0.0]], {}, "items that are not alike are never paired"),
    ([[0.9]], {0: 0}, "one of each"),
    ([[0.9, 1.0]], {0: 1}, "the better of two"),
    ([[0.9], [1.0]], {1: 0}, "the row with the better score chooses first"),
    ([[1.0, 0.9], [1.0, 0.0]], {0: 1, 1: 0}, "the first gives way, since it has another choice"),
    ([[1.0, 0.9], [0.0, 0.0]], {0: 0}, "nobody gives way to a row that matches nothing"),
    ([[0.9, 0.9], [0.9, 0.9]], {0: 1, 1: 0}, "equally good: the first gives way to the second"),
]


@pytest.mark.parametrize(("scores", "pairs", "why"), MATCHINGS, ids=[row[2] for row in MATCHINGS])
def test_items_are_paired_one_to_one(
    scores: list[list[float]], pairs: dict[int, int], why: str
) -> None:
    assert match(scores) == pairs, why


matrices = st.integers(0, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 0.9, 0.95, 1.0]), min_size=width, max_size=width),
        max_size=5,
    )
)


@given(matrices)
def test_no_column_is_given_twice_and_no_pair_is_unlike(scores: list[list[float]]) -> None:
    pairs = match(scores)
    assert len(set(pairs.values())) == len(pairs)
    assert all(scores[row][column] > 0 for row, column in pairs.items())


def largest(scores: list[list[float]]) -> int:
    """The size of the largest matching, found by trying every order of the columns."""
    width = len(scores[0]) if scores else 0
    rows = range(len(scores))
    padded = [*range(width), *([-1] * len(scores))]
    sizes: Iterator[int] = (
        sum(
            column >= 0 and scores[row][column] > 0 for row, column in zip(rows, order, strict=True)
        )
        for order in permutations(padded, len(scores))
    )
    return max(sizes)


@given(
    st.integers(0, 3).flatmap(
        lambda width: st.lists(
            st.lists(st.sampled_from([0.0, 1.0]), min_size=width, max_size=width), max_size=4
        )
    )
)
def test_no_other_matching_has_more_pairs(scores: list[list[float]]) -> None:
    assert len(match(scores)) == largest(scores)


def test_a_chain_of_thousands_of_rows_that_all_give_way_is_no_trouble() -> None:
    size = 1500
    scores = [[0.0] * size for _ in range(size)]
    for row in range(size):
        scores[row][row] = 0.9
        scores[row][max(row - 1, 0)] = 0.9
    assert len(match(scores)) == size

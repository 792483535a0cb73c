from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation import Interval, bootstrap, evaluate


def documents(found: list[bool]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Documents with one act each, and predictions that find some of them."""
    gold = [{"id": f"X-{i}", "acts": [{"act": "beating"}]} for i in range(len(found))]
    return gold, [
        {"id": f"X-{i}", "acts": [{"act": "beating"}]} for i, yes in enumerate(found) if yes
    ]


def test_the_same_seed_gives_the_same_intervals() -> None:
    gold, predicted = documents([True, False, True, True, False])
    assert bootstrap(gold, predicted, rounds=200) == bootstrap(gold, predicted, rounds=200)


def test_another_seed_is_another_sample() -> None:
    gold, predicted = documents([True, False] * 20)
    seeds = {str(bootstrap(gold, predicted, rounds=30, seed=seed)) for seed in range(5)}
    assert len(seeds) > 1


def test_documents_that_are_all_read_well_leave_no_doubt() -> None:
    gold, predicted = documents([True] * 5)
    assert bootstrap(gold, predicted, rounds=50) == {"acts": Interval(1.0, 1.0)}


def test_more_documents_of_the_same_kind_narrow_the_interval() -> None:
    few, many = (bootstrap(*documents([True, False] * n))["acts"] for n in (4, 100))
    assert many.high - many.low < few.high - few.low


def test_nothing_to_sample_has_no_interval() -> None:
    assert bootstrap([], []) == {}


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_an_interval_lies_around_what_can_be_measured(found: list[bool]) -> None:
    gold, predicted = documents(found)
    interval = bootstrap(gold, predicted, rounds=60)["acts"]
    assert 0 <= interval.low <= interval.high <= 1
    if len(set(found)) == 1:
        assert interval.low == interval.high == evaluate(gold, predicted)["acts"].f1


def test_an_interval_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Interval(0.9, 0.1)

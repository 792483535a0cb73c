from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation import Difference, Kind, Score, evaluate, evaluate_by
from casewright.evaluation.tally import Tally

GOLD: list[dict[str, Any]] = [
    {
        "id": "X-1",
        "language": "en",
        "text_origin": "own_words",
        "gold": {
            "people": [
                {"name": "Anna Kovalenko", "roles": ["victim"], "as_written": "Ms. Kovalenko"}
            ],
            "acts": [
                {"act": "beating", "quote": "was beaten"},
                {"act": "threat", "quote": "threats"},
            ],
        },
    },
    {
        "id": "Y-1",
        "language": "ru",
        "text_origin": "open_data",
        "gold": {"acts": [{"act": "threat"}]},
    },
]
FOUND: list[dict[str, Any]] = [
    {"id": "X-1", "acts": [{"act": "beating"}, {"act": "burning", "quote": "burns"}]}
]

FIGURES = [
    # matched, annotated, predicted, precision, recall, f1
    (1, 1, 1, 1.0, 1.0, 1.0),
    (0, 0, 3, 0.0, 0.0, 0.0),
    (0, 3, 0, 0.0, 0.0, 0.0),
    (2, 3, 4, 0.5, 0.6667, 0.5714),
]


@pytest.mark.parametrize(("matched", "gold", "predicted", "precision", "recall", "f1"), FIGURES)
def test_figures_follow_from_counts(
    matched: int, gold: int, predicted: int, precision: float, recall: float, f1: float
) -> None:
    score = Score("people", matched, gold, predicted)
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_f1_lies_between_precision_and_recall(matched: int, missed: int, spurious: int) -> None:
    score = Score("people", matched, matched + missed, matched + spurious)
    low, high = sorted((score.precision, score.recall))
    assert low - 0.0001 <= score.f1 <= high + 0.0001


def test_the_average_is_over_the_categories_that_occur_and_count() -> None:
    report = evaluate(GOLD, FOUND)
    assert report.macro_over == ("people", "people_roles", "acts")
    assert report["acts"].f1 == 0.4
    assert report.macro == round((0 + 0 + 0.4) / 3, 4)


def test_every_difference_names_its_document_and_words() -> None:
    errors = evaluate(GOLD, FOUND).errors
    assert Difference("X-1", "acts", Kind.MISSED, "threat", "threats") in errors
    assert Difference("X-1", "acts", Kind.SPURIOUS, "burning", "burns") in errors
    assert Difference("X-1", "people", Kind.MISSED, "Anna Kovalenko", "Ms. Kovalenko") in errors
    assert Difference("Y-1", "acts", Kind.MISSED, "threat", "") in errors


def test_there_are_as_many_differences_as_the_figures_say() -> None:
    report = evaluate(GOLD, FOUND)
    for score in report.scores:
        kinds = [error.kind for error in report.errors if error.category == score.category]
        assert kinds.count(Kind.MISSED) == score.gold - score.matched
        assert kinds.count(Kind.SPURIOUS) == score.predicted - score.matched


def test_a_document_without_a_prediction_counts_as_empty() -> None:
    report = evaluate(GOLD, FOUND)
    assert (report.documents, report.without_prediction) == (2, 1)
    assert report["acts"].gold == 3


def test_a_prediction_for_an_unknown_document_is_counted_and_not_scored() -> None:
    report = evaluate(GOLD, [*FOUND, {"id": "Z-9", "acts": [{"act": "threat"}]}])
    assert report.unknown_predictions == ("Z-9",)
    assert report.scores == evaluate(GOLD, FOUND).scores


def test_nothing_against_nothing_has_no_scores() -> None:
    report = evaluate([], [])
    assert (report.scores, report.macro, report.macro_over) == ((), 0.0, ())


def test_a_category_that_does_not_occur_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        evaluate(GOLD, FOUND)["money"]


GROUPS = [
    ("set", {"X": 1, "Y": 1}),
    ("language", {"en": 1, "ru": 1}),
    ("text_origin", {"open_data": 1, "own_words": 1}),
]


@pytest.mark.parametrize(("grouping", "sizes"), GROUPS, ids=[row[0] for row in GROUPS])
def test_each_group_is_scored_by_itself(grouping: str, sizes: dict[str, int]) -> None:
    reports = evaluate_by(grouping, GOLD, FOUND)
    assert {group: report.documents for group, report in reports.items()} == sizes
    assert sum(report["acts"].gold for report in reports.values()) == 3
    assert not any(report.unknown_predictions for report in reports.values())


def test_more_matches_than_items_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot match"):
        Tally("people", 2, 1, 2)

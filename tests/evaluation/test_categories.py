"""Each rule of scoring by itself, on documents that need no corpus."""

from typing import Any

import pytest

from casewright.evaluation import Kind, evaluate

Items = list[dict[str, Any]]


def figures(category: str, gold: Items, predicted: Items, key: str | None = None) -> list[int]:
    """Matched, annotated and predicted items of a category in one document."""
    key = key or category
    report = evaluate([{"id": "X-1", "gold": {key: gold}}], [{"id": "X-1", key: predicted}])
    score = report[category]
    return [score.matched, score.gold, score.predicted]


ANNA = {"name": "Anna Kovalenko", "aliases": ["Hanna Kovalenko"], "roles": ["victim"]}

RULES = [
    ("people", [ANNA], [{"name": "A. Kovalenko"}], [1, 1, 1], "initials"),
    ("people", [ANNA], [{"name": "Hanna Kovalenko"}], [1, 1, 1], "an annotated alias counts"),
    (
        "people",
        [ANNA],
        [{"name": "Tom", "aliases": ["Anna Kovalenko"]}],
        [0, 1, 1],
        "a predicted alias does not: the name is what is shown",
    ),
    ("people", [ANNA], [{"name": "Kovalenko"}] * 2, [1, 1, 2], "one to one"),
    (
        "people",
        [{"name": "Kovalenko"}, {"name": "Anna Kovalenko"}],
        [{"name": "Anna Kovalenko"}, {"name": "Olha Kovalenko"}],
        [2, 2, 2],
        "as many pairs as possible",
    ),
    (
        "organisations",
        [{"name": "Committee Against Torture", "aliases": ["CAT"]}],
        [{"name": "CAT"}],
        [1, 1, 1],
        "an acronym listed as an alias",
    ),
    (
        "organisations",
        [{"name": "CAT"}],
        [{"name": "The Committee", "aliases": ["CAT"]}],
        [1, 1, 1],
        "any spelling on either side",
    ),
    ("places", [{"name": "Prison No. 4"}], [{"name": "Prison No. 5"}], [0, 1, 1], "numbers"),
    (
        "counts",
        [{"group": "victims", "value": 9, "nationality": "DE"}],
        [{"group": "victims", "value": 9, "nationality": None}],
        [1, 1, 1],
        "group and value are enough",
    ),
    (
        "counts",
        [{"group": "victims", "value": 9}, {"group": "victims", "value": 9}],
        [{"group": "victims", "value": 9}],
        [1, 1, 1],
        "the same number twice in one document is one item",
    ),
    (
        "counts",
        [{"group": "victims", "value": 9, "nationality": n} for n in ("DE", "FR")],
        [{"group": "victims", "value": 9}],
        [1, 2, 1],
        "the same number of two nationalities is two",
    ),
    (
        "counts",
        [{"group": "victims", "value": 9}],
        [{"group": "killed", "value": 9}],
        [0, 1, 1],
        "group",
    ),
    (
        "events",
        [{"type": "verdict", "date": "2012-04-23"}],
        [{"type": "verdict", "date": "2012"}],
        [1, 1, 1],
        "a date that says less",
    ),
    (
        "events",
        [{"type": "verdict", "date": "2012"}],
        [{"type": "charge", "date": "2012"}],
        [0, 1, 1],
        "another type",
    ),
    (
        "events",
        [{"type": "verdict", "date": None}],
        [{"type": "verdict", "date": "2012"}],
        [0, 1, 1],
        "an unknown date agrees with no known one",
    ),
    (
        "events",
        [{"type": "verdict", "date": None, "date_resolved": "2012-04-20"}],
        [{"type": "verdict", "date": "2012-04-20"}],
        [1, 1, 1],
        "a relative date reckoned from the day of publication",
    ),
    (
        "acts",
        [{"act": "beating", "instrument": "baton"}, {"act": "beating"}],
        [{"act": "beating"}],
        [1, 1, 1],
        "an act counts once a document",
    ),
    (
        "sentences",
        [{"person": "Tom Hale", "kind": "imprisonment", "amount": 5, "unit": "years"}],
        [{"person": "Hale", "kind": "imprisonment", "amount": 60, "unit": "months"}],
        [1, 1, 1],
        "5 years are 60 months, and the surname is enough",
    ),
    (
        "sentences",
        [{"person": "[a guard]", "kind": "fine", "amount": 10, "unit": "EUR"}],
        [{"person": None, "kind": "fine", "amount": 10.0, "unit": "EUR"}],
        [1, 1, 1],
        "unnamed people are one",
    ),
    (
        "sentences",
        [{"person": "each", "kind": "life", "amount": None, "unit": None}],
        [{"person": "all", "kind": "life"}],
        [0, 1, 1],
        "each is not all",
    ),
    (
        "sentences",
        [{"person": "Hale", "kind": "imprisonment", "amount": 5, "unit": "years"}],
        [{"person": "Hale", "kind": "suspended", "amount": 5, "unit": "years"}],
        [0, 1, 1],
        "another kind",
    ),
    (
        "money",
        [{"kind": "fine", "amount": 100, "currency": "EUR", "person": "Hale"}],
        [{"kind": "fine", "amount": 100.0, "currency": "EUR", "person": None}],
        [1, 1, 1],
        "the person is not compared",
    ),
    (
        "money",
        [{"kind": "fine", "amount": 100, "currency": "EUR", "person": p} for p in ("Hale", "Reed")],
        [{"kind": "fine", "amount": 100, "currency": "EUR", "person": "Hale"}],
        [1, 2, 1],
        "but the same sum for two people is two items",
    ),
    (
        "money",
        [{"kind": "fine", "amount": 1, "currency": "EUR"}],
        [{"kind": "fine", "amount": 1, "currency": "USD"}],
        [0, 1, 1],
        "currency",
    ),
    (
        "statements",
        [{"speaker": "Tom Hale"}, {"speaker": "Hale"}],
        [{"speaker": "Mr. Hale"}],
        [1, 1, 1],
        "a speaker counts once a document",
    ),
    ("acts", [{"act": "beating"}, None, {}], [{"act": "beating"}], [1, 1, 1], "empty items"),
    ("crimes", [{"crime": "torture"}], [{"crime": "Torture"}], [1, 1, 1], "wording"),
    ("penalties", [{"penalty": "a fine"}], [{"penalty": "prison"}], [0, 1, 1], "another wording"),
    ("dates", [{"date": "10 June"}], [{"date": "11 June"}], [0, 1, 1], "another day"),
]


@pytest.mark.parametrize(
    ("category", "gold", "predicted", "numbers", "why"),
    RULES,
    ids=[f"{row[0]}: {row[4]}" for row in RULES],
)
def test_what_matches_in_a_category(
    category: str, gold: Items, predicted: Items, numbers: list[int], why: str
) -> None:
    assert figures(category, gold, predicted) == numbers, why


ROLES = [
    (["victim"], ["victim"], [1, 1, 1], "the same role"),
    (["victim"], ["witness"], [0, 1, 1], "another role"),
    (["victim", "witness"], ["witness"], [1, 2, 1], "one of two"),
    (["victim"], [], [0, 1, 0], "no role"),
    (["victim"], ["victim", "victim"], [1, 1, 1], "the same role twice"),
]


@pytest.mark.parametrize(("gold", "found", "numbers", "why"), ROLES, ids=[r[3] for r in ROLES])
def test_a_role_counts_with_its_person(
    gold: list[str], found: list[str], numbers: list[int], why: str
) -> None:
    people = [{"name": "Anna Kovalenko", "roles": gold}]
    predicted = [{"name": "Kovalenko", "roles": found}]
    assert figures("people_roles", people, predicted, "people") == numbers, why


def test_a_role_of_somebody_else_does_not_count() -> None:
    predicted = [{"name": "Tom Hale", "roles": ["victim"]}]
    assert figures("people_roles", [ANNA], predicted, "people") == [0, 1, 1]


def test_roles_are_not_scored_where_none_is_annotated() -> None:
    gold = [{"id": "X-1", "people": [{"name": "Anna Kovalenko"}]}]
    report = evaluate(gold, [{"id": "X-1", "people": [ANNA]}])
    assert [score.category for score in report.scores] == ["people"]


def test_nationality_is_compared_in_a_category_of_its_own() -> None:
    gold = [{"group": "victims", "value": 9, "nationality": "DE"}]
    other = [{"group": "victims", "value": 9, "nationality": "FR"}]
    assert figures("counts_nationality", gold, gold, "counts") == [1, 1, 1]
    assert figures("counts_nationality", gold, other, "counts") == [0, 1, 1]


def test_a_place_taken_for_an_organisation_counts_where_the_two_are_pooled() -> None:
    gold = [{"id": "X-1", "organisations": [{"name": "City Prison"}], "places": []}]
    report = evaluate(gold, [{"id": "X-1", "places": [{"name": "City Prison"}]}])
    assert report["organisations"].matched == report["places"].matched == 0
    assert report["organisations_or_places"].f1 == 1.0
    assert {(e.category, e.kind) for e in report.errors} >= {
        ("organisations", Kind.MISSED),
        ("places", Kind.SPURIOUS),
    }


def test_a_profession_counts_with_its_person() -> None:
    gold = [{"name": "Anna Kovalenko", "professions": ["nurse", "poet"]}]
    found = [{"name": "Kovalenko", "professions": ["Nurse"]}]
    assert figures("professions", gold, found, "people") == [1, 2, 1]


def test_mentions_must_be_the_same() -> None:
    gold: dict[str, Any] = {"id": "X-1", "mentions": [["person", 0, 4], ["place", 9, 12]]}
    report = evaluate([gold], [{"id": "X-1", "mentions": [["person", 0, 4], ["place", 9, 13]]}])
    assert report["mentions"].as_json()["matched"] == 1


def test_strict_dates_leave_out_what_was_reckoned_from_the_day_of_publication() -> None:
    gold = [{"id": "X-1", "events": [{"type": "charge", "date_resolved": "2012-04-20"}]}]
    found = [{"id": "X-1", "events": [{"type": "charge", "date": "2012-04-20"}]}]
    assert evaluate(gold, found)["events"].f1 == 1.0
    assert evaluate(gold, found, strict_dates=True)["events"].f1 == 0.0


def test_only_what_people_annotated_is_scored() -> None:
    gold = [{"id": "X-1", "annotated": ["people"], "people": [{"name": "Tom Hale"}]}]
    found = [{"id": "X-1", "people": [], "acts": [{"act": "beating"}]}]
    assert [score.category for score in evaluate(gold, found).scores] == ["people"]

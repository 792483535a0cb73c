"""The invented Russian reports are read no worse than they were."""

from pathlib import Path

import pytest

from casewright.evaluation import Report, evaluate, load, read_documents

GOLD = Path(__file__).resolve().parents[2] / "gold" / "open_ru.jsonl"
# Lowest F1 for each category: a little under what the reader reaches today.
FLOORS = {
    "people": 0.95, "people_roles": 0.85, "organisations": 0.9, "places": 0.85, "counts": 0.9,
    "events": 0.8, "acts": 0.9, "sentences": 0.8, "money": 0.95, "statements": 0.9,
}  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    """The scores of the reader on the invented reports."""
    gold = load(GOLD)
    return evaluate(gold, list(read_documents(gold)))


@pytest.mark.parametrize(("category", "floor"), FLOORS.items())
def test_no_category_falls_below_its_floor(report: Report, category: str, floor: float) -> None:
    scores = {score.category: score.f1 for score in report.scores}
    assert scores[category] >= floor


def test_every_quote_stands_in_its_text() -> None:
    for document in load(GOLD):
        for items in document["gold"].values():
            for item in items:
                quote = item.get("quote") or item["as_written"]
                assert quote in document["text"], document["id"]

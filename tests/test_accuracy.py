"""The gate: the reader must not read the annotated corpus worse than it did."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from casewright.evaluation import Report, evaluate_by, load, read_documents

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "accuracy_floors.json"
BESIDE_THE_REPOSITORY = HERE.parents[1] / "shared" / "corpus"


GOLD = {"invented_open": "open.jsonl", "invented_aside": "aside.jsonl"}


def scores(gold: list[dict[str, Any]]) -> dict[str, Report]:
    return evaluate_by("text_origin", gold, list(read_documents(gold)))


@pytest.fixture(scope="module")
def floors() -> dict[str, dict[str, float]]:
    """The lowest F1 for each origin and category; `python scripts/accuracy.py --floors`."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def invented() -> dict[str, Report]:
    """The scores on our own annotated reports."""
    halves = [(o, d) for o, name in GOLD.items() for d in load(HERE / "gold" / name)]
    return scores([{**document, "text_origin": origin} for origin, document in halves])


@pytest.fixture(scope="module")
def corpus() -> dict[str, Report]:
    """The scores on the corpus, for each origin of a text; "own_words, ru" are Russian ones."""
    folder = Path(os.environ.get("CASEWRIGHT_CORPUS") or BESIDE_THE_REPOSITORY)
    if not (folder / "dev.jsonl").is_file():
        pytest.skip(f"there is no annotated corpus in {folder} (CASEWRIGHT_CORPUS)")
    documents = load(folder / "dev.jsonl")
    english = [d for d in documents if d["language"] == "en"]
    russian = [
        {**d, "text_origin": f"{d['text_origin']}, ru"} for d in documents if d["language"] == "ru"
    ]
    return scores(english + russian)


def fallen(reports: dict[str, Report], floors: dict[str, dict[str, float]]) -> list[str]:
    """The scores below their floors, or without one; every score is printed."""
    found = []
    for origin, report in reports.items():
        for score in report.scores:
            floor = floors[origin].get(score.category)
            line = f"{origin:<16}{score.category:<26}F1 {score.f1:.3f}  P {score.precision:.3f}  "
            line += f"R {score.recall:.3f}  {score.matched}/{score.gold}/{score.predicted}"
            print(f"{line}  floor {floor}")
            found += [line] if floor is None or score.f1 < floor else []
    return found


def test_no_score_on_the_corpus_falls_below_its_floor(corpus, floors) -> None:
    assert fallen(corpus, floors) == []


def test_no_score_on_invented_reports_falls_below_its_floor(invented, floors) -> None:
    assert fallen(invented, floors) == []

"""The gate: the reader must not read the annotated corpus worse than it did."""

import json
import os
from pathlib import Path

import pytest

from casewright.evaluation import Report, evaluate_by, load, read_documents

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "accuracy_floors.json"
BESIDE_THE_REPOSITORY = HERE.parents[1] / "shared" / "corpus"


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """The scores of the reader on the English documents, for each origin of their text."""
    folder = Path(os.environ.get("CASEWRIGHT_CORPUS") or BESIDE_THE_REPOSITORY)
    if not (folder / "dev.jsonl").is_file():
        pytest.skip(f"there is no annotated corpus in {folder} (CASEWRIGHT_CORPUS)")
    if not FLOORS.is_file():
        pytest.skip("there are no floors yet: `python scripts/accuracy.py --floors` writes them")
    gold = [d for d in load(folder / "dev.jsonl") if d.get("language") == "en"]
    return evaluate_by("text_origin", gold, list(read_documents(gold)))


def test_no_score_falls_below_its_floor(reports: dict[str, Report]) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = []
    for origin, categories in floors.items():
        for category, floor in categories.items():
            score = reports[origin][category]
            line = f"{origin:<12}{category:<26}F1 {score.f1:.3f}  P {score.precision:.3f}  "
            line += f"R {score.recall:.3f}  {score.matched}/{score.gold}/{score.predicted}"
            print(f"{line}  floor {floor:.3f}")
            fallen += [line] if score.f1 < floor else []
    assert fallen == []


def test_every_score_has_a_floor(reports: dict[str, Report]) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    scored = {(origin, s.category) for origin, report in reports.items() for s in report.scores}
    assert scored == {(origin, category) for origin in floors for category in floors[origin]}

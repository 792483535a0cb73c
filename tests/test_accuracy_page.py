"""The script that writes the figures changes nothing else on the page."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from casewright.errors import CasewrightError
from casewright.evaluation import Interval, bootstrap, evaluate

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "accuracy.py"
GOLD = [{"id": "X-1", "acts": [{"act": "beating", "quote": "he was beaten"}, {"act": "threat"}]}]
FOUND = [{"id": "X-1", "acts": [{"act": "beating", "quote": "he was beaten"}]}]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("accuracy_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its own module up while it is made.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tables(script: ModuleType) -> str:
    report = evaluate(GOLD, FOUND)
    return str(script.figures([script.Measured("report", report, bootstrap(GOLD, FOUND))]))


def test_a_table_has_rates_counts_and_interval(tables: str) -> None:
    assert "| acts | 0.667 | 0.67 to 0.67 | 1.000 | 0.500 | 1 | 2 | 1 |" in tables


def test_few_items_are_counted_one_by_one(tables: str) -> None:
    assert "- acts: 2 annotated, 1 missed, 0 spurious" in tables


def test_no_words_of_a_document_reach_the_page(tables: str) -> None:
    assert "beaten" not in tables


def test_what_people_wrote_around_the_figures_stays(script: ModuleType, tables: str) -> None:
    page = f"Before.\n{script.BEGIN}\nold figures\n{script.END}\nCauses, by hand.\n"
    once = script.rewritten(page, tables)
    assert once.startswith("Before.\n")
    assert once.endswith("\nCauses, by hand.\n")
    assert "old figures" not in once
    assert script.rewritten(once, tables) == once


def test_a_page_without_a_place_for_figures_is_refused(script: ModuleType) -> None:
    with pytest.raises(CasewrightError, match="to write figures between"):
        script.rewritten("no markers", "")


def test_the_page_of_the_project_has_a_place_for_figures(script: ModuleType) -> None:
    assert script.rewritten(script.PAGE.read_text(encoding="utf-8"), "figures")


def test_a_floor_is_a_hundredth_below_what_was_measured(script: ModuleType) -> None:
    measured = script.Measured("report", evaluate(GOLD, FOUND), {"acts": Interval(0, 1)})
    assert script.floors([measured]) == {"report": {"acts": 0.6567}}

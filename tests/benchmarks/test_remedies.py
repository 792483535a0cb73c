"""The benchmark of the routes to redress can be run, and measures what it says."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.remedies import MARKS, as_markdown, assessed, case_of, main  # noqa: E402
from benchmarks.results import rewritten  # noqa: E402


def test_the_invented_case_has_as_many_victims_as_asked_for():
    case = case_of(30)
    assert len({one.name for one in case.people}) == len(case.paths) == 30
    assert [one.level for one in case.instances] == ["trial", "appeal"]


def test_every_victim_is_assessed_with_every_route():
    found = assessed(5)
    assert found.people == 5
    assert found.conditions >= found.people * found.routes
    assert f"| 5 | {found.routes} |" in as_markdown([found])


def test_the_figures_come_as_json(capsys: pytest.CaptureFixture[str]):
    assert main(["--quick", "--json"]) == 0
    assert [one["people"] for one in json.loads(capsys.readouterr().out)["sizes"]] == [10, 20]


def test_the_page_has_a_place_for_the_table():
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert "| one |" in rewritten(page, "| one |", MARKS)

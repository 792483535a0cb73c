"""The benchmark of building runs, on cases that are always the same."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.build import MARKS, Built, as_markdown  # noqa: E402
from benchmarks.cases import invented, names, reports  # noqa: E402
from benchmarks.results import rewritten  # noqa: E402

from casewright.ledger import build_case  # noqa: E402


@given(st.integers(0, 10_000))
def test_the_same_number_gives_the_same_report(number: int) -> None:
    assert invented(number) == invented(number)


def test_people_grow_with_the_reports_and_spellings_are_put_together() -> None:
    few, many = (len(build_case(reports(count)).people) for count in (40, 80))
    # Eight people an incident of four reports, in two alphabets, and the few whom many name.
    assert few <= 10 * 8 + 24
    assert few * 1.5 < many < few * 2.5


def test_names_are_in_two_alphabets_and_some_are_short() -> None:
    found = names(200)
    assert len(found) > 150
    assert any(name > "А" for name in found)
    assert any(name[1] == "." for name in found)


def test_the_copies_of_reports_are_found() -> None:
    sources = build_case(reports(8)).sources
    copies = [
        one.name for one in sources if any("same words" in why for why in one.not_independent)
    ]
    assert copies == ["000003.txt", "000007.txt"]


@pytest.fixture(scope="module")
def measured() -> list[dict[str, Any]]:
    paths = [str(ROOT), *filter(None, sys.path)]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.build", "--quick", "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["building"]
    return found


def test_a_quick_run_gives_positive_numbers_for_each_size(measured: list[dict[str, Any]]) -> None:
    assert [one["reports"] for one in measured] == [4, 8]
    assert all(value > 0 for one in measured for value in one.values())


def test_one_report_more_is_shown_as_a_share_of_the_whole() -> None:
    table = as_markdown([Built(1000, 30_000, 2000, 4.0, 1.0, 150, 90)])
    assert "| 4.00 | 4.0 | 1.00 | 0.250 | 150 | 90 |" in table
    assert "| 1,000 | 30,000 | 2,000 |" in table


def test_the_page_of_the_project_has_a_place_for_figures_of_building() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert "figures" in rewritten(page, "figures", MARKS)

"""The benchmarks run, and measure with reports that vary and are always the same."""

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

from benchmarks.failure import BenchmarkFailed  # noqa: E402
from benchmarks.reports import report  # noqa: E402
from benchmarks.results import BEGIN, END, rewritten  # noqa: E402


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_the_same_number_gives_the_same_report(number: int, paragraphs: int) -> None:
    text = report(number, paragraphs=paragraphs)
    assert text == report(number, paragraphs=paragraphs)
    assert text.count("\n\n") == paragraphs
    assert "{" not in text


def test_reports_differ() -> None:
    texts = {report(number) for number in range(1000)}
    assert len(texts) == 1000
    assert len({len(text.split()) for text in texts}) > 100


def test_figures_go_between_the_markers_of_the_page() -> None:
    page = rewritten(f"Before.\n{BEGIN}\nold\n{END}\nAfter.\n", "| new |")
    assert page == f"Before.\n{BEGIN}\n\n| new |\n\n{END}\nAfter.\n"


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(BenchmarkFailed):
        rewritten("nothing here", "| new |")


def test_the_page_of_the_project_has_a_place_for_figures() -> None:
    assert rewritten((ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8"), "figures")


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    paths = [str(ROOT), *filter(None, sys.path)]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def numbers(value: Any) -> list[float]:
    """Every number in a JSON value."""
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return [number for part in inside for number in numbers(part)]
    return [value] if isinstance(value, int | float) else []


def test_a_quick_run_gives_positive_numbers(measured: dict[str, Any]) -> None:
    assert numbers(measured)
    assert all(number > 0 for number in numbers(measured))


def test_every_layer_is_measured_against_tokenising(measured: dict[str, Any]) -> None:
    assert [speed["layer"] for speed in measured["speed"]] == ["tokenising", "pipeline", "reading"]
    assert measured["speed"][0]["ratio"] == 1.0


def test_memory_and_time_are_marked_at_each_number_of_documents(measured: dict[str, Any]) -> None:
    assert [mark["documents"] for mark in measured["growth"]] == [2, 4]


def test_the_start_of_the_command_is_measured(measured: dict[str, Any]) -> None:
    commands = [start["command"] for start in measured["start"]]
    assert commands == [
        "python, doing nothing",
        "casewright --help",
        "loading the vocabulary",
        "loading the towns of the world",
        "casewright read, one document",
    ]

"""The benchmarks of pages and of the review run, and their tables are on their page."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks import pages, reviewing  # noqa: E402
from benchmarks.results import rewritten  # noqa: E402

MARKS = (pages.MARKS, pages.OF_A_MILLION, reviewing.MARKS)


def _run(name: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", "--quick", "--json"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, object] = json.loads(done.stdout)[name]
    return found


def test_every_page_is_measured_for_whoever_sees_all_and_for_a_reader() -> None:
    found = _run("pages")
    assert {"person", "search", "remedies", "terms"} <= {one["page"] for one in found["pages"]}
    for one in found["pages"]:
        assert min(*one["seconds"], *one["reader"], one["weight"]) > 0, one["page"]


def test_no_key_of_a_review_is_lost() -> None:
    if shutil.which("chromium") is None and os.environ.get("CI") != "true":
        pytest.skip("Chromium is not installed: scripts/install-services installs it")
    found = _run("reviewing")
    assert found["lost"] == 0
    assert len(found["waits"]) == reviewing.QUICK_KEYS


@pytest.mark.parametrize("marks", MARKS)
def test_the_page_has_a_place_for_each_table(marks: tuple[str, str]) -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert "| one |" in rewritten(page, "| one |", marks)

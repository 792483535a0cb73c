"""The benchmark of searching runs, and its table is on its page."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.results import rewritten  # noqa: E402
from benchmarks.searching import MARKS, QUICK, Searched, as_markdown  # noqa: E402


def test_it_runs_and_gives_every_figure() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.searching", "--quick", "--json"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    sizes = json.loads(done.stdout)["sizes"]
    assert len(sizes) == len(QUICK)
    for one in sizes:
        found = Searched(**one)
        assert found.documents > found.claims > 0
        assert 0 < found.median_ms <= found.p95_ms <= found.longest_ms


def test_the_table_has_a_row_for_each_size() -> None:
    table = as_markdown([Searched(100_000, 6000, 150_000, 24_000, 5.0, 140.0, 11.0, 25.0, 90.0)])
    assert table.endswith(
        "| 100,000 | 6,000 | 150,000 | 24,000 | 5.0 | 0.050 | 140 | 11.0 | 25.0 | 90.0 |"
    )


def test_the_page_has_a_place_for_the_table() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert "| one |" in rewritten(page, "| one |", MARKS)

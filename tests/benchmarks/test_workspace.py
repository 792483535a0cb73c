"""The benchmark of the encrypted store runs and compares like with like."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_quick_run_gives_a_ratio_for_every_part() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.workspace", "--quick"],
        capture_output=True, check=False, cwd=ROOT, text=True,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    rows = ended.stdout.splitlines()[2:]
    assert len(rows) == 8
    assert all(float(row.split("|")[4]) > 0 for row in rows)
    assert "all of it" in rows[-1]

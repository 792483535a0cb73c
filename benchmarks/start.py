"""How long the command takes to start, to read its first document, and to load its tables."""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.failure import BenchmarkFailed
from benchmarks.reports import report

COMMAND = "import sys; from casewright.cli import main; sys.exit(main(sys.argv[1:]))"
VOCABULARY = """
from casewright.vocabulary import scheme, scheme_names
for name in scheme_names(): scheme(name)
"""
TOWNS = "from casewright.vocabulary.countries import towns; towns()"


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds of CPU time and by the clock, the median of some runs."""

    command: str
    cpu_ms: float
    clock_ms: float


def measure_start(runs: int) -> list[Start]:
    """Give the start of an empty Python, of `--help`, of one document's cold reading, of tables.

    Raises:
        BenchmarkFailed: a command ended in an error.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.txt"
        file.write_text(report(0), encoding="utf-8")
        one = ["read", str(file), "--format", "json"]
        return [
            _measured("python, doing nothing", "", [], runs),
            _measured("casewright --help", COMMAND, ["--help"], runs),
            _measured("loading the vocabulary", VOCABULARY, [], runs),
            _measured("loading the towns of the world", TOWNS, [], runs),
            _measured("casewright read, one document", COMMAND, one, max(runs // 3, 1)),
        ]


def _measured(name: str, program: str, arguments: Sequence[str], runs: int) -> Start:
    # The first run fills the caches of the disk and of compiled modules.
    _run(name, program, arguments)
    times = [_run(name, program, arguments) for _ in range(runs)]
    cpu, clock = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
    return Start(name, cpu, clock)


def _run(name: str, program: str, arguments: Sequence[str]) -> tuple[float, float]:
    before, begun = _cpu_of_children(), time.perf_counter()
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchmarkFailed(name, done.stderr)
    return _cpu_of_children() - before, time.perf_counter() - begun


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

"""Time and memory of reading more and more documents, measured in a process of its own.

Run as `python -m benchmarks.growth 10 100`, it prints what `measure_growth` gives.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.failure import BenchmarkFailed
from benchmarks.reports import report

MIB = 1024 * 1024
# Linux counts in KiB, macOS in bytes (getrusage(2)).
UNIT = 1 if sys.platform == "darwin" else 1024
PARAGRAPHS = 1


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU time and peak memory once that many documents have been read and written as JSON."""

    documents: int
    cpu_seconds: float
    peak_mib: float


def measure_growth(sizes: Sequence[int]) -> list[Growth]:
    """Give time and peak memory at each number of documents, from one fresh process.

    Raises:
        BenchmarkFailed: the process ended in an error.
    """
    command = [sys.executable, "-m", "benchmarks.growth", *map(str, sizes)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchmarkFailed("reading more and more documents", done.stderr)
    return [Growth(**mark) for mark in json.loads(done.stdout)]


def read_up_to(sizes: Sequence[int]) -> list[Growth]:
    """Give the marks of this process, reading one document after the other and keeping none."""
    from benchmarks.sources import source_of
    from casewright.publishing.reading_json import reading_document
    from casewright.reading import read

    marks = []
    begun = time.process_time()
    for number in range(max(sizes)):
        source = source_of(report(number, paragraphs=PARAGRAPHS))
        json.dumps(reading_document(source, read(source), id=str(number)))
        if number + 1 in sizes:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MIB
            marks.append(Growth(number + 1, time.process_time() - begun, peak))
    return marks


if __name__ == "__main__":
    print(json.dumps([asdict(mark) for mark in read_up_to([int(n) for n in sys.argv[1:]])]))

"""How long the index of a case takes to make, what it holds in memory, and how fast it answers.

Run as `python -m benchmarks.searching [--quick] [--large] [--json] [--docs]`. The cases are
invented (`benchmarks.cases`); each size is measured in a process of its own. Every search is one
that was not asked before: names in both alphabets, words, phrases, filters.
"""

import argparse
import gc
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.failure import BenchmarkFailed
from benchmarks.results import machine, rewritten
from casewright.errors import CasewrightError

if TYPE_CHECKING:
    from casewright.claims import Sha256
    from casewright.ledger import CaseFile
    from casewright.searching.index import Index

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- searching: begin -->", "<!-- searching: end -->")
# Reports: one gives some 32 claims.
QUICK, USUAL, LARGE = (4, 8), (316, 3_160), (31_600,)
NAMES, PERCENTILE = 120, 0.95
WORDS = (
    "verdict", "приговор", "police officer", '"police officer"', "пытки", "found guilty torture",
    "electric shock role:victim", "City Court from:2023", "victims OR detained", "euros -Ashmere",
    "kind:person role:accused", "awarded source:Harbour", "stance:alleged beating", "of",
)  # fmt: skip
_COLUMNS = (
    "claims", "people", "can be found", "words", "to index, CPU s", "ms a claim", "memory, MiB",
    "median, ms", "p95, ms", "longest, ms",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Searched:
    """What an index of so many claims costs, and how long searches of it take."""

    claims: int
    people: int
    documents: int
    words: int
    index_seconds: float
    memory_mib: float
    median_ms: float
    p95_ms: float
    longest_ms: float


def measure(sizes: Sequence[int]) -> list[Searched]:
    """Give the figures of each size.

    Raises:
        BenchmarkFailed: a process ended in an error.
    """
    return [_in_a_process(size) for size in sizes]


def searched(reports: int) -> Searched:
    """Give the figures of a case of so many reports, measured in this process."""
    from casewright.searching.index import Index

    case, texts = _case(reports)
    before, begun = _memory(), time.process_time()
    index = Index.of(case, texts)
    seconds, held = time.process_time() - begun, _memory() - before
    took = sorted(_timed(index, typed) for typed in _searches(case))
    return Searched(
        len(case.claims),
        len(case.people),
        index.documents,
        index.words,
        seconds,
        held,
        statistics.median(took),
        took[int(len(took) * PERCENTILE)],
        took[-1],
    )


def _case(reports: int) -> "tuple[CaseFile, dict[Sha256, str]]":
    from benchmarks.cases import invented
    from casewright.ledger import build_case

    read = [invented(number) for number in range(reports)]
    return build_case(read), {source.sha256: source.text for source, _ in read}


def _searches(case: "CaseFile") -> Iterator[str]:
    # Not for secrets: every run must ask the same.
    chance = random.Random(1)  # noqa: S311
    people = chance.sample(case.people, min(NAMES, len(case.people)))
    for number, one in enumerate(people):
        spellings = [one.name, *(spelling.value for spelling in one.spellings)]
        name = spellings[number % len(spellings)]
        yield (name, name.split()[-1], f"{name[0]}. {name.split()[-1]}")[number % 3]
    yield from WORDS


def _timed(index: "Index", typed: str) -> float:
    begun = time.perf_counter()
    index.search(typed)
    return (time.perf_counter() - begun) * 1000


def _memory() -> float:
    """The memory of this process in MiB, as Linux counts it."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def _in_a_process(size: int) -> Searched:
    print(f"benchmarks: searching a case of {size:,} reports ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.searching", "--size", str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchmarkFailed(f"the search of {size} reports", done.stderr)
    return Searched(**json.loads(done.stdout))


def as_markdown(found: Sequence[Searched]) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    lines += [f"| {' | '.join(_COLUMNS)} |", "| --: " * len(_COLUMNS) + "|"]
    for one in found:
        counts = f"{one.claims:,} | {one.people:,} | {one.documents:,} | {one.words:,}"
        each = f"{one.index_seconds:,.1f} | {one.index_seconds / one.claims * 1000:,.3f}"
        times = f"{one.median_ms:,.1f} | {one.p95_ms:,.1f} | {one.longest_ms:,.1f}"
        lines += [f"| {counts} | {each} | {one.memory_mib:,.0f} | {times} |"]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        if options.size:
            print(json.dumps(asdict(searched(options.size))))
            return 0
        sizes = QUICK if options.quick else USUAL + (LARGE if options.large else ())
        found = measure(sizes)
        if options.docs:
            page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), MARKS)
            PAGE.write_text(page, encoding="utf-8")
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({"machine": machine(), "sizes": [asdict(one) for one in found]}))
    else:
        print(as_markdown(found))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.searching", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two small cases, to try it out")
    parser.add_argument("--large", action="store_true", help="a million claims too; takes long")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--docs", action="store_true", help=f"rewrite the table of {PAGE.name}")
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

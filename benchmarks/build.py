"""How long a case takes to link and reconcile, how much memory, and what one report more costs.

Run as `python -m benchmarks.build [--quick] [--json] [--docs]`. Each size is measured in a process
of its own, on invented reports that have been read already.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.failure import BenchmarkFailed
from benchmarks.growth import MIB, UNIT
from benchmarks.results import machine, rewritten
from casewright.errors import CasewrightError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- building: begin -->", "<!-- building: end -->")
FULL, QUICK = (10, 100, 1000, 10_000), (4, 8)
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Built:
    """CPU time to build a case of so many reports, and to build it anew with one report more."""

    reports: int
    claims: int
    people: int
    cpu_seconds: float
    one_more_seconds: float
    peak_mib: float

    @property
    def one_more_share(self) -> float:
        """What one report more costs as a share of building the whole case."""
        return self.one_more_seconds / self.cpu_seconds


def measure(sizes: Sequence[int]) -> list[Built]:
    """Give the figures of each size.

    Raises:
        BenchmarkFailed: a process ended in an error.
    """
    return [_in_a_process(size) for size in sizes]


def _in_a_process(size: int) -> Built:
    print(f"benchmarks: building a case of {size:,} reports ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.build", "--one", str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchmarkFailed(f"the building of {size} reports", done.stderr)
    return Built(**json.loads(done.stdout))


def build_one(size: int) -> Built:
    """Give the figures of one size, measured in this process."""
    from benchmarks.cases import invented, reports
    from casewright.ledger import build_case

    # What every case needs once, the tables of names and the rules, is no cost of this one.
    build_case(reports(1))
    read = reports(size)
    begun = time.process_time()
    case = build_case(read)
    built = time.process_time() - begun
    more = []
    for number in range(size, size + ROUNDS):
        read.append(invented(number))
        begun = time.process_time()
        build_case(read)
        more.append(time.process_time() - begun)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MIB
    return Built(size, len(case.claims), len(case.people), built, min(more), peak)


def as_markdown(found: Sequence[Built]) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    lines += [
        "| reports | claims | people | CPU s | ms a report | one report more, CPU s | as a share "
    ]
    lines[-1] += "| peak memory, MiB |"
    lines += ["| --: | --: | --: | --: | --: | --: | --: | --: |"]
    for one in found:
        each = f"{one.cpu_seconds:,.2f} | {one.cpu_seconds / one.reports * 1000:,.1f}"
        more = f"{one.one_more_seconds:,.2f} | {one.one_more_share:.2f} | {one.peak_mib:,.0f}"
        lines += [f"| {one.reports:,} | {one.claims:,} | {one.people:,} | {each} | {more} |"]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        if options.one:
            print(json.dumps(asdict(build_one(options.one))))
            return 0
        found = measure(QUICK if options.quick else FULL)
        if options.docs:
            page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), MARKS)
            PAGE.write_text(page, encoding="utf-8")
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    rows = {"machine": machine(), "building": [asdict(one) for one in found]}
    print(json.dumps(rows, indent=2) if options.json else as_markdown(found))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few reports, to see it work")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    parser.add_argument("--docs", action="store_true", help="write the table to the documentation")
    parser.add_argument("--one", type=int, help="measure this number of reports in this process")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""How long a case takes to link and reconcile, how much memory, and what one report more costs.

Run as `python -m benchmarks.build [--quick] [--json] [--docs]`. Invented reports that have been
read already are kept in a plain folder; each build of it is measured in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.failure import BenchmarkFailed
from benchmarks.kept_case import Passed, grown
from benchmarks.results import machine, rewritten
from casewright.errors import CasewrightError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- building: begin -->", "<!-- building: end -->")
FULL, QUICK = (10, 100, 1000, 10_000), (4, 8)
ROUNDS = 2
_COLUMNS = (
    "reports", "claims", "people", "CPU s", "ms a report", "one report more, CPU s", "as a share",
    "peak memory, MiB", "kept, MiB",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Built:
    """CPU time to build a case of so many reports, and to add one report more to it."""

    reports: int
    claims: int
    people: int
    cpu_seconds: float
    one_more_seconds: float
    peak_mib: float
    kept_mib: float

    @property
    def one_more_share(self) -> float:
        """What one report more costs as a share of building the whole case."""
        return self.one_more_seconds / self.cpu_seconds


def measure(sizes: Sequence[int]) -> list[Built]:
    """Give the figures of each size.

    Raises:
        BenchmarkFailed: a process ended in an error.
    """
    return [_measured(size) for size in sizes]


def _measured(size: int) -> Built:
    print(f"benchmarks: building a case of {size:,} reports ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = _in_a_process(folder, range(size))
        after = [_in_a_process(folder, range(n, n + 1)) for n in range(size, size + ROUNDS)]
    more = min(after, key=lambda one: one.seconds)
    return Built(
        size,
        whole.claims,
        whole.people,
        whole.seconds,
        more.seconds,
        peak_mib=whole.peak_mib,
        kept_mib=whole.kept_mib,
    )


def _in_a_process(folder: str, new: range) -> Passed:
    """What the build of the kept case costs after these reports came in."""
    command = [sys.executable, "-m", "benchmarks.build", "--grow", folder]
    command += ["--first", str(new.start), "--count", str(len(new))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BenchmarkFailed(f"the building of {new.stop} reports", done.stderr)
    return Passed(**json.loads(done.stdout))


def as_markdown(found: Sequence[Built]) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    lines += [f"| {' | '.join(_COLUMNS)} |", "| --: " * len(_COLUMNS) + "|"]
    for one in found:
        each = f"{one.cpu_seconds:,.2f} | {one.cpu_seconds / one.reports * 1000:,.1f}"
        more = f"{one.one_more_seconds:,.2f} | {one.one_more_share:.3f}"
        counts = f"{one.reports:,} | {one.claims:,} | {one.people:,}"
        lines += [f"| {counts} | {each} | {more} | {one.peak_mib:,.0f} | {one.kept_mib:,.0f} |"]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        if options.grow:
            new = range(options.first, options.first + options.count)
            print(json.dumps(asdict(grown(options.grow, new))))
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
    parser.add_argument("--grow", type=Path, help="build the case of this folder in this process")
    parser.add_argument("--first", type=int, default=0, help="the first report that comes in")
    parser.add_argument("--count", type=int, default=1, help="how many reports come in")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

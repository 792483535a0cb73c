"""Measures speed, start and memory: `python -m benchmarks [--quick] [--json] [--docs]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.growth import measure_growth
from benchmarks.results import Results, rewritten
from benchmarks.speed import measure_speed
from benchmarks.start import measure_start
from casewright.errors import CasewrightError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    documents: int
    rounds: int
    runs: int
    sizes: tuple[int, ...]


FULL = Extent(documents=200, rounds=3, runs=9, sizes=(10, 100, 1000, 10_000))
QUICK = Extent(documents=4, rounds=1, runs=1, sizes=(2, 4))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        results = measure(QUICK if options.quick else FULL)
        if options.docs:
            page = rewritten(PAGE.read_text(encoding="utf-8"), results.as_markdown())
            PAGE.write_text(page, encoding="utf-8")
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    print(json.dumps(results.as_json(), indent=2) if options.json else results.as_markdown())
    return 0


def measure(extent: Extent) -> Results:
    """Give the figures, saying on standard error what is being measured."""
    _say("the start of the command")
    start = measure_start(extent.runs)
    # Before this process loads anything: on Linux a new process inherits the peak of its parent.
    _say(f"time and memory up to {max(extent.sizes):,} documents")
    growth = measure_growth(extent.sizes)
    _say(f"the speed of each layer on {extent.documents} documents")
    speed = measure_speed(extent.documents, extent.rounds)
    return Results(tuple(speed), tuple(start), tuple(growth))


def _say(what: str) -> None:
    print(f"benchmarks: measuring {what} ...", file=sys.stderr, flush=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few documents, to see it work")
    parser.add_argument("--json", action="store_true", help="print JSON, not tables")
    parser.add_argument("--docs", action="store_true", help="write the tables to the documentation")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

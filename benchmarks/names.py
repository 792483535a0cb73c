"""How well and how fast names are compared, beside the libraries that others use for it.

Run as `python -m benchmarks.names [--pairs FILE] [--json] [--docs]`. A library that is not
installed is named with the command that installs it, and the rest is measured. nomenklatura pins
what others need in other versions: give it a virtual environment of its own and name its Python in
the environment variable CASEWRIGHT_NOMENKLATURA_PYTHON.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.failure import BenchmarkFailed
from benchmarks.name_libraries import LIBRARIES, Absent, Prepared
from benchmarks.name_pairs import pair
from benchmarks.results import machine, rewritten
from casewright.errors import CasewrightError

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "explanation" / "how-names-are-compared.md"
OWN = tuple(ROOT / "tests/linking/names/data" / f"pairs-{part}.tsv" for part in ("open", "aside"))
ROUNDS = 3
COLD_PAIRS = 4000
# A list of a hundred pairs is over too soon for the clock.
WARM_TIMES = 50


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of names with whether they are one person, under the name of their list."""

    name: str
    names: tuple[tuple[str, str], ...]
    same: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """F1 at the threshold best for the list, and at one chosen without the pairs it judges."""

    threshold: float
    f1: float
    f1_five_fold: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one library reached."""

    library: str
    quality: dict[str, Quality]
    warm_per_second: float
    cold_per_second: float


def read_pairs(path: Path) -> Pairs:
    """Give the pairs of a table whose first cell is 1, 0, same or different, without others."""
    truth = {"1": True, "0": False, "same": True, "different": False}
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    kept = [row for row in cells if row[0] in truth]
    if not kept:
        raise BenchmarkFailed("the comparison of names", f"{path.name} has no pairs of names")
    names = tuple((row[2], row[3]) for row in kept)
    return Pairs(path.stem, names, tuple(truth[row[0]] for row in kept))


def quality(scores: Sequence[float], same: Sequence[bool]) -> Quality:
    """Give the best threshold, its F1, and F1 with every fifth pair judged by the others."""
    best = best_threshold(scores, same)
    folded = [False] * len(same)
    for fold in range(5):
        others = [i for i in range(len(same)) if i % 5 != fold]
        bar = best_threshold([scores[i] for i in others], [same[i] for i in others])
        for i in range(fold, len(same), 5):
            folded[i] = scores[i] >= bar
    return Quality(best, f1([s >= best for s in scores], same), f1(folded, same))


def best_threshold(scores: Sequence[float], same: Sequence[bool]) -> float:
    """Give the lowest score to be called one person with which F1 is highest."""
    return max(sorted(set(scores)), key=lambda bar: f1([s >= bar for s in scores], same))


def f1(found: Sequence[bool], same: Sequence[bool]) -> float:
    """Give the harmonic mean of precision and recall."""
    right = sum(a and b for a, b in zip(found, same, strict=True))
    return 2 * right / max(sum(found) + sum(same), 1)


def measure(lists: Sequence[Pairs], cold: int) -> tuple[list[Measured], list[Absent]]:
    """Give what each installed library reached, and those that are not installed."""
    measured, absent = [], []
    for name, load in LIBRARIES.items():
        print(f"benchmarks: comparing names with {name} ...", file=sys.stderr, flush=True)
        library = load()
        if isinstance(library, Absent):
            absent.append(library)
        else:
            measured.append(_measured(name, library, lists, cold))
    return measured, absent


def _measured(name: str, library: Prepared, lists: Sequence[Pairs], cold: int) -> Measured:
    # Cold first, on names nobody has seen, once the library has loaded its tables.
    library.scores(lists[0].names[:5])
    fresh = library.cold_seconds([pair(number) for number in range(cold)])
    found = {one.name: quality(library.scores(one.names), one.same) for one in lists}
    names = lists[0].names * WARM_TIMES
    warm = statistics.median(library.warm_seconds(names) for _ in range(ROUNDS))
    return Measured(name, found, len(names) / warm, cold / fresh)


def as_markdown(measured: Sequence[Measured], absent: Sequence[Absent]) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about, lists = machine(), list(measured[0].quality)
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    heads = "".join(f" {name}: F1 | five-fold |" for name in lists)
    lines += [f"| library |{heads} pairs/s, warm | pairs/s, cold |"]
    lines += ["| --- |" + " --: | --: |" * len(lists) + " --: | --: |"]
    for one in sorted(measured, key=lambda one: -one.quality[lists[0]].f1):
        cells = "".join(
            f" {one.quality[name].f1:.3f} | {one.quality[name].f1_five_fold:.3f} |"
            for name in lists
        )
        speed = f" {one.warm_per_second:,.0f} | {one.cold_per_second:,.0f} |"
        lines.append(f"| {one.library} |{cells}{speed}")
    lines += [f"\nNot measured: {one.library}; install it with `{one.command}`." for one in absent]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--pairs", type=Path, action="append", default=[], help="a table of pairs")
    parser.add_argument("--quick", action="store_true", help="a few pairs, to see it work")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    parser.add_argument("--docs", action="store_true", help="write the table to the documentation")
    options = parser.parse_args(arguments)
    try:
        lists = [read_pairs(path) for path in [*options.pairs, *OWN]]
        measured, absent = measure(lists, 100 if options.quick else COLD_PAIRS)
        _show(measured, absent, options)
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    return 0


def _show(
    measured: Sequence[Measured], absent: Sequence[Absent], options: argparse.Namespace
) -> None:
    table = as_markdown(measured, absent)
    if options.docs:
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), table), encoding="utf-8")
    rows = {"machine": machine(), "measured": [asdict(one) for one in measured]}
    rows["absent"] = [asdict(one) for one in absent]
    print(json.dumps(rows, indent=2) if options.json else table)


if __name__ == "__main__":
    sys.exit(main())

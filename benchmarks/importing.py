"""Measures an import: `python -m benchmarks.importing [--quick] [--docs]`.

A server is started on a new folder, and somebody opens its first page, signs in as slowly as people
do or at once, and sends reports by the form. Beside that the same is measured without pages, with
the processes of the worker warm or new. What is measured begins before the first byte is sent, and
ends when the claims can be read from the case file.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reports import report
from benchmarks.results import machine, rewritten
from benchmarks.served import PROCESSES, measure_served
from casewright.workspace.keys import Cost, given_passphrase, new_ring
from casewright.workspace.opening import make, opened

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- importing: begin -->", "<!-- importing: end -->")
PAGE_BAR, FIRST_BAR, ALL_BAR = 2.0, 3.0, 60.0
FULL, QUICK = 100, 4
PARAGRAPHS = 6
_CHEAP = Cost(memory=64, passes=1, lanes=1)
_WARMING = 30.0
# How long after the first page somebody has signed in, chosen files, and sends them.
_AS_A_PERSON, _AT_ONCE = 8.0, 0.0
_LOOK = 0.02


@dataclass(frozen=True, slots=True)
class Imported:
    """The seconds until the import was acknowledged, its first claims were there, and all.

    `first_page` are those from the passphrase to the first page, where there were pages.
    """

    what: str
    reports: int
    acknowledged: float
    first: float
    all: float
    first_page: float | None = None


def measure_pages(count: int, what: str, *, signing_in: float) -> Imported:
    """The seconds of an import sent to a real server, so long after its first page."""
    found = measure_served(_texts(count), signing_in=signing_in)
    return Imported(what, count, found.acknowledged, found.first, found.all, found.first_page)


def _texts(count: int) -> list[str]:
    return [report(number, paragraphs=PARAGRAPHS) for number in range(count)]


def measure(count: int, *, warm: bool) -> Imported:
    """The seconds of one import into a new folder."""
    ring = new_ring(given_passphrase("four words for measuring"), cost=_CHEAP)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "case"
        make(folder, ring)
        with opened(folder, ring) as store:
            return _measured(store, count, warm=warm)


# Any: the store is loaded only once Django is ready.
def _measured(store: Any, count: int, *, warm: bool) -> Imported:
    from casewright.workspace.jobs.background import Background
    from casewright.workspace.jobs.submitting import Given, submit

    files = [Given(f"{number}.txt", text.encode()) for number, text in enumerate(_texts(count))]
    background = Background(store, jobs=PROCESSES)
    if warm:
        background.start()
        background.warm_up()
        time.sleep(_WARMING)
    began = time.perf_counter()
    submit(store, files, asked_by="somebody")
    acknowledged = time.perf_counter() - began
    if not warm:
        background.start()
    first = _seconds_until(store, 1, began)
    whole = _seconds_until(store, count, began)
    background.stop()
    what = "the worker alone, warm" if warm else "the worker alone, new"
    return Imported(what, count, acknowledged, first, whole)


def _seconds_until(store: Any, sources: int, began: float) -> float:
    """The seconds until a case file with claims of so many sources can be read."""
    from casewright.store import NotACase

    while True:
        try:
            case = store.case()
            if len(case.sources) >= sources and case.claims:
                return time.perf_counter() - began
        except NotACase:
            pass
        time.sleep(_LOOK)


def as_markdown(found: Sequence[Imported]) -> str:
    """The figures as a table, to be read in a terminal or on a page."""
    about = machine()
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    lines += ["| what | reports | first page, s | acknowledged, s | first claims, s | all, s |"]
    lines += ["| --- | --: | --: | --: | --: | --: |"]
    for one in found:
        page = "" if one.first_page is None else f"{one.first_page:.2f}"
        seconds = f"{one.acknowledged:.2f} | {one.first:.2f} | {one.all:.1f}"
        lines += [f"| {one.what} | {one.reports:,} | {page} | {seconds} |"]
    return "\n".join(lines)


def main() -> int:
    """Measure and print; 1 where somebody who signs in waits longer than the bars allow."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few reports, to see it work")
    parser.add_argument("--docs", action="store_true", help="write the table to the documentation")
    options = parser.parse_args()
    count = QUICK if options.quick else FULL
    found = [
        measure_pages(count, "a server, 8 s after its first page", signing_in=_AS_A_PERSON),
        measure_pages(count, "a server, as soon as its first page is there", signing_in=_AT_ONCE),
        *(measure(count, warm=warm) for warm in (True, False)),
    ]
    if options.docs:
        page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), MARKS)
        PAGE.write_text(page, encoding="utf-8")
    print(as_markdown(found))
    page = found[0].first_page or 0.0
    missed = found[0].first > FIRST_BAR or found[0].all > ALL_BAR or page > PAGE_BAR
    return int(missed and not options.quick)


if __name__ == "__main__":
    sys.exit(main())

"""How soon the next claim is on the screen in a review of a large case, and whether a key is lost.

Run as `python -m benchmarks.reviewing [--reports N] [--quick] [--json] [--docs]`. A real
`casewright serve` on an encrypted folder, Debian's Chromium, and a hundred claims accepted by
keyboard, each key as soon as the one before. What is measured is the time from the key to the
frame that shows the next claim, and then whether the server has kept every one.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.failure import BenchmarkFailed
from benchmarks.large_case import large
from benchmarks.results import machine, rewritten
from benchmarks.served import NAME, PASSWORD, WORDS, serving
from casewright.claims import Known, Origin, Reading, Source
from casewright.errors import CasewrightError
from casewright.reading.languages import reader_identity
from casewright.workspace.keys import Cost, given_passphrase, new_ring
from casewright.workspace.opening import make, opened

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- reviewing: begin -->", "<!-- reviewing: end -->")
# Of four incidents each a report has more than a hundred claims to review.
FULL, QUICK, INCIDENTS = 800, 8, 4
KEYS, QUICK_KEYS = 100, 10
_CHEAP = Cost(memory=64, passes=1, lanes=1)
_PATIENCE = 120_000
_COLUMNS = ("claims", "keys", "median, ms", "95 of 100 within, ms", "longest, ms",
            "all kept after, s", "lost")  # fmt: skip
# From the key to the frame in which the next claim is the one looked at.
_MEASURE = """() => {
  window.waits = [];
  document.addEventListener("keydown", event => {
    const before = document.querySelector("li.now");
    const look = () => document.querySelector("li.now") === before
      ? requestAnimationFrame(look) : window.waits.push(performance.now() - event.timeStamp);
    requestAnimationFrame(look);
  }, true);
}"""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The claims of the case, milliseconds from each key to the next claim, and what was lost.

    `kept_after` are the seconds from the first key until the server had kept every one.
    """

    claims: int
    waits: tuple[float, ...]
    kept_after: float
    lost: int

    @property
    def p95(self) -> float:
        """Within so many milliseconds 95 of 100 next claims are there."""
        return quantiles(self.waits, n=20)[-1]


def reviewed(reports: int, keys: int) -> Reviewed:
    """Give the figures of a case of so many reports.

    Raises:
        BenchmarkFailed: Chromium is not installed, or no source has so many claims.
    """
    from casewright.ledger import build_case

    read = [_as_ours(*pair) for pair in large(reports, INCIDENTS)]
    case = build_case(read)
    ring = new_ring(given_passphrase(WORDS), cost=_CHEAP)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "case"
        make(folder, ring)
        with opened(folder, ring) as store:
            with store.changing(), store.at_once():
                for source, reading in read:
                    store.save_reading(reading)
                    store.save_source(source)
                store.save_case(case)
            slug = _led(store)
        with serving(folder) as (port, _), _tab(f"http://localhost:{port}") as page:
            waits, kept_after, lost = _pressed(page, slug, _longest(read), keys)
    return Reviewed(len(case.claims), waits, kept_after, lost)


def _as_ours(source: Source, reading: Reading) -> tuple[Source, Reading]:
    """The same as if the program had read it: else its worker would, and find other claims."""
    language = Known(reading.language, Origin.PERSON)
    source = replace(source, metadata=replace(source.metadata, language=language))
    return source, replace(reading, reader=reader_identity(reading.language))


# Any: the store is loaded only once Django is ready.
def _led(store: Any) -> str:
    """The short name of the case, which somebody leads now."""
    from datetime import UTC, datetime

    from casewright.workspace.accounts.making import make_owner
    from casewright.workspace.accounts.members import set_role
    from casewright.workspace.accounts.models import Role
    from casewright.workspace.models import CaseRow

    slug: str = store.slug
    owner = make_owner(NAME, PASSWORD, now=datetime.now(UTC))
    set_role(CaseRow.objects.get(slug=slug), owner, Role.LEAD)
    return slug


def _longest(read: Sequence[Any]) -> str:
    """The source in which most was read."""
    source, _ = max(read, key=lambda pair: len(pair[1].claims))
    name: str = source.sha256
    return name


# Any: Playwright is there only where the browser is.
@contextmanager
def _tab(address: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        raise BenchmarkFailed("chromium", "It is not installed: run scripts/install-services.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        context = browser.new_context(base_url=address)
        context.set_default_timeout(_PATIENCE)
        yield context.new_page()
        browser.close()


def _pressed(page: Any, slug: str, source: str, keys: int) -> tuple[tuple[float, ...], float, int]:
    """The waits, the seconds until all was kept, and how many claims were lost."""
    page.goto("/sign-in/")
    page.locator("[name=login]").fill(NAME)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/cases/**")
    page.goto(f"/cases/{slug}/review/{source}/")
    page.locator("#review.by-key").wait_for()
    page.evaluate(_MEASURE)
    begun, said = time.monotonic(), []
    for _ in range(keys):
        said.append(page.locator("li.now").get_attribute("data-claim"))
        page.keyboard.press("a")
    page.locator("#review[data-waiting='0']").wait_for()
    kept_after = time.monotonic() - begun
    waits = tuple(page.evaluate("waits"))
    page.reload()
    every = "all => all.map(one => one.dataset.claim)"
    lost = len(set(said) - set(page.eval_on_selector_all("li.accepted", every)))
    return waits, kept_after, lost + keys - len(set(said))


def as_markdown(found: Reviewed) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    told = [median(found.waits), found.p95, max(found.waits)]
    times = " | ".join(f"{one:,.0f}" for one in told)
    return "\n".join(
        (
            f"{about['system']}, {about['cores']} cores, Python {about['python']}.",
            "",
            f"| {' | '.join(_COLUMNS)} |",
            "| --: " * len(_COLUMNS) + "|",
            f"| {found.claims:,} | {len(found.waits)} | {times} | {found.kept_after:,.1f} | "
            f"{found.lost} |",
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        size = (QUICK, QUICK_KEYS) if options.quick else (options.reports, KEYS)
        found = reviewed(*size)
        if options.docs:
            page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), MARKS)
            PAGE.write_text(page, encoding="utf-8")
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({"machine": machine(), "reviewing": asdict(found)}))
    else:
        print(as_markdown(found))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reviewing", description=__doc__)
    parser.add_argument("--reports", type=int, default=FULL, help="so many (default: 800)")
    parser.add_argument("--quick", action="store_true", help="a few reports, to see it work")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    parser.add_argument("--docs", action="store_true", help="write the table to the documentation")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

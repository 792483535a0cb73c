"""How long the server takes for each page of a large encrypted case, and how much it sends.

Run as `python -m benchmarks.pages [--reports N] [--quick] [--million] [--json] [--docs]`. The pages
are asked for in this process, through every layer that a browser's request goes through, by
somebody who may see everything and by a reader from whom a name and a source are hidden.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeVar
from urllib.parse import urlencode

from benchmarks.large_case import large, largest
from benchmarks.results import machine, rewritten
from casewright.claims import Reading, Source
from casewright.ledger import CaseFile, build_case
from casewright.workspace import setting_up
from casewright.workspace.keys import Cost, given_passphrase, new_ring

T = TypeVar("T")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- pages: begin -->", "<!-- pages: end -->")
OF_A_MILLION = ("<!-- pages of a million: begin -->", "<!-- pages of a million: end -->")
# Of a case of a million claims what people open most: it takes long to make.
FEW = ("person", "search")
FULL, QUICK = 1000, 8
# Parts of so many reports.
MILLION = (10, 865)
ROUNDS, WARM = 20, 2
MEDIAN_BAR, P95_BAR, WEIGHT_BAR = 0.080, 0.200, 150_000
_CHEAP = Cost(memory=64, passes=1, lanes=1)
_PASSWORD = "lantern orchard sixteen gravel"  # noqa: S105 (of nobody)
# Seconds: an answer that comes sooner waited for nothing that is made only once.
_READY, _LONGEST = 5.0, 900.0
_COLUMNS = ("page", "median, ms", "95 of 100 within, ms", "reader's median, ms", "weight, kB")


@dataclass(frozen=True, slots=True)
class Answered:
    """How long one page took: seconds of whoever sees all, and of a reader; its bytes."""

    page: str
    seconds: tuple[float, ...]
    reader: tuple[float, ...]
    weight: int

    @property
    def p95(self) -> float:
        """Within this 95 of 100 answers come."""
        return quantiles(self.seconds, n=20)[-1]


@dataclass(frozen=True, slots=True)
class Measured:
    """The size of the case, how long it takes to open it first, and every page."""

    sources: int
    claims: int
    people: int
    opening: float
    pages: tuple[Answered, ...]


def measure(reports: int, rounds: int = ROUNDS) -> Measured:
    """Give the figures of a case of so many reports."""
    read = list(large(reports))
    return measured(read, build_case(read), rounds)


def measured(
    read: Sequence[tuple[Source, Reading]],
    case: CaseFile,
    rounds: int = ROUNDS,
    only: Sequence[str] = (),
) -> Measured:
    """Give the figures of a case; of all pages, or only of some."""
    print(f"benchmarks: {len(case.claims):,} claims ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder, _site(Path(folder) / "case") as store:
        _keep(store, read, case)
        lead, reader = _people(store.slug, case)
        begun = time.perf_counter()
        lead.get(f"/cases/{store.slug}/")
        opening = time.perf_counter() - begun
        pages = tuple(
            _answered(name, addresses, (lead, reader), rounds)
            for name, addresses in _addresses(store.slug, case).items()
            if not only or name in only
        )
    return Measured(len(case.sources), len(case.claims), len(case.people), opening, pages)


def _answered(
    name: str, addresses: Sequence[str], clients: tuple[Any, Any], rounds: int
) -> Answered:
    print(f"benchmarks: {name} ...", file=sys.stderr, flush=True)
    told = [[], []]  # type: list[list[float]]
    weight = 0
    for client, seconds in zip(clients, told, strict=True):
        _until_ready(client, addresses[0])
        for turn in range(rounds + WARM):
            begun = time.perf_counter()
            answer = client.get(addresses[turn % len(addresses)])
            if turn >= WARM:
                seconds.append(time.perf_counter() - begun)
            weight = max(weight, len(answer.content))
    return Answered(name, tuple(told[0]), tuple(told[1]), weight)


def _until_ready(client: Any, address: str) -> None:
    """Until what a page needs once for each case, such as the index of searching, is there."""
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        begun = time.monotonic()
        client.get(address)
        if time.monotonic() - begun < _READY:
            return


def _addresses(slug: str, case: CaseFile) -> dict[str, list[str]]:
    """The addresses of each kind of page, spread over the case."""
    from django.urls import reverse

    from casewright.remedies import routes

    def of(name: str, entries: Sequence[str], field: str, query: str = "") -> list[str]:
        return [reverse(name, kwargs={"slug": slug, field: one}) + query for one in entries]

    plain = ("case", "sources", "review", "people", "chronology", "acts", "numbers",
             "proceedings", "redress", "conflicts", "gaps", "said", "organisations", "places",
             "decisions", "remedies", "terms", "beside")  # fmt: skip
    found = {name: [reverse(name, kwargs={"slug": slug})] for name in plain}
    far = [f"{reverse('people', kwargs={'slug': slug})}?page={n}" for n in (2, 20, 40)]
    return found | {
        "people, further on": far,
        "person": of("person", _spread([one.id for one in case.people]), "entry"),
        "route": of("route", [one.id for one in routes()], "route"),
        "remedies of a person": of(
            "remedies_of", _spread([one.subject for one in case.paths]), "entry"
        ),
        "conflict": of("conflict", _spread([one.id for one in case.conflicts]), "entry"),
        "source": of("source", _spread([one.sha256 for one in case.sources]), "sha256"),
        "review of a source": of(
            "review_source", _spread([one.sha256 for one in case.sources]), "sha256"
        ),
        "search": [f"{reverse('search', kwargs={'slug': slug})}?{one}" for one in _asked(case)],
        "quote card": of("says", _spread(list(case.claims)), "card"),
    }


def _asked(case: CaseFile) -> list[str]:
    """What is searched for: names of people, whole and by their last word, and words of theirs."""
    names = [one.name for one in _spread(case.people)]
    words = [name if number % 2 else name.split()[-1] for number, name in enumerate(names)]
    words[::5] = ["verdict", "приговор", "police officer", "пытки", "beating"][: len(words[::5])]
    return [urlencode({"q": one}) for one in words]


def _spread(every: Sequence[T], number: int = 22) -> list[T]:
    step = max(1, len(every) // number)
    return list(every[::step][:number])


# Any: a Django that is not set up yet has no types of its own here.
@contextmanager
def _site(path: Path) -> Iterator[Any]:
    setting_up.ready()
    from django.conf import settings
    from django.test import override_settings

    from casewright.web.folder import OpenFolder, hold, let_go
    from casewright.web.settings import Place, web_settings
    from casewright.workspace.opening import make, opened

    settings.SECRET_KEY = "of a benchmark"  # noqa: S105
    ring = new_ring(given_passphrase(_PASSWORD), cost=_CHEAP)
    make(path, ring)
    cheap = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
    with (
        opened(path, ring) as store,
        override_settings(**web_settings(Place(("testserver",))), **cheap),
    ):
        hold(OpenFolder(store, ring))
        yield store
        let_go()


def _keep(store: Any, read: Sequence[Any], case: CaseFile) -> None:
    with store.changing(), store.at_once():
        for source, reading in read:
            store.save_reading(reading)
            store.save_source(source)
        store.save_case(case)


def _people(slug: str, case: CaseFile) -> tuple[Any, Any]:
    """Whoever leads the case, and a reader who may not see one name and one source."""
    from datetime import UTC, datetime

    from django.test import Client

    from casewright.workspace.accounts.making import make_account
    from casewright.workspace.accounts.members import set_role
    from casewright.workspace.accounts.models import Role
    from casewright.workspace.accounts.protecting import protect
    from casewright.workspace.models import CaseRow

    row, clients = CaseRow.objects.get(slug=slug), []
    protect(row, "Witness 1", [case.people[0].name], [])
    for role in (Role.LEAD, Role.READER):
        name = f"the {role.value}"
        set_role(row, make_account(name, _PASSWORD, now=datetime.now(UTC)), role)
        client = Client()
        client.post("/sign-in/", {"login": name, "password": _PASSWORD})
        clients.append(client)
    return clients[0], clients[1]


def as_markdown(found: Measured) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    size = f"{found.sources:,} sources, {found.claims:,} claims, {found.people:,} people"
    lines = [
        f"{about['system']}, {about['cores']} cores, Python {about['python']}. {size}; the first "
        f"page after the server was started takes {found.opening:.1f} s.",
        "",
        f"| {' | '.join(_COLUMNS)} |",
        "| :-- |" + " --: |" * (len(_COLUMNS) - 1),
    ]
    for one in found.pages:
        times = [median(one.seconds), one.p95, median(one.reader)]
        told = " | ".join(f"{1000 * each:,.0f}" for each in times)
        lines.append(f"| {one.page} | {told} | {one.weight / 1000:,.0f} |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    reports, rounds = (QUICK, 3) if options.quick else (options.reports, ROUNDS)
    if options.million:
        found, marks = measured(*largest(*MILLION), rounds, FEW), OF_A_MILLION
    else:
        found, marks = measure(reports, rounds), MARKS
    if options.docs:
        page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), marks)
        PAGE.write_text(page, encoding="utf-8")
    rows = {"machine": machine(), "pages": asdict(found)}
    print(json.dumps(rows, indent=2) if options.json else as_markdown(found))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--reports", type=int, default=FULL, help="so many (default: 1,000)")
    parser.add_argument("--quick", action="store_true", help="a few reports, to see it work")
    parser.add_argument("--million", action="store_true", help="two pages of a million claims")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    parser.add_argument("--docs", action="store_true", help="write the table to the documentation")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

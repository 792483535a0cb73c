"""Measures what encryption costs: `python -m benchmarks.workspace [--quick]`.

The same case is kept, read back, asked and decided about through the same models, once in
SQLCipher with evidence files in age, once in plain SQLite with plain evidence files, in turns.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.cases import READER, reports
from casewright.claims import Reading, Sha256, Source, sha256_of
from casewright.decisions import Accept, Anchor, Decision
from casewright.ledger import CaseFile, build_case
from casewright.store import atomic
from casewright.workspace import setting_up
from casewright.workspace.audit.sealing import Sealing, sealing_with
from casewright.workspace.database import Database
from casewright.workspace.keys import Cost, KeyRing, given_passphrase, new_ring
from casewright.workspace.opening import ONLY_CASE

BAR = 1.3
_CHEAP = Cost(memory=64, passes=1, lanes=1)
_PLAIN_PRAGMAS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
_LOOK_UPS, _DECISIONS = 200, 20
_PAGE = 50
_BYTES = 60


@dataclass(frozen=True, slots=True)
class Material:
    """What is kept: reports with their bytes and what was read, and the case built from them."""

    read: tuple[tuple[Source, Reading], ...]
    case: CaseFile

    @classmethod
    def of(cls, count: int) -> "Material":
        """The first invented reports."""
        read = tuple(reports(count))
        return cls(read, build_case(read))


class PlainEvidence:
    """Evidence in plain files, named by their hash: what the encrypted kind is measured against."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "evidence"
        self.folder.mkdir(parents=True)

    def file_name(self, sha256: Sha256) -> str:
        """The name of the file for bytes of that hash."""
        return sha256

    def save(self, content: bytes) -> str:
        """Keep the bytes, and give the name of their file."""
        name = self.file_name(sha256_of(content))
        path = self.folder / name
        if not path.exists():
            atomic.write(path, content)
        return name

    def load(self, sha256: Sha256) -> bytes:
        """The bytes of that hash."""
        return (self.folder / sha256).read_bytes()

    def clean(self) -> None:
        """Remove what an interrupted writing left."""
        atomic.clean(self.folder)


# Any: the store is loaded only once Django is ready.
@contextmanager
def store_in(folder: Path, ring: KeyRing | None) -> Iterator[Any]:
    """A new store: encrypted where there are keys, else plain."""
    from casewright.workspace.evidence import Evidence
    from casewright.workspace.store import WorkspaceStore

    database = Database(folder)
    setting_up.connect(database.for_django(ring) if ring else _plain(database))
    setting_up.bring_up_to_date()
    evidence: Any = Evidence(folder, ring) if ring else PlainEvidence(folder)
    try:
        yield WorkspaceStore(database, evidence, slug=ONLY_CASE)
    finally:
        setting_up.disconnect()


def _plain(database: Database) -> dict[str, Any]:
    """SQLite as Django comes with it; as durable, but nothing is encrypted or overwritten.

    The audit trail is written just the same: only encryption is measured.
    """
    return sealing_with(Sealing("0" * 32, bytes(32))) | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(database.where),
        "OPTIONS": {"init_command": _PLAIN_PRAGMAS, "transaction_mode": "IMMEDIATE"},
    }


def mix(store: Any, material: Material) -> Iterator[tuple[str, float]]:
    """Each part of the mix with the seconds it took."""
    parts: dict[str, Callable[[], object]] = {
        "keep sources, bytes and readings": lambda: _keep(store, material),
        "keep the case file": lambda: store.save_case(material.case),
        "open the case file": store.case,
        "read all sources and readings": lambda: _read(store),
        "look up claims, a page at a time": lambda: _look_up(material),
        "decide, keeping the case each time": lambda: _decide(store, material),
        "read the bytes of all sources": lambda: sum(map(len, store.contents())),
    }
    for name, part in parts.items():
        before = time.perf_counter()
        part()
        yield name, time.perf_counter() - before


def _keep(store: Any, material: Material) -> None:
    for source, reading in material.read:
        store.save_reading(reading)
        store.save_source(source, source.text.encode() * _BYTES)


def _read(store: Any) -> None:
    for source in store.sources():
        store.reading(source, READER)


def _look_up(material: Material) -> None:
    from casewright.workspace.models import ClaimRow, SourceRow

    for number in range(_LOOK_UPS):
        source = material.read[number % len(material.read)][0]
        list(ClaimRow.objects.filter(kind="person").order_by("id")[number : number + _PAGE])
        list(ClaimRow.objects.filter(source=source.sha256, stance="alleged"))
        SourceRow.objects.filter(publisher=source.metadata.publisher.value).count()


def _decide(store: Any, material: Material) -> None:
    claim = Accept(Anchor.of(material.read[0][1].claims[0]))
    for number in range(_DECISIONS):
        when = f"2026-03-01T10:{number:02}:00+00:00"
        with store.at_once():
            store.save_decision(Decision(claim, "Anna", f"Reason {number}.", when))
            store.save_case(CaseFile() if number % 2 else material.case)


def measure(count: int, rounds: int) -> dict[str, tuple[float, float]]:
    """The median seconds of each part: encrypted, and plain."""
    setting_up.ready()
    material = Material.of(count)
    ring = new_ring(given_passphrase("four words for measuring"), cost=_CHEAP)
    times: dict[str, tuple[list[float], list[float]]] = {}
    for _ in range(rounds):
        for place, keys in enumerate((ring, None)):
            with tempfile.TemporaryDirectory() as folder, store_in(Path(folder), keys) as store:
                for name, seconds in mix(store, material):
                    times.setdefault(name, ([], []))[place].append(seconds)
    return {name: (median(ours), median(plain)) for name, (ours, plain) in times.items()}


def main() -> int:
    """Measure and print; 1 where the whole mix takes longer than the bar allows."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.workspace", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few reports, to see it work")
    quick = parser.parse_args().quick
    found = measure(4 if quick else 200, 1 if quick else 3)
    print("| part of the mix | encrypted, s | plain, s | ratio |\n| --- | --: | --: | --: |")
    whole = tuple(sum(column) for column in zip(*found.values(), strict=True))
    for name, (ours, plain) in [*found.items(), ("**all of it**", whole)]:
        print(f"| {name} | {ours:.3f} | {plain:.3f} | {ours / plain:.2f} |")
    return int(not quick and whole[0] / whole[1] > BAR)


if __name__ == "__main__":
    sys.exit(main())

"""The whole check: the chain, what is stored against it, and a head that was kept elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casewright.claims import Sha256
from casewright.workspace.audit import naming
from casewright.workspace.audit.chain import Chain, Link
from casewright.workspace.audit.columns import column_faults
from casewright.workspace.audit.entry import Entry
from casewright.workspace.audit.faults import Fault, Found
from casewright.workspace.audit.head import Head
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.audit.rights import Rights
from casewright.workspace.audit.rights_kept import rights_faults
from casewright.workspace.audit.sealing import sealing_of
from casewright.workspace.audit.standing import Recorded
from casewright.workspace.audit.things import Thing, stored_things, watched_kinds
from casewright.workspace.database import Database
from casewright.workspace.errors import EvidenceDamaged
from casewright.workspace.evidence import Evidence
from casewright.workspace.keys import KeyRing, read_key_file
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.models import DecisionRow, EvidenceRow
from casewright.workspace.snapshot import as_of_now
from casewright.workspace.trouble import in_words

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found, how much was looked at, and the head of the trail where it has one."""

    faults: tuple[Fault, ...]
    entries: int
    things: int
    files: int
    began: str
    head: Head | None
    against: Head | None


def verify(database: Database, ring: KeyRing, *, against: Head | None = None) -> Verified:
    """The folder that is open, checked by itself, and against a head where one is given.

    Raises:
        DamagedStore: the database cannot be read.
        DamagedKeys: the key file cannot be read.
    """
    with in_words(database), as_of_now():
        check = _Check(ring, against)
        faults = [*check.chain(), *check.things(database.folder), *column_faults()]
        faults += rights_faults(check.rights)
        hashes = check.evidence()
    faults += _evidence_faults(Evidence(database.folder, ring), hashes)
    return Verified(
        faults=tuple(faults),
        entries=check.entries,
        things=check.counted,
        files=len(hashes),
        began=check.began,
        head=check.head,
        against=against,
    )


class _Check:
    """One reading of the database from the first entry to the last thing."""

    def __init__(self, ring: KeyRing, against: Head | None) -> None:
        self._ring, self._against = ring, against
        self._recorded = Recorded(watched_kinds() | {naming.KEYS})
        self.rights = Rights()
        self.entries = self.counted = 0
        self.began = ""
        self.head: Head | None = None
        self._at_head: str | None = None

    def chain(self) -> Iterator[Fault]:
        sealing = sealing_of(self._ring)
        chain = Chain(sealing.workspace, sealing.key)
        yield from chain.faults(self._links())
        if chain.last is not None:
            self.head = Head.of(chain.last, sealing.workspace)
        if self._against is not None:
            yield from self._head_faults(self._against)

    def _links(self) -> Iterator[Link]:
        rows = AuditEntryRow.objects.order_by("number")
        for row in rows.iterator(_AT_ONCE):
            entry = row.entry
            self._recorded.add(entry)
            self.rights.add(entry)
            self._count(entry, row.digest)
            yield Link(entry, row.digest, row.seal)

    def _count(self, entry: Entry, digest: str) -> None:
        self.entries += 1
        self.began = self.began or entry.when.isoformat(timespec="seconds")
        if self._against is not None and entry.number == self._against.number:
            self._at_head = digest

    def _head_faults(self, head: Head) -> Iterator[Fault]:
        if head.workspace != self._ring.file.workspace:
            yield Fault(Found.REWRITTEN, "The head is of another folder.")
            return
        last = self.head.number if self.head else 0
        if last < head.number:
            words = (
                f"The trail ends with entry {last}, and the head of {head.when} is entry "
                f"{head.number}: entries were cut off, or this is an older copy of the folder."
            )
            yield Fault(Found.TAIL, words, last)
        elif self._at_head != head.digest:
            words = (
                f"Entry {head.number} is not the one that the head of {head.when} was made of: "
                "the trail was written anew."
            )
            yield Fault(Found.REWRITTEN, words, head.number)

    def things(self, folder: Path) -> Iterator[Fault]:
        yield from self._recorded.faults(self._counted(folder))
        yield from _order_faults(self._recorded)

    def _counted(self, folder: Path) -> Iterator[Thing]:
        keys = read_key_file(folder / KEYS_FILE)
        yield Thing("", naming.KEYS, keys.sha256)
        for thing in stored_things():
            self.counted += 1
            yield thing

    @staticmethod
    def evidence() -> list[Sha256]:
        rows = EvidenceRow.objects.order_by("sha256").values_list("sha256", flat=True)
        return [Sha256(one) for one in rows.distinct()]


def _order_faults(recorded: Recorded) -> Iterator[Fault]:
    """Decisions count in their order, so two of them exchanged are another case."""
    rows = DecisionRow.objects.order_by("case__slug", "id")
    kept: dict[str, list[str]] = {}
    for case, decision in rows.values_list("case__slug", "decision"):
        kept.setdefault(case, []).append(naming.decision(decision))
    for case, decisions in kept.items():
        there = set(recorded.decisions[case])
        ordered = [one for one in recorded.decisions[case] if one in set(decisions)]
        if ordered != [one for one in decisions if one in there]:
            words = f"The decisions of the case {case!r} are not in the order of their entries."
            yield Fault(Found.ORDER, words)


def _evidence_faults(evidence: Evidence, hashes: list[Sha256]) -> Iterator[Fault]:
    for sha256 in hashes:
        try:
            evidence.load(sha256)
        except EvidenceDamaged as error:
            yield Fault(Found.EVIDENCE, str(error))

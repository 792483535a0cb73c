"""What the entries say each thing is, and whether it is that."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from casewright.claims import Sha256
from casewright.workspace.audit import naming
from casewright.workspace.audit.entry import Entry
from casewright.workspace.audit.faults import Fault, Found
from casewright.workspace.audit.things import Thing

REMOVED = ".removed"
Name = tuple[str, str]
_WORDS = {
    naming.KEYS: "key file",
    naming.CASE_FILE: "case file",
    naming.EVIDENCE: "note of the evidence",
}


class Recorded:
    """The hashes that entries gave for each thing, the last one being what it must have now."""

    def __init__(self, kinds: Iterable[str]) -> None:
        """Begin with no entry; things of other kinds than these are not compared."""
        self._kinds = frozenset(kinds)
        self._hashes: defaultdict[Name, list[tuple[int, Sha256]]] = defaultdict(list)
        self._gone: dict[Name, int] = {}
        self.decisions: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, entry: Entry) -> None:
        """Add what the next entry says."""
        kind = entry.about.partition(":")[0]
        if kind not in self._kinds or not naming.says_what_is_kept(entry.action):
            return
        name = (entry.case, entry.about)
        if kind == naming.DECISION:
            self.decisions[entry.case].append(entry.about)
        if entry.action.endswith(REMOVED):
            self._gone[name] = entry.number
            return
        self._gone.pop(name, None)
        self._hashes[name].append((entry.number, entry.sha256))

    def faults(self, things: Iterable[Thing]) -> Iterator[Fault]:
        """Where the things are not what their last entries say."""
        seen: set[Name] = set()
        for thing in things:
            seen.add((thing.case, thing.about))
            yield from self._about(thing)
        for name, hashes in self._hashes.items():
            if name not in seen and name not in self._gone:
                number = hashes[-1][0]
                words = f"{_named(*name)} is missing; entry {number} says that it is there."
                yield Fault(Found.MISSING, words, number)

    def _about(self, thing: Thing) -> Iterator[Fault]:
        name, words = (thing.case, thing.about), _named(thing.case, thing.about)
        hashes = self._hashes.get(name, [])
        if name in self._gone:
            number = self._gone[name]
            yield Fault(
                Found.PUT_BACK, f"{words} is there, and entry {number} says it was removed.", number
            )
        elif not hashes:
            yield Fault(Found.UNRECORDED, f"{words} is there, and no entry says who put it there.")
        elif hashes[-1][1] != thing.sha256:
            yield _other(words, thing, hashes)


def _other(words: str, thing: Thing, hashes: list[tuple[int, Sha256]]) -> Fault:
    last = hashes[-1][0]
    earlier = [number for number, sha256 in hashes if sha256 == thing.sha256]
    if earlier:
        was = f"{words} is as in entry {earlier[-1]}, older than the one of entry {last}"
        return Fault(Found.PUT_BACK, f"{was}: it was put back.", last)
    return Fault(Found.CHANGED, f"{words} is not what entry {last} says.", last)


def _named(case: str, about: str) -> str:
    """The thing by its id: hashes in full would fill the line."""
    kind, *ids = about.split(":")
    short = " ".join(one if kind == naming.DECISION else one[:12] for one in ids)
    of = f" of the case {case!r}" if case and not ids else ""
    return f"The {_WORDS.get(kind, kind)} {short}".rstrip() + of

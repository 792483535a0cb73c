"""The chain of entries checked: nothing missing, edited or in another order, all sealed by us."""

import hmac
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from casewright.claims import sha256_of
from casewright.workspace.audit.entry import Entry, era_of, first_digest, seal_of
from casewright.workspace.audit.faults import Fault, Found


class Link(NamedTuple):
    """An entry as it is kept: with the digest and the seal that stand beside it."""

    entry: Entry
    digest: str
    seal: str


class Chain:
    """Entries given one after the other, in the order of their numbers."""

    def __init__(self, workspace: str, key: bytes) -> None:
        """Begin before the first entry of the folder."""
        self._key, self._era = key, era_of(key)
        self._era_began = False
        self.last: Link | None = None
        self._previous = first_digest(workspace)

    def faults(self, links: Iterable[Link]) -> Iterator[Fault]:
        """What is wrong with the entries."""
        for link in links:
            yield from self._gap(link)
            yield from self._edited(link)
            yield from self._sealed(link)
            self.last, self._previous = link, link.digest
        yield from self._end()

    def _gap(self, link: Link) -> Iterator[Fault]:
        number, before = link.entry.number, self.last.entry.number if self.last else 0
        if number != before + 1:
            first, last = before + 1, number - 1
            which = f"Entry {first} is" if first == last else f"The entries {first} to {last} are"
            yield Fault(Found.GAP, f"{which} missing.", number)
        elif link.entry.previous != self._previous:
            after = f"entry {before}" if before else "the beginning of the trail of this folder"
            words = f"Entry {number} was not written behind {after}: one of them was changed, "
            yield Fault(Found.ORDER, f"{words}exchanged or put in.", number)

    @staticmethod
    def _edited(link: Link) -> Iterator[Fault]:
        entry = link.entry
        details_fit = not entry.details or sha256_of(entry.details.encode()) == entry.sha256
        if link.digest != entry.digest or not details_fit:
            yield Fault(Found.EDIT, f"Entry {entry.number} is not as it was written.", entry.number)

    def _sealed(self, link: Link) -> Iterator[Fault]:
        """Seals of earlier keys cannot be checked, and need not: those of today are over them."""
        entry = link.entry
        if entry.era == self._era:
            self._era_began = True
            fits = hmac.compare_digest(link.seal, seal_of(link.digest, self._key))
        else:
            fits = not self._era_began
        if not fits:
            yield _unsealed(entry)

    def _end(self) -> Iterator[Fault]:
        if self.last is None:
            yield Fault(Found.GAP, "There is no entry at all.")
        elif not self._era_began:
            yield _unsealed(self.last.entry)


def _unsealed(entry: Entry) -> Fault:
    words = f"Entry {entry.number} was not sealed with the key of this folder."
    return Fault(Found.SEAL, words, entry.number)

"""The one interface to where a case is kept."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, runtime_checkable

from casewright.claims import Reader, Reading, Sha256, Source
from casewright.decisions import Decision
from casewright.ledger import CaseFile
from casewright.store.decision_log import DecisionLog
from casewright.store.kept_rows import RowFile


class CaseStore(Protocol):
    """Keeps sources, readings, people's decisions and the case file of one case.

    What is saved is there entirely or not at all. Saving the same thing again changes nothing.
    """

    @property
    def folder(self) -> Path:
        """The folder a person names to open the case."""
        ...

    def changing(self) -> AbstractContextManager[None]:
        """Holds the case for one process that changes it.

        Raises:
            CaseLocked: another process holds it.
        """
        ...

    def at_once(self) -> AbstractContextManager[None]:
        """What is saved inside is kept together, as far as the store can do that."""
        ...

    def save_source(self, source: Source, content: bytes | None = None) -> None:
        """Keep a source, and the bytes it came as where they are at hand."""
        ...

    def save_content(self, content: bytes) -> None:
        """Keep bytes that a source came as."""
        ...

    def contents(self) -> Iterator[bytes]:
        """The bytes that are kept, in the order of their hashes."""
        ...

    def sources(self) -> Iterator[Source]:
        """The sources in the order of their hashes."""
        ...

    def source(self, sha256: Sha256) -> Source | None:
        """The source of that hash, or None."""
        ...

    def save_reading(self, reading: Reading) -> None:
        """Keep a reading beside those of other readers."""
        ...

    def reading(self, source: Source, reader: Reader) -> Reading | None:
        """What a reader read in a source, or None where it has not read it."""
        ...

    def has_reading(self, sha256: Sha256, reader: Reader) -> bool:
        """Whether a reader has read the source of that hash."""
        ...

    def readings(self, source: Source) -> Iterator[Reading]:
        """What every reader read in a source."""
        ...

    def save_decision(self, decision: Decision) -> None:
        """Keep a decision behind those made before; none is ever changed or removed."""
        ...

    def decisions(self) -> DecisionLog:
        """The decisions in the order in which they were kept, and what of them is damaged."""
        ...

    def findings(self) -> Iterator[bytes]:
        """What earlier builds found and a later one can use, in the batches they were kept in."""
        ...

    def save_findings(self, batch: bytes, *, replaces: bool = False) -> None:
        """Keep a batch of findings beside the others, or in place of them all."""
        ...

    def save_case(self, case: CaseFile) -> None:
        """Keep the case file in place of the one before."""
        ...

    def case(self) -> CaseFile:
        """The case file.

        Raises:
            NotACase: there is none.
            DamagedStore: it is not what was written.
        """
        ...


@runtime_checkable
class GrowingStore(CaseStore, Protocol):
    """A store that keeps the case file in rows, and what it takes to bring these up to date."""

    def rows(self) -> AbstractContextManager[RowFile]:
        """The case file in rows, with all that is kept to bring it up to date.

        What stands there is the case file as soon as this ends.
        """
        ...

    def stamps(self) -> dict[Sha256, str]:
        """For each source what tells that it is as it was."""
        ...

    def stamp(self, sha256: Sha256) -> str:
        """The same of one source; empty where it is not there."""
        ...

    def reading_stamp(self, sha256: Sha256, reader: Reader) -> str:
        """The same of what a reader read in a source, with who that is."""
        ...

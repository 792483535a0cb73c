"""A case kept as plain files in one folder, readable by anyone who can read the disk."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from casewright.claims import Reader, Reading, Sha256, Source, sha256_of
from casewright.decisions import Decision
from casewright.errors import CasewrightError, QuoteMismatch
from casewright.ledger import CaseFile
from casewright.store import atomic
from casewright.store.decision_log import DecisionLog, read_log, to_line
from casewright.store.documents import (
    case_bytes,
    case_from,
    from_bytes,
    reading_document,
    reading_from,
    source_document,
    source_from,
    to_bytes,
)
from casewright.store.errors import CannotWrite, DamagedStore, NotACase, NotAsWritten
from casewright.store.kept_case import case_of
from casewright.store.kept_rows import RowFile, opened, opened_or_anew
from casewright.store.lock import locked

CASE_FILE, ROWS_FILE = "casefile.json", "casefile.sqlite"
DECISIONS_FILE = "decisions.jsonl"
_SOURCES, _READINGS, _FINDINGS, _BYTES = "sources", "readings", "findings", ".bytes"
_JSON, _REPLACES = ".json", "replaces"
T = TypeVar("T")


class PlainFolder:
    """The case in a folder: `sources/`, `readings/`, `decisions.jsonl` and the case file.

    That stands entry by entry in `casefile.sqlite`, or in `casefile.json` if it was built whole.
    `findings/` holds what the next build need not find again; it can be removed at any time.

    Files are named after the hash of their source, so the same source is kept once.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is written before something is saved."""
        self.folder = folder
        self._sources = folder / _SOURCES
        self._readings = folder / _READINGS
        self._findings = folder / _FINDINGS

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the case for this process, and clear what an interrupted one left half-written.

        Raises:
            CaseLocked: another process holds it.
            CannotWrite: the folder cannot be made.
        """
        for folder in self._folders:
            _make(folder)
        with locked(self.folder):
            for folder in self._folders:
                atomic.clean(folder)
            yield

    @contextmanager
    def rows(self) -> Iterator[RowFile]:
        """The case file in rows, with all that is kept to bring it up to date."""
        whole = self.folder / CASE_FILE
        # Should the process end before it is removed, this tells that it is the one before.
        always = [(_REPLACES, b"", _stamp_of(whole).encode())]
        with opened_or_anew(self.folder / ROWS_FILE, always) as rows:
            yield rows
        whole.unlink(missing_ok=True)

    def stamps(self) -> dict[Sha256, str]:
        """For each source when its file was written last, and how long it is."""
        with os.scandir(self._sources) as found:
            return {
                Sha256(one.name.removesuffix(_JSON)): _stamp(one.stat())
                for one in found
                if one.name.endswith(_JSON) and not one.name.startswith(".")
            }

    def stamp(self, sha256: Sha256) -> str:
        """The same of one source; empty where it is not there."""
        return _stamp_of(self._source_path(sha256))

    def reading_stamp(self, sha256: Sha256, reader: Reader) -> str:
        """The same of what a reader read in a source, with who that is."""
        path = self._reading_path(sha256, reader)
        return f"{path.name} {_stamp_of(path)}"

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Plain files are kept one after the other: what comes first stands even alone."""
        yield

    def save_source(self, source: Source, content: bytes | None = None) -> None:
        """Keep a source, and the bytes it came as where they are at hand."""
        if content is not None:
            self.save_content(content)
        self._write_once(self._source_path(source.sha256), to_bytes(source_document(source)))

    def save_content(self, content: bytes) -> None:
        """Keep bytes that a source came as."""
        self._write_once(self._sources / f"{sha256_of(content)}{_BYTES}", content)

    def contents(self) -> Iterator[bytes]:
        """The bytes that are kept, in the order of their hashes.

        Raises:
            DamagedStore: a file is not what was written.
        """
        for path in sorted(self._sources.glob(f"*{_BYTES}")):
            yield _content(path)

    def sources(self) -> Iterator[Source]:
        """The sources in the order of their hashes."""
        for path in sorted(self._sources.glob("*.json")):
            yield self._loaded(path, source_from)

    def source(self, sha256: Sha256) -> Source | None:
        """The source of that hash, or None."""
        path = self._source_path(sha256)
        return self._loaded(path, source_from) if path.exists() else None

    def save_reading(self, reading: Reading) -> None:
        """Keep a reading beside those of other readers."""
        path = self._reading_path(reading.source, reading.reader)
        self._write_once(path, to_bytes(reading_document(reading)))

    def reading(self, source: Source, reader: Reader) -> Reading | None:
        """What a reader read in a source, or None where it has not read it."""
        path = self._reading_path(source.sha256, reader)
        return self._reading(path, source) if path.exists() else None

    def has_reading(self, sha256: Sha256, reader: Reader) -> bool:
        """Whether a reader has read the source of that hash."""
        return self._reading_path(sha256, reader).exists()

    def readings(self, source: Source) -> Iterator[Reading]:
        """What every reader read in a source."""
        for path in sorted(self._readings.glob(f"{source.sha256}-*.json")):
            yield self._reading(path, source)

    def save_decision(self, decision: Decision) -> None:
        """Keep a decision behind those made before; none is ever changed or removed.

        Raises:
            CannotWrite: the disk is full or the folder cannot be written.
        """
        atomic.append(self.folder / DECISIONS_FILE, to_line(decision))

    def decisions(self) -> DecisionLog:
        """The decisions in the order in which they were kept, and what of them is damaged.

        Raises:
            DamagedStore: the file cannot be read at all.
        """
        path = self.folder / DECISIONS_FILE
        try:
            return read_log(path.read_bytes(), path)
        except FileNotFoundError:
            return DecisionLog()
        except OSError as error:
            raise DamagedStore(path, f"it cannot be read ({error.strerror})") from error

    def findings(self) -> Iterator[bytes]:
        """What earlier builds found and a later one can use, in the batches they were kept in."""
        for path in sorted(self._findings.glob("*")):
            yield _bytes_or_nothing(path)

    def save_findings(self, batch: bytes, *, replaces: bool = False) -> None:
        """Keep a batch of findings beside the others, or in place of them all."""
        path = self._findings / sha256_of(batch)
        self._write_once(path, batch)
        for other in self._findings.glob("*") if replaces else ():
            if other != path:
                other.unlink()

    def save_case(self, case: CaseFile) -> None:
        """Keep the case file, as a whole, in place of the one before."""
        self._write_once(self.folder / CASE_FILE, case_bytes(case))

    def case(self) -> CaseFile:
        """The case file.

        Raises:
            NotACase: there is none.
            DamagedStore: it is not what was written.
        """
        path, rows = self.folder / CASE_FILE, self.folder / ROWS_FILE
        if not rows.exists() and not path.exists():
            raise NotACase(self.folder)
        try:
            with opened(rows) if rows.exists() else nullcontext() as found:
                if found is not None and self._are_newer(found):
                    return case_of(found, lru_cache(self._text))
        except (NotAsWritten, QuoteMismatch) as error:
            raise DamagedStore(rows, "remove it and build the case again") from error
        return self._loaded(path, lambda document: case_from(document, lru_cache(self._text)))

    def _are_newer(self, rows: RowFile) -> bool:
        """Whether the case file in rows was written after the one that is whole."""
        whole = self.folder / CASE_FILE
        return not whole.exists() or rows.row(_REPLACES, b"") == _stamp_of(whole).encode()

    @property
    def _folders(self) -> tuple[Path, ...]:
        return (self.folder, self._sources, self._readings, self._findings)

    def _text(self, sha256: Sha256) -> str:
        source = self.source(sha256)
        if source is None:
            raise DamagedStore(self._source_path(sha256), "it is missing")
        return source.text

    def _source_path(self, sha256: str) -> Path:
        return self._sources / f"{sha256}.json"

    def _reading_path(self, sha256: str, reader: Reader) -> Path:
        return self._readings / f"{sha256}-{reader_hash(reader)}.json"

    def _reading(self, path: Path, source: Source) -> Reading:
        return self._loaded(path, lambda document: reading_from(document, source))

    def _loaded(self, path: Path, build: Callable[[dict[str, object]], T]) -> T:
        try:
            return build(from_bytes(path.read_bytes(), path))
        except DamagedStore:
            raise
        except OSError as error:
            raise DamagedStore(path, f"it cannot be read ({error.strerror})") from error
        except CasewrightError as error:
            raise DamagedStore(path, str(error).rstrip(".")) from error

    def _write_once(self, path: Path, content: bytes) -> None:
        """Write unless just this stands there already: an unchanged case stays untouched."""
        if not path.exists() or path.read_bytes() != content:
            atomic.write(path, content)


def is_plain(folder: Path) -> bool:
    """Whether there are plain files of a case in the folder."""
    names = (CASE_FILE, ROWS_FILE, DECISIONS_FILE, _SOURCES, _READINGS)
    return any((folder / name).exists() for name in names)


def reader_hash(reader: Reader) -> str:
    """A short hash of the reader's name, version and model."""
    text = json.dumps(asdict(reader), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _bytes_or_nothing(path: Path) -> bytes:
    """The bytes of a file that can be made again; none where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DamagedStore(path, f"it cannot be read ({error.strerror})") from error
    if sha256_of(content) != path.name.removesuffix(_BYTES):
        raise DamagedStore(path, "its content is not that of its name")
    return content


def _stamp_of(path: Path) -> str:
    try:
        return _stamp(path.stat())
    except FileNotFoundError:
        return ""


def _stamp(found: os.stat_result) -> str:
    return f"{found.st_mtime_ns} {found.st_size}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or "unknown reason") from error

"""One file read for a case, unless the case has just this reading of it already."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace

from casewright.claims import Reading, Sha256, Source, sha256_of
from casewright.errors import CasewrightError
from casewright.importing.errors import EndedUnexpectedly
from casewright.importing.opening import Opening, opened, reading_of
from casewright.reading import reader_identity
from casewright.store import CaseStore
from casewright.store.documents import source_document, to_bytes

_MARK_BYTES = 16


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """A file to read for a case, what the case knows of it, and which model to read with."""

    opening: Opening
    known: frozenset[bytes]
    model: str | None = None


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source and its reading, None where the case has it; or why there is no source."""

    id: str
    source: Source | None = None
    reading: Reading | None = None
    error: str | None = None


class Known:
    """The sources a case has, each with its text and metadata, as read by the reader of today.

    Only marks of them are given to the processes that read: those need no key of the case.
    """

    def __init__(self, model: str | None) -> None:
        """Begin with no source."""
        self._model = model
        self._marks: defaultdict[Sha256, set[bytes]] = defaultdict(set)
        self._inside: set[bytes] = set()

    @classmethod
    def of(cls, store: CaseStore, model: str | None) -> "Known":
        """What the case has."""
        known = cls(model)
        for source in store.sources():
            reader = reader_identity(source.metadata.language.value, model)
            if store.has_reading(source.sha256, reader):
                known._add(source)
        return known

    def add(self, one: ReadSource) -> None:
        """Add what was read just now."""
        if one.source is not None:
            self._add(one.source)

    def within(self, opening: Opening) -> frozenset[bytes]:
        """The marks of what the file may hold: itself, and whatever was found inside a file."""
        content = opening.content
        try:
            content = opening.path.read_bytes() if content is None else content
        except OSError:
            return frozenset()
        return frozenset(self._marks.get(sha256_of(content), set()) | self._inside)

    def _add(self, source: Source) -> None:
        mark = _mark(source, self._model)
        self._marks[source.sha256].add(mark)
        if source.container is not None:
            self._inside.add(mark)


def _mark(source: Source, model: str | None) -> bytes:
    """Stands for a source with its text and metadata, and its reader; its name does not count.

    The same document under another name is one source, and is not read again.
    """
    reader = reader_identity(source.metadata.language.value, model)
    document = to_bytes(source_document(replace(source, name="")))
    return hashlib.sha256(document + repr(reader).encode()).digest()[:_MARK_BYTES]


def read_for_case(job: ReadingJob) -> list[ReadSource]:
    """The sources of one file, with their readings where the case lacks them."""
    try:
        return [_read(name, one, job) for name, one in opened(job.opening)]
    except CasewrightError as error:
        return [ReadSource(job.opening.id, error=str(error))]


def _read(name: str, one: object, job: ReadingJob) -> ReadSource:
    if not isinstance(one, Source):
        return ReadSource(name, error=str(getattr(one, "reason", "")))
    if _mark(one, job.model) in job.known:
        return ReadSource(name, one)
    return ReadSource(name, one, reading_of(one, job.model))


def lost(job: ReadingJob) -> list[ReadSource]:
    """What stands for a file whose process the system ended."""
    name = job.opening.id
    return [ReadSource(name, error=str(EndedUnexpectedly(name)))]

"""What the processes that read are asked to do, and what they answer.

A process holds no key: it is given bytes, and what the case has of them, and gives back sources
and readings.
"""

from dataclasses import dataclass, replace

from casewright.claims import (
    Known,
    Metadata,
    Origin,
    Reader,
    Reading,
    Source,
    sha256_of,
)
from casewright.errors import CasewrightError
from casewright.importing.errors import EndedUnexpectedly
from casewright.importing.opening import Opening, opened, reading_of
from casewright.importing.time_limit import within
from casewright.store.folder import reader_hash


@dataclass(frozen=True, slots=True)
class Kept:
    """A source the case has already, and the readers that have read it, named by their hashes."""

    source: Source
    read_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Manner:
    """How sources are read: with which model, and for how many seconds at most each."""

    model: str | None = None
    seconds: int = 300


_OURS = Manner()


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file to open; it is read at once where it is one document and no archive or the like."""

    opening: Opening
    kept: Kept | None = None
    manner: Manner = _OURS


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A source to read, unless the case has it just so and today's reader has read it."""

    source: Source
    kept: Kept | None = None
    manner: Manner = _OURS


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Everything that reading in every language needs is to be loaded."""

    manner: Manner = _OURS


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a file: its source, with its reading if it has been read; or what is wrong.

    `is_known` says that the case has just this, read by today's reader, who is `reader`.
    """

    name: str
    source: Source | None = None
    reading: Reading | None = None
    problem: str | None = None
    is_known: bool = False
    reader: Reader | None = None

    @property
    def is_to_be_read(self) -> bool:
        """Whether the reading is still to come."""
        return self.source is not None and self.reading is None and not self.is_known


Task = OpenFile | ReadPart | WarmUp
_WARMING = {
    "en": "Officer Azat Tolkun beat two men in Tarsk on May 3, 2021, the court said.",
    "ru": "Полицейский Азат Толкун избил двух человек в Тарске, сообщил суд.",
}


def perform(task: Task) -> tuple[Found, ...]:
    """What was found; this runs in a process of its own."""
    match task:
        case OpenFile():
            return _opened(task)
        case ReadPart():
            return (_read(task),)
        case WarmUp():
            return _warm(task)


def lost(task: Task) -> tuple[Found, ...]:
    """What stands for a task whose process the system ended."""
    match task:
        case OpenFile():
            return (_ended(task.opening.path.name),)
        case ReadPart():
            return (_ended(task.source.name),)
        case WarmUp():
            return ()


def _ended(name: str) -> Found:
    return Found(name, problem=str(EndedUnexpectedly(name)))


def _opened(task: OpenFile) -> tuple[Found, ...]:
    """The documents of the file; a single one is read, of several each is to be asked for."""
    if task.kept is not None and task.opening.given == Metadata():
        return (_read(ReadPart(task.kept.source, task.kept, task.manner)),)
    given = _with_what_was_said(task)
    found = [one for _, one in opened(replace(task.opening, given=given))]
    if len(found) == 1 and isinstance(found[0], Source):
        return (_read(ReadPart(found[0], task.kept, task.manner)),)
    return tuple(
        Found(one.name, source=one)
        if isinstance(one, Source)
        else Found(one.name, problem=one.reason)
        for one in found
    )


def _with_what_was_said(task: OpenFile) -> Metadata:
    """What is said of the file now, and what people said of it before where nothing is said now."""
    if task.kept is None:
        return task.opening.given
    before = task.kept.source.metadata
    said = (getattr(before, name) for name in Metadata.__dataclass_fields__)
    kept = Metadata(*(one if one.origin is Origin.PERSON else Known() for one in said))
    return task.opening.given.or_else(kept)


def _read(task: ReadPart) -> Found:
    from casewright.reading import reader_identity

    source, kept = task.source, task.kept
    reader = reader_identity(source.metadata.language.value, task.manner.model)
    if kept is not None and _is_just_so(source, kept) and reader_hash(reader) in kept.read_by:
        same = replace(kept.source, name=source.name)
        return Found(source.name, same, is_known=True, reader=reader)
    try:
        with within(task.manner.seconds):
            reading = reading_of(source, task.manner.model)
    except CasewrightError as error:
        return Found(source.name, problem=str(error))
    return Found(source.name, source, reading, reader=reader)


def _is_just_so(source: Source, kept: Kept) -> bool:
    """Whether the case has the source with this text and metadata, wherever it stood."""
    return replace(source, name="", container=None) == replace(kept.source, name="", container=None)


def _warm(task: WarmUp) -> tuple[Found, ...]:
    from casewright.reading import reader_identity

    found = []
    for language, text in _WARMING.items():
        known = Metadata(language=Known.by(Origin.PERSON, language))
        source = Source(sha256_of(text.encode()), text, "warming.txt", metadata=known)
        reading_of(source, task.manner.model)
        found.append(Found(language, reader=reader_identity(language, task.manner.model)))
    opened(Opening.of_bytes(b"warming", "warming.txt"))
    return tuple(found)

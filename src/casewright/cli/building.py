"""One file read for a case, unless the case has just this reading of it already."""

from dataclasses import dataclass
from pathlib import Path

from casewright.claims import Reading, Source
from casewright.cli.errors import EndedUnexpectedly
from casewright.cli.opening import Opening, opened, reading_of
from casewright.errors import CasewrightError
from casewright.reading import reader_identity
from casewright.store import PlainFolder


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """A file to read for the case in a folder, and with which model."""

    opening: Opening
    folder: Path
    model: str | None = None


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source and its reading, None where the case has it; or why there is no source."""

    id: str
    source: Source | None = None
    reading: Reading | None = None
    error: str | None = None


def read_for_case(job: ReadingJob) -> list[ReadSource]:
    """The sources of one file, with their readings where the case lacks them."""
    try:
        return [_read(name, one, job) for name, one in opened(job.opening)]
    except CasewrightError as error:
        return [ReadSource(job.opening.id, error=str(error))]


def _read(name: str, one: object, job: ReadingJob) -> ReadSource:
    if not isinstance(one, Source):
        return ReadSource(name, error=str(getattr(one, "reason", "")))
    if _is_read(one, job):
        return ReadSource(name, one)
    return ReadSource(name, one, reading_of(one, job.model))


def _is_read(source: Source, job: ReadingJob) -> bool:
    """Whether the case has the source, with the same text and metadata, read by this reader."""
    store = PlainFolder(job.folder)
    reader = reader_identity(source.metadata.language.value, job.model)
    return store.source(source.sha256) == source and store.reading(source, reader) is not None


def lost(job: ReadingJob) -> list[ReadSource]:
    """What stands for a file whose process the system ended."""
    name = job.opening.id
    return [ReadSource(name, error=str(EndedUnexpectedly(name)))]

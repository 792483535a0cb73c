"""Files given to be imported: put away encrypted, and listed to be read.

Nothing is acknowledged before all of them are there; killed before that, nothing is listed, and
what lies among the evidence can be read by nobody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Protocol

from django.db.models.functions import Now

from casewright.claims import Metadata, Sha256, sha256_of
from casewright.errors import CasewrightError
from casewright.intake import Limits
from casewright.intake.cleaning import one_line
from casewright.workspace.audit import record
from casewright.workspace.jobs.errors import FileTooLarge, NothingToImport, TooManyFiles
from casewright.workspace.jobs.metadata import as_values
from casewright.workspace.jobs.models import ImportFileRow, ImportRow
from casewright.workspace.jobs.patience import holding
from casewright.workspace.store import WorkspaceStore

MOST_FILES = 10_000
MOST_MB = Limits().file_mb
_MB = 1024 * 1024
_LONGEST_NAME = 300
_SECONDS = 20.0


class Upload(Protocol):
    """A file that somebody gives: its name, and its bytes when they are asked for."""

    @property
    def name(self) -> str:
        """What it is called where it came from."""
        ...

    @property
    def given(self) -> Metadata:
        """What is said of this file alone."""
        ...

    def content(self) -> bytes:
        """All of its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """A file whose bytes are at hand, such as a text that was pasted."""

    name: str
    data: bytes
    given: Metadata = field(default_factory=Metadata)

    def content(self) -> bytes:
        """All of its bytes."""
        return self.data


@dataclass(frozen=True, slots=True)
class _PutAway:
    """A file that lies among the evidence and is not listed yet."""

    name: str
    size: int
    sha256: Sha256
    given: Mapping[str, str]


def submit(
    store: WorkspaceStore, files: Iterable[Upload], *, asked_by: str, given: Metadata | None = None
) -> int:
    """The number of the new import; `given` is what is said of all its files.

    Raises:
        NothingToImport: there is no file.
        FileTooLarge: a file is larger than what is read.
        TooManyFiles: there are more files than one import takes.
        CaseLocked: somebody else held the folder all the time.
        CannotWrite: the disk is full.
    """
    away: list[_PutAway] = []
    with holding(store, seconds=_SECONDS):
        try:
            for one in _not_too_many(files):
                away.append(_put_away(store, one, given or Metadata()))
            with store.at_once():
                return _listed(store, away, asked_by)
        except CasewrightError:
            for one_away in away:
                store.drop_unlisted(one_away.sha256)
            raise


def _not_too_many(files: Iterable[Upload]) -> Iterable[Upload]:
    for number, one in enumerate(files, start=1):
        if number > MOST_FILES:
            raise TooManyFiles(MOST_FILES)
        yield one


def _put_away(store: WorkspaceStore, file: Upload, given: Metadata) -> _PutAway:
    name = file_name(file.name)
    content = file.content()
    if len(content) > MOST_MB * _MB:
        raise FileTooLarge(name, MOST_MB)
    store.put_away(content)
    told = as_values(file.given.or_else(given))
    return _PutAway(name, len(content), sha256_of(content), told)


def file_name(name: str) -> str:
    """The name without folders, in one line; it names the source, and never a file of ours."""
    last = PurePosixPath(name.replace("\\", "/")).name
    name = one_line(last, most=_LONGEST_NAME)
    return "unnamed" if name in ("", ".", "..") else name


def _listed(store: WorkspaceStore, files: Sequence[_PutAway], asked_by: str) -> int:
    if not files:
        raise NothingToImport
    case = store.row()
    job = ImportRow.objects.create(case=case, asked_by=asked_by, asked_at=Now())
    rows = []
    for one in files:
        store.list_content(one.sha256, one.size)
        rows.append(
            ImportFileRow(
                job=job,
                case=case,
                name=one.name,
                size=one.size,
                sha256=one.sha256,
                given=dict(one.given),
            )
        )
    ImportFileRow.objects.bulk_create(rows)
    about = {"files": len(rows), "bytes": sum(row.size for row in rows)}
    record("import.asked", case=store.slug, about=f"import:{job.pk}", content=about)
    return job.pk

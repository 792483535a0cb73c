"""How far an import is, as a page shows it again and again."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from casewright.workspace.jobs.errors import NoSuchImport
from casewright.workspace.jobs.models import ImportFileRow, ImportRow
from casewright.workspace.jobs.states import OPEN, JobState, State
from casewright.workspace.store import WorkspaceStore

_COPY = "Most of its words stand in another source of the case too."
_ALL_KNOWN = "The case has this already; it was not read again."
_SOME_KNOWN = "{known} of the {found} documents in it were in the case already."


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a part of one, that could not be read, with the reason in a sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class FileProgress:
    """One file of an import: how far it is, the sources it gave, and what was noticed."""

    number: int
    name: str
    size: int
    state: State
    sources: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """An import: `done` files are in the case, `read` ones will be at the next build of it.

    `per_minute` is how many files were brought to an end in a minute so far.
    """

    number: int
    asked_by: str
    asked_at: datetime
    state: JobState
    total: int
    done: int
    read: int
    failed: int
    cancelled: int
    sources: int
    per_minute: float
    first_problem: Problem | None
    files: tuple[FileProgress, ...]

    @property
    def left(self) -> int:
        """How many files are still to be read, or to be put into the case."""
        return self.total - self.done - self.failed - self.cancelled

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return asdict(self) | {"asked_at": self.asked_at.isoformat(), "left": self.left}


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who looks at imports: the sources that are not there for them, and those that nobody reads.

    Files of others that gave such a source are left out, also of the counts. Whoever brings the
    very bytes of a hidden source is told what they are told of a new file: else an import would
    be a way to find out what the case has.
    """

    hidden: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    identity: str = ""

    def sees(self, file: ImportFileRow, job: ImportRow) -> bool:
        """Whether a file of the import is there for them."""
        sources = set(file.sources)
        is_own = bool(self.identity) and job.asked_by == self.identity
        return not sources & self.gone and (is_own or not sources & self.hidden)


_ALL = Eyes()


def progress(store: WorkspaceStore, number: int, *, eyes: Eyes = _ALL) -> ImportProgress:
    """How far an import of the case is, as some eyes see it.

    To those for whom some source is not there no other source of the case is named.

    Raises:
        NoSuchImport: the case has none of that number.
    """
    job = ImportRow.objects.filter(case__slug=store.slug, id=number).first()
    if job is None:
        raise NoSuchImport(number)
    files = [one for one in job.files.order_by("id") if eyes.sees(one, job)]
    return _of(job, files, tuple(_told(one, eyes) for one in files))


def imports_of(store: WorkspaceStore, *, eyes: Eyes = _ALL) -> tuple[ImportProgress, ...]:
    """The imports of the case, the latest first; without their files."""
    jobs = ImportRow.objects.filter(case__slug=store.slug).prefetch_related("files")
    return tuple(
        _of(job, [one for one in job.files.all() if eyes.sees(one, job)], ())
        for job in jobs.order_by("-id")
    )


def _of(
    job: ImportRow, files: list[ImportFileRow], told: tuple[FileProgress, ...]
) -> ImportProgress:
    counts = {state: sum(one.state == state for one in files) for state in State}
    problems = (Problem(*pair) for one in files for pair in one.problems)
    return ImportProgress(
        number=job.pk,
        asked_by=job.asked_by,
        asked_at=job.asked_at,
        state=_state(job, counts),
        total=len(files),
        done=counts[State.DONE],
        read=counts[State.KEPT],
        failed=counts[State.FAILED],
        cancelled=counts[State.CANCELLED],
        sources=len({sha256 for one in files for sha256 in one.sources}),
        per_minute=_rate(job, files),
        first_problem=next(problems, None),
        files=told,
    )


def _state(job: ImportRow, counts: dict[State, int]) -> JobState:
    is_open = any(counts[state] for state in OPEN)
    if job.cancelled and not is_open:
        return JobState.CANCELLED
    if not is_open:
        return JobState.DONE if counts[State.DONE] else JobState.FAILED
    return JobState.WAITING if sum(counts.values()) == counts[State.WAITING] else JobState.RUNNING


def _rate(job: ImportRow, files: Iterable[ImportFileRow]) -> float:
    ended = [one.ended_at for one in files if one.ended_at is not None]
    if not ended:
        return 0.0
    seconds = max((max(ended) - job.asked_at).total_seconds(), 0.1)
    return round(60 * len(ended) / seconds, 1)


def _told(file: ImportFileRow, eyes: Eyes) -> FileProgress:
    return FileProgress(
        number=file.pk,
        name=file.name,
        size=file.size,
        state=State(file.state),
        sources=tuple(file.sources),
        problems=tuple(Problem(name or file.name, reason) for name, reason in file.problems),
        notices=tuple(_notices(file, eyes)),
    )


def _notices(file: ImportFileRow, eyes: Eyes) -> Iterable[str]:
    known, found = len(set(file.known) - eyes.hidden), len(file.sources)
    if known:
        yield _ALL_KNOWN if known == found else _SOME_KNOWN.format(known=known, found=found)
    copies = dict.fromkeys(file.copies)
    yield from ([_COPY] if copies else []) if eyes.hidden or eyes.gone else copies

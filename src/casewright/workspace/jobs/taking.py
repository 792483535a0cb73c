"""Files taken to be read: each by one worker, whatever becomes of it."""

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Now

from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.states import UNREAD, State
from casewright.workspace.jobs.workers import WorkerName, at_work

MOST_ATTEMPTS = 3
GIVEN_UP = (
    f"The program ended {MOST_ATTEMPTS} times while it read this file, so it is left out and the "
    "rest goes on. The file is kept as it is."
)


def take(worker: WorkerName, *, has_others: bool) -> ImportFileRow | None:
    """The next file to be read, which is the worker's from now on; None where there is none.

    The same bytes are read once: a second file with them waits for the first. A file that a
    worker ended with is read alone, so that it takes no others with it: not while the worker
    `has_others` in hand.
    """
    while (one := _next()) is not None:
        if has_others and one.attempts:
            return None
        mine = ImportFileRow.objects.filter(id=one.pk, state=State.WAITING).update(
            state=State.READING, worker=worker.id, attempts=F("attempts") + 1
        )
        if mine:
            return ImportFileRow.objects.select_related("job", "case").get(id=one.pk)
    return None


def _next() -> ImportFileRow | None:
    before = ImportFileRow.objects.filter(
        case=OuterRef("case"), sha256=OuterRef("sha256"), id__lt=OuterRef("id"), state__in=UNREAD
    )
    waiting = ImportFileRow.objects.filter(state=State.WAITING).exclude(Exists(before))
    return waiting.order_by("id").first()


def is_mine(file: ImportFileRow, worker: WorkerName) -> bool:
    """Whether the worker still has the file; asked in a transaction, it keeps it until its end.

    Somebody may have cancelled it, or taken it over after a long silence of the worker.
    """
    mine = ImportFileRow.objects.filter(id=file.id, state=State.READING, worker=worker.id)
    return bool(mine.update(worker=worker.id))


def give_back(worker: WorkerName) -> None:
    """Leave the files of a worker that stops to others; it was no fault of theirs."""
    ImportFileRow.objects.filter(state=State.READING, worker=worker.id).update(
        state=State.WAITING, worker="", attempts=F("attempts") - 1
    )


def take_over() -> None:
    """Leave the files of workers that are gone to others, unless a file ended too many of them."""
    left = ImportFileRow.objects.filter(state=State.READING).exclude(worker__in=at_work())
    left.filter(attempts__gte=MOST_ATTEMPTS).update(
        state=State.FAILED, worker="", problems=[["", GIVEN_UP]], ended_at=Now()
    )
    left.update(state=State.WAITING, worker="")

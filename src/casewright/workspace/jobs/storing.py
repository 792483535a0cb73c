"""What was found in a file, kept in the case together with the word that it is there."""

from collections.abc import Sequence

from django.db.models.functions import Now

from casewright.claims import Sha256
from casewright.importing.keeping import keep
from casewright.importing.reading import ReadSource
from casewright.importing.tasks import Found, Kept
from casewright.workspace.accounts.sight import hidden_from
from casewright.workspace.audit import acting_as
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.states import State
from casewright.workspace.jobs.taking import is_mine
from casewright.workspace.jobs.workers import WorkerName
from casewright.workspace.models import ReadingRow
from casewright.workspace.store import WorkspaceStore


def kept_before(store: WorkspaceStore, sha256: Sha256) -> Kept | None:
    """The source of that hash where the case has it, and who has read it."""
    source = store.source(sha256)
    if source is None:
        return None
    rows = ReadingRow.objects.filter(case__slug=store.slug, source=sha256)
    return Kept(source, frozenset(rows.values_list("reader", flat=True)))


def store_found(
    store: WorkspaceStore,
    file: ImportFileRow,
    found: Sequence[Found],
    *,
    worker: WorkerName,
    is_last: bool,
) -> bool:
    """Keep what was found, if the file is still the worker's; `is_last`: there is no more in it.

    The folder is to be held. All of it is kept together or nothing.
    """
    with acting_as(file.job.asked_by), store.at_once():
        if not is_mine(file, worker):
            return False
        file.refresh_from_db()
        for one in found:
            _keep(store, file, one)
        if is_last:
            file.state = _state_after(file)
            file.worker = ""
            file.ended_at = Now() if file.state is State.FAILED else None
        file.save()
    return True


def _keep(store: WorkspaceStore, file: ImportFileRow, one: Found) -> None:
    if one.problem is not None:
        file.problems.append([one.name, one.problem])
        return
    if not _is_hidden(store, file, one):
        keep(store, ReadSource(one.name, one.source, one.reading))
    if one.source is not None and one.source.sha256 not in file.sources:
        file.sources.append(one.source.sha256)
        if one.is_known:
            file.known.append(one.source.sha256)


def _is_hidden(store: WorkspaceStore, file: ImportFileRow, one: Found) -> bool:
    """Whether the case has the source, and it is not there for whoever brought it in again.

    What they say of it then changes nothing that others see.
    """
    if one.source is None or store.source(one.source.sha256) is None:
        return False
    return one.source.sha256 in hidden_from(file.job.asked_by, file.case)


def _state_after(file: ImportFileRow) -> State:
    return State.FAILED if file.problems and not file.sources else State.KEPT

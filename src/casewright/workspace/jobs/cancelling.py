"""An import stopped: what is not read yet is left out, and what is in the case stays."""

from django.db.models.functions import Now

from casewright.workspace.audit import acting_as, record
from casewright.workspace.jobs.errors import NoSuchImport
from casewright.workspace.jobs.models import ImportFileRow, ImportRow
from casewright.workspace.jobs.states import UNREAD, State
from casewright.workspace.store import WorkspaceStore


def cancel(store: WorkspaceStore, number: int, *, asked_by: str) -> int:
    """How many files were left out; each worker that is reading one of them gives it up.

    Raises:
        NoSuchImport: the case has none of that number.
    """
    with acting_as(asked_by), store.at_once():
        jobs = ImportRow.objects.filter(case__slug=store.slug, id=number)
        if not jobs.update(cancelled=True):
            raise NoSuchImport(number)
        files = ImportFileRow.objects.filter(job=number, state__in=UNREAD)
        left_out = files.update(state=State.CANCELLED, worker="", ended_at=Now())
        about = {"left_out": left_out}
        record("import.cancelled", case=store.slug, about=f"import:{number}", content=about)
    return left_out

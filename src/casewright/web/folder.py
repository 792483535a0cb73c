"""The folder that this server has open: its keys, and its cases as they were last built."""

from functools import lru_cache

from django.db import transaction

from casewright.decisions import Decision
from casewright.ledger import CaseFile
from casewright.store import NotACase
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.keys import KeyRing
from casewright.workspace.models import DecisionRow
from casewright.workspace.store import WorkspaceStore

_KEPT_CASES = 8


class OpenFolder:
    """A folder that stays open as long as the server runs; all threads share it."""

    def __init__(self, store: WorkspaceStore, ring: KeyRing) -> None:
        """Name it by any of its cases."""
        self._store, self.ring = store, ring
        self._decided: dict[str, tuple[tuple[Decision, ...], int]] = {}
        self._built = lru_cache(maxsize=_KEPT_CASES)(self._loaded)

    def case(self, slug: str) -> WorkspaceStore:
        """The case of that slug, which must be there: one that is not would be made."""
        return self._store.beside(slug)

    def built(self, slug: str) -> CaseFile | None:
        """The case file of a case, or None where none was built yet."""
        rows = AuditEntryRow.objects.filter(case=slug, about=naming.CASE_FILE, action__contains=".")
        # The trail names each new case file by its hash: nothing large is read to see it is known.
        last = rows.order_by("-number").values_list("sha256", flat=True).first()
        return self._built(slug, last or "")

    def decisions(self, slug: str) -> tuple[Decision, ...]:
        """The decisions of a case, in the order in which they were kept; only new ones are read."""
        rows = DecisionRow.objects.filter(case__slug=slug).order_by("-id")
        last = rows.values_list("id", "decision").first()
        kept, number = self._decided.get(slug, ((), 0))
        if last is None or (kept and last == (number, kept[-1].id)):
            return kept if last else ()
        found, number = self._decided_since(slug, kept, number)
        if not transaction.get_connection().in_atomic_block:
            # What is read before it is kept for good may still be undone: the next one reads it.
            self._decided[slug] = (found, number)
        return found

    def _decided_since(
        self, slug: str, kept: tuple[Decision, ...], number: int
    ) -> tuple[tuple[Decision, ...], int]:
        """What is kept with what came since, or all of it anew where the last kept is no more."""
        log, latest = self.case(slug).decisions_after(number - 1)
        since = log.decisions
        if kept and since and since[0].id == kept[-1].id:
            return (*kept, *since[1:]), latest
        log, latest = self.case(slug).decisions_after(0)
        return log.decisions, latest

    def _loaded(self, slug: str, sha256: str) -> CaseFile | None:
        try:
            return self.case(slug).case()
        except NotACase:
            return None


_open: list[OpenFolder] = []


def hold(folder: OpenFolder) -> None:
    """Make it the folder whose cases the pages show."""
    _open[:] = [folder]


def let_go() -> None:
    """Show no folder any more."""
    _open.clear()


def open_folder() -> OpenFolder:
    """The folder whose cases the pages show."""
    return _open[0]

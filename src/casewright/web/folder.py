"""The folder that this server has open: its keys, and its cases as they were last built."""

from collections import defaultdict
from threading import Lock

from django.db import transaction

from casewright.decisions import Decision
from casewright.ledger import CaseFile
from casewright.store import NotACase
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.kept_of_cases import keep_only
from casewright.workspace.keys import KeyRing
from casewright.workspace.models import DecisionRow
from casewright.workspace.staying import looked_at_again, staying
from casewright.workspace.store import WorkspaceStore

_KEPT_CASES = 8
# Claims of a case that is worth a search for what it leaves behind: that takes up to a second.
_LARGE = 5_000


class OpenFolder:
    """A folder that stays open as long as the server runs; all threads share it."""

    def __init__(self, store: WorkspaceStore, ring: KeyRing) -> None:
        """Name it by any of its cases."""
        self._store, self.ring = store, ring
        self._decided: dict[str, tuple[tuple[Decision, ...], int]] = {}
        self._built: dict[str, tuple[str | None, CaseFile | None]] = {}
        self._loading: defaultdict[str, Lock] = defaultdict(Lock)

    def case(self, slug: str) -> WorkspaceStore:
        """The case of that slug, which must be there: one that is not would be made."""
        return self._store.beside(slug)

    def built(self, slug: str) -> CaseFile | None:
        """The case file of a case, or None where none was built yet."""
        rows = AuditEntryRow.objects.filter(case=slug, about=naming.CASE_FILE, action__contains=".")
        # The trail names each new case file by its hash: nothing large is read to see it is known.
        last = rows.order_by("-number").values_list("sha256", flat=True).first()
        return self._newest(slug, last or "")

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

    def _newest(self, slug: str, sha256: str) -> CaseFile | None:
        """The case file of that hash; the one before it, and all worked out of it, is let go."""
        # A large case takes seconds: whoever asks for it meanwhile waits for the same.
        with self._loading[slug]:
            known, found = self._built.pop(slug, (None, None))
            if known != sha256:
                is_large = found is not None and len(found.claims) > _LARGE
                found = None
                self._keep_only_newest()
                if is_large:
                    looked_at_again()
                found = self._loaded(slug)
            self._built[slug] = (sha256, found)
        return found

    def _keep_only_newest(self) -> None:
        """Let go of the case file that is to be loaded anew, and of those nobody asked for long."""
        for oldest in list(self._built)[: 1 - _KEPT_CASES]:
            self._built.pop(oldest, None)
        keep_only(case for _, case in list(self._built.values()) if case is not None)

    def _loaded(self, slug: str) -> CaseFile | None:
        try:
            with staying():
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

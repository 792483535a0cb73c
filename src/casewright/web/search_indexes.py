"""The search indexes of the cases people look at: one for all who see the same of a case.

An index is made beside the pages. As long as the case was only built anew, and nothing more is
hidden from whoever asks, the index before it answers meanwhile.
"""

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotReady
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from django.db import connection

from casewright.claims import Sha256
from casewright.consent import blotted
from casewright.ledger import CaseFile
from casewright.publishing.redaction import Mask
from casewright.publishing.speech import speaking, spoken
from casewright.web.asked import CaseAsked, sight, store_of
from casewright.web.inside import inside
from casewright.web.seen import case_seen
from casewright.workspace.staying import staying

if TYPE_CHECKING:
    from casewright.searching.index import Index

_KEPT = 12
_PATIENCE = 30.0


@dataclass(slots=True)
class _Kept:
    """The index of those who see the same, and the one that is to take its place."""

    case: CaseFile
    coming: "Future[Index]"
    ready: "Index | None" = None


class Indexes:
    """Every index that is kept; those asked for longest ago go first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._of: dict[Hashable, _Kept] = {}
        # One at a time: two would take twice as long, and twice the memory.
        self._makers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="indexes")

    def index(self, request: CaseAsked, *, as_built: bool = False) -> "Index | None":
        """The index for whoever asks, or None where it is not ready within half a minute.

        There is none either where no case was built yet. `as_built` waits for that of the case as
        it was built last, where the one before it must not answer.
        """
        case = case_seen(request)
        if case is None:
            return None
        kept = self._kept(_audience(request), case, _maker(request, case))
        if kept.coming.done() or kept.ready is None or as_built:
            try:
                kept.ready = kept.coming.result(_PATIENCE)
            except NotReady:
                return None
        return kept.ready

    def _kept(self, audience: Hashable, case: CaseFile, make: "Callable[[], Index]") -> _Kept:
        with self._lock:
            kept = self._of.pop(audience, None)
            if kept is None or kept.case is not case:
                before = kept.ready if kept else None
                kept = _Kept(case, self._makers.submit(make), before)
            self._of[audience] = kept
            for oldest in list(self._of)[:-_KEPT]:
                del self._of[oldest]
            return kept


def _audience(request: CaseAsked) -> Hashable:
    """The same for all who see the same of a case in one language, however often it is built."""
    seen, state = sight(request), inside(request.case_row)
    # Where words are withheld, nothing made before the last decision may answer.
    words = id(state.consents) if state.cut else 0
    return (request.case_row.slug, spoken(), seen.mask, seen.unread, words)


def _maker(request: CaseAsked, case: CaseFile) -> "Callable[[], Index]":
    """What makes the index in a thread of its own, with nothing of the request but what it sees."""
    store, state = store_of(request), inside(request.case_row)
    mask: Mask = sight(request).mask
    language = spoken()

    def text_of(sha256: Sha256) -> str:
        source = store.source(sha256)
        return blotted(source, state.withheld(source)).text if source else ""

    def make() -> "Index":
        # Loaded by the first search: no page waits for its dictionaries.
        from casewright.searching.index import Index

        try:
            with speaking(language), staying():
                return Index.of(case, text_of, mask=mask)
        finally:
            connection.close()

    return make


INDEXES = Indexes()

"""The case as one account sees it: built without the sources that are not there for it."""

from collections.abc import Iterator
from functools import lru_cache

from casewright.claims import Reading, Sha256, Source
from casewright.ledger import CaseFile
from casewright.web.asked import CaseAsked, sight, store_of
from casewright.web.folder import open_folder
from casewright.workspace.accounts.sight import Sight
from casewright.workspace.store import WorkspaceStore

_KEPT = 16


def case_seen(request: CaseAsked) -> CaseFile | None:
    """The case file without what the asker does not see, or None where none was built yet."""
    built = open_folder().built(request.case_row.slug)
    if built is None:
        return None
    return _without(_Key(store_of(request), built, sight(request)))


class _Key:
    """A case and what is hidden of it: equal for all who do not see the same sources."""

    def __init__(self, store: WorkspaceStore, built: CaseFile, seen: Sight) -> None:
        self.store, self.built, self.sight = store, built, seen
        self._same = (store.slug, id(built), seen.hidden)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._same == other._same

    def __hash__(self) -> int:
        return hash(self._same)


@lru_cache(maxsize=_KEPT)
def _without(key: _Key) -> CaseFile:
    """Kept, since building a large case anew takes seconds; each key keeps its case file alive."""
    decisions = key.store.decisions().decisions
    return key.sight.case(key.built, _read(key.store, key.built), decisions)


def _read(store: WorkspaceStore, built: CaseFile) -> Iterator[tuple[Source, Reading]]:
    for record in built.sources:
        source = store.source(Sha256(record.sha256))
        reading = store.reading(source, record.reader) if source else None
        if source and reading:
            yield source, reading

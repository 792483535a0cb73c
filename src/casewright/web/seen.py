"""The case as one account sees it: built without what is not there for it, or for nobody."""

from collections.abc import Iterator
from datetime import date

from casewright.claims import Reading, Sha256, Source
from casewright.consent import INTERNAL, Consents, LeftOut, Use
from casewright.decisions import without
from casewright.ledger import CaseFile
from casewright.publishing.for_use import ForUse, case_for_use
from casewright.web.asked import CaseAsked, sight, store_of
from casewright.web.folder import open_folder
from casewright.web.inside import inside
from casewright.workspace.kept_of_cases import kept
from casewright.workspace.store import WorkspaceStore

_KEPT = 16


def case_seen(request: CaseAsked) -> CaseFile | None:
    """The case file without what the asker does not see, or None where none was built yet."""
    built = open_folder().built(request.case_row.slug)
    if built is None or (inside(request.case_row).is_all_free and _sees_all(request, built)):
        return built
    return _kept(request, built, INTERNAL).case


def left_out_inside(request: CaseAsked) -> tuple[LeftOut, ...]:
    """What nobody of those who work on the case may use, as far as sources are no secret."""
    built = open_folder().built(request.case_row.slug)
    if built is None or inside(request.case_row).is_all_free:
        return ()
    return _kept(request, built, INTERNAL).left_out


def case_for(request: CaseAsked, use: Use) -> ForUse | None:
    """The case file for a use, without what the asker does not see; None before the first build."""
    built = open_folder().built(request.case_row.slug)
    return None if built is None else _kept(request, built, use)


def readings_seen(request: CaseAsked) -> Iterator[tuple[Source, Reading]]:
    """The sources the asker sees, each with the reading the case was built from."""
    built = open_folder().built(request.case_row.slug)
    if built is not None:
        yield from _read(_Key(store_of(request), built, request, INTERNAL))


def _sees_all(request: CaseAsked, built: CaseFile) -> bool:
    hidden = sight(request).hidden
    return not any(one.sha256 in hidden for one in built.sources)


def _kept(request: CaseAsked, built: CaseFile, use: Use) -> ForUse:
    return _without(_Key(store_of(request), built, request, use))


class _Key:
    """A case, what is hidden of it, and what for: equal for all who do not see the same sources."""

    def __init__(
        self, store: WorkspaceStore, built: CaseFile, request: CaseAsked, use: Use
    ) -> None:
        state = inside(request.case_row)
        self.store, self.case, self.use = store, built, use
        self.hidden = sight(request).hidden
        self.consents: Consents = state.consents
        self.day: date = state.day
        # The consents themselves are held by this key, so their number is theirs as long as it is.
        self._same = (store.slug, id(built), self.hidden, id(self.consents), self.day, use)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._same == other._same

    def __hash__(self) -> int:
        return hash(self._same)


@kept(_KEPT)
def _without(key: _Key) -> ForUse:
    """Kept, since building a large case anew takes seconds; each key keeps its case file alive."""
    decisions = without(open_folder().decisions(key.store.slug), key.hidden)
    return case_for_use(_read(key), decisions, key.consents, use=key.use, day=key.day)


def _read(key: _Key) -> Iterator[tuple[Source, Reading]]:
    for record in key.case.sources:
        if record.sha256 in key.hidden:
            continue
        source = key.store.source(Sha256(record.sha256))
        reading = key.store.reading(source, record.reader) if source else None
        if source and reading:
            yield source, reading

"""A decision that a person makes on a page: kept, and the case built again with it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from casewright.claims import Reading, Source
from casewright.decisions import Contradiction, Decision, What
from casewright.ledger import CaseFile, build_case
from casewright.web.asked import CaseAsked, store_of
from casewright.workspace.jobs.patience import holding
from casewright.workspace.store import WorkspaceStore

_SECONDS = 20.0


def decide(request: CaseAsked, what: What, *, by: str, why: str) -> None:
    """Keep a decision about the case.

    Raises:
        Contradiction: the opposite was decided before.
        CaseLocked: somebody else held the folder all the time.
    """
    store = store_of(request)
    with holding(store, seconds=_SECONDS):
        before, log = store.case(), store.decisions()
        decision = Decision(what, by, why, datetime.now(UTC).isoformat(timespec="milliseconds"))
        after = build_case(_read(store, before), (*log.decisions, decision))
        against = _against(decision, after)
        if against:
            raise Contradiction(decision, [one for one in log.decisions if one.id in against])
        with store.at_once():
            store.save_decision(decision)
            store.save_case(after)


def _against(decision: Decision, after: CaseFile) -> set[str]:
    """The decisions it contradicts; a clock that went back must not make it win over them."""
    entries = {one.id: one for one in after.decisions}
    own = entries[decision.id].against if decision.id in entries else ()
    return {*own, *(one.id for one in after.decisions if decision.id in one.against)}


def _read(store: WorkspaceStore, case: CaseFile) -> Iterator[tuple[Source, Reading]]:
    for record in case.sources:
        source = store.source(record.sha256)
        reading = store.reading(source, record.reader) if source else None
        if source and reading:
            yield source, reading

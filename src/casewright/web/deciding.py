"""A decision that a person makes on a page: kept, and the case built again with it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from casewright.claims import Reading, Source
from casewright.decisions import (
    Accept,
    Contradiction,
    Correct,
    Decision,
    Reject,
    Undo,
    What,
    opposed,
    reviews,
)
from casewright.ledger import CaseFile, build_case
from casewright.web.asked import CaseAsked, store_of
from casewright.web.folder import open_folder
from casewright.workspace.jobs.patience import holding
from casewright.workspace.store import WorkspaceStore

_SECONDS = 20.0


def keep(request: CaseAsked, what: What, *, by: str, why: str) -> Decision:
    """Keep a decision at once; the worker builds the case with it soon.

    Raises:
        Contradiction: somebody else decided the opposite about the same claim.
        CaseLocked: somebody else held the folder all the time.
    """
    store = store_of(request)
    with holding(store, seconds=_SECONDS):
        every = open_folder().decisions(store.slug)
        decision = _new(what, by, why)
        against = _opposite(decision, every)
        theirs = [one for one in against if one.by != by]
        if theirs:
            raise Contradiction(decision, theirs)
        with store.at_once():
            # Who changes their own mind takes back what they said before.
            for one in against:
                store.save_decision(_new(Undo(one.id), by, why))
            store.save_decision(decision)
    return decision


def _opposite(decision: Decision, every: Iterable[Decision]) -> list[Decision]:
    what = decision.what
    if not isinstance(what, Accept | Reject | Correct):
        return []
    said = reviews(every).get(what.claim.claim)
    return [one for one in said.decisions if opposed(one, decision)] if said else []


def _new(what: What, by: str, why: str) -> Decision:
    return Decision(what, by, why, datetime.now(UTC).isoformat(timespec="milliseconds"))


def decide(request: CaseAsked, what: What, *, by: str, why: str) -> Decision:
    """A decision about the case, kept, and the case built again with it.

    Raises:
        Contradiction: the opposite was decided before.
        CaseLocked: somebody else held the folder all the time.
    """
    store = store_of(request)
    with holding(store, seconds=_SECONDS):
        before, log = store.case(), store.decisions()
        decision = _new(what, by, why)
        after = build_case(_read(store, before), (*log.decisions, decision))
        against = _against(decision, after)
        if against:
            raise Contradiction(decision, [one for one in log.decisions if one.id in against])
        with store.at_once():
            store.save_decision(decision)
            store.save_case(after)
    return decision


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

"""Which decisions of a list still count."""

from collections.abc import Iterable

from casewright.decisions.decision import Decision, DecisionId, Undo
from casewright.decisions.errors import NotToUndo


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody undid, each once, the earliest first."""
    every = {decision.id: decision for decision in decisions}
    gone = undone_by(every.values())
    kept = (one for one in every.values() if not isinstance(one.what, Undo) and one.id not in gone)
    return tuple(sorted(kept, key=lambda one: one.moment))


def undone_by(decisions: Iterable[Decision]) -> dict[DecisionId, Decision]:
    """For each decision that was undone, the one that undid it."""
    undoing = sorted(
        (one for one in decisions if isinstance(one.what, Undo)),
        key=lambda one: one.moment,
        reverse=True,
    )
    return {one.what.decision: one for one in undoing if isinstance(one.what, Undo)}


def to_undo(decisions: Iterable[Decision], named: str) -> Decision:
    """The decision in force that is meant by its id, or by an only beginning of it.

    Raises:
        NotToUndo: there is none, or several, or it does not count any more.
    """
    every = {decision.id: decision for decision in decisions}
    ids = [one for one in every if one.startswith(named)] if named else []
    if len(ids) != 1:
        problem = "several begin so" if ids else "there is none of this id"
        raise NotToUndo(DecisionId(named), problem)
    found = every[ids[0]]
    if isinstance(found.what, Undo):
        raise NotToUndo(found.id, "it undid another; make that decision again instead")
    if found.id in undone_by(every.values()):
        raise NotToUndo(found.id, "that was done before")
    return found

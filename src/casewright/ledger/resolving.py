"""Conflicts that a person resolved: the value that holds stands beside all the others."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casewright.claims import ClaimId
from casewright.decisions import Anchor, Attaching, Decision, Resolve
from casewright.ledger.case_file import Conflict
from casewright.ledger.decided import (
    DecisionEntry,
    Resolution,
    contradicting,
    counted,
    look_again,
)
from casewright.ledger.material import Material

_GONE = "The reports of the case, as they are read now, do not differ on this."
_SEVERAL = "Several differences between the reports rest on these claims now."


def resolved(
    conflicts: Sequence[Conflict], material: Material, decisions: Iterable[Decision]
) -> tuple[tuple[Conflict, ...], tuple[DecisionEntry, ...]]:
    """The conflicts with what people decided about them, and how each decision stands."""
    made = [(one, one.what) for one in decisions if isinstance(one.what, Resolve)]
    if not made:
        return tuple(conflicts), ()
    kept: dict[Conflict, Resolution] = {}
    attaching = Attaching(material.claims.values())
    first: dict[Conflict, Decision] = {}
    entries = []
    for decision, what in made:
        found = _found(what, conflicts, attaching)
        if isinstance(found, str):
            entries.append(look_again(decision, found))
            continue
        conflict, value = found
        if kept.setdefault(conflict, _resolution(decision, value)).value == value:
            first.setdefault(conflict, decision)
            entries.append(counted(decision, conflict.claims, note=_new(what, conflict)))
        else:
            entries.append(contradicting(decision, [first[conflict]]))
    return tuple(replace(one, resolution=kept.get(one)) for one in conflicts), tuple(entries)


def _found(
    what: Resolve, conflicts: Iterable[Conflict], attaching: Attaching
) -> tuple[Conflict, str] | str:
    """The conflict a decision is about and its value that holds; or why there is none."""
    chosen, against = _ids(what.chosen, attaching), _ids(what.against, attaching)
    matching = [
        one
        for one in conflicts
        if one.field == what.field and chosen & {*one.claims} and against & {*one.claims}
    ]
    if len(matching) != 1:
        return _SEVERAL if matching else _GONE
    values = [one.value for one in matching[0].values if chosen & {*one.claims}]
    if what.value in values:
        return matching[0], what.value
    return (matching[0], values[0]) if len(values) == 1 else _SEVERAL


def _ids(anchors: Iterable[Anchor], attaching: Attaching) -> set[ClaimId]:
    found = (attaching.same_reading(anchor) for anchor in anchors)
    return {claim.id for claim in found if claim is not None}


def _resolution(decision: Decision, value: str) -> Resolution:
    return Resolution(value, decision.by, decision.reason, decision.when, decision.id)


def _new(what: Resolve, conflict: Conflict) -> str | None:
    """What a person should know who decided before another value came in."""
    later = [one.value for one in conflict.values if one.value not in what.variants]
    if not later:
        return None
    listed = ", ".join(f"“{value}”" for value in later)
    return f"Since this was decided, reports with other values came in: {listed}."

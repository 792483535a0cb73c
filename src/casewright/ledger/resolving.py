"""Conflicts that a person resolved: the value that holds stands beside all the others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from casewright.claims import ClaimId
from casewright.decisions import Anchor, Attaching, Decision, Resolve
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import Conflict
from casewright.ledger.conflicts import CONFLICTS
from casewright.ledger.decided import Resolution, contradicting, counted, look_again
from casewright.ledger.given import RESOLVED
from casewright.ledger.reviewed_sources import CLAIMS, STANDING
from casewright.ledger.stated import Claims
from casewright.linking import EntryId

_GONE = "The reports of the case, as they are read now, do not differ on this."
_SEVERAL = "Several differences between the reports rest on these claims now."


@dataclass(frozen=True, slots=True)
class Matching:
    """A conflict that a decision may be about, with its values that the claims chosen give."""

    conflict: EntryId
    values: tuple[str, ...]
    claims: Claims
    new: str | None


# By the id of a decision: the conflicts it may be about; by that of a conflict: what was decided.
MATCHING: Table[Matching] = Table("matching", Matching)
RESOLUTIONS: Table[Resolution] = Table("resolutions", Resolution)
SETTLED: Table[Conflict] = Table("settled", Conflict)


def _matching(look: Look, number: EntryId) -> Iterator[Row]:
    """The decisions that may be about a conflict."""
    for place, one in look.items(CONFLICTS, number):
        for decision in look.all(RESOLVED, one.field):
            what = decision.what
            assert isinstance(what, Resolve)  # noqa: S101 (narrows a type; all here are such)
            chosen, against = _ids(look, what.chosen), _ids(look, what.against)
            if chosen & {*one.claims} and against & {*one.claims}:
                values = tuple(each.value for each in one.values if chosen & {*each.claims})
                match = Matching(one.id, values, one.claims, _new(what, one))
                yield MATCHING.row(decision.id, place, match)


def _ids(look: Look, anchors: Iterable[Anchor]) -> set[ClaimId]:
    found = (Attaching(look.all(CLAIMS, one.source)).same_reading(one) for one in anchors)
    return {claim.id for claim in found if claim is not None}


def _resolved(look: Look, field: str) -> Iterator[Row]:
    """How each decision about conflicts of a field stands, and the values that hold."""
    first: dict[EntryId, tuple[str, Decision]] = {}
    for decision in look.all(RESOLVED, field):
        what = decision.what
        assert isinstance(what, Resolve)  # noqa: S101 (narrows a type; all here are such)
        found = _found(what, look.all(MATCHING, decision.id))
        if isinstance(found, str):
            yield STANDING.row(decision.id, (), look_again(decision, found))
            continue
        match, value = found
        held, earlier = first.setdefault(match.conflict, (value, decision))
        if held == value:
            entry = counted(decision, match.claims, note=match.new)
        else:
            entry = contradicting(decision, [earlier])
        yield STANDING.row(decision.id, (), entry)
    for conflict, (value, decision) in first.items():
        yield RESOLUTIONS.row(conflict, (), _resolution(decision, value))


def _found(what: Resolve, matching: Sequence[Matching]) -> tuple[Matching, str] | str:
    """The conflict a decision is about and its value that holds; or why there is none."""
    if len(matching) != 1:
        return _SEVERAL if matching else _GONE
    values = matching[0].values
    if what.value in values:
        return matching[0], what.value
    return (matching[0], values[0]) if len(values) == 1 else _SEVERAL


def _settled(look: Look, number: EntryId) -> Iterator[Row]:
    """The conflicts with what people decided about them; the other values stay beside."""
    for place, one in look.items(CONFLICTS, number):
        yield SETTLED.row(number, place, replace(one, resolution=look.get(RESOLUTIONS, number)))


def _resolution(decision: Decision, value: str) -> Resolution:
    return Resolution(value, decision.by, decision.reason, decision.when, decision.id)


def _new(what: Resolve, conflict: Conflict) -> str | None:
    """What a person should know who decided before another value came in."""
    later = [one.value for one in conflict.values if one.value not in what.variants]
    if not later:
        return None
    listed = ", ".join(f"“{value}”" for value in later)
    return f"Since this was decided, reports with other values came in: {listed}."


STAGES = (
    Stage("matching", (CONFLICTS,), _matching),
    Stage("resolved", (RESOLVED,), _resolved),
    Stage("settled", (CONFLICTS,), _settled),
)
TABLES = (MATCHING, RESOLUTIONS, SETTLED)

"""Judgements on who is who, as they apply to the claims of a build, and whether they agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casewright.claims import Claim
from casewright.decisions.decision import Decision, DecisionId, Different, Same

# The kind, the source and the name as given there: one name in one report is one person.
Unit = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision that all the units of two sides are the same, or that none of them is."""

    decision: Decision
    one: frozenset[Unit]
    other: frozenset[Unit]

    @property
    def same(self) -> bool:
        """Whether it says that the two are the same."""
        return isinstance(self.decision.what, Same)

    @property
    def units(self) -> frozenset[Unit]:
        """The units of both sides."""
        return self.one | self.other


@dataclass(frozen=True, slots=True)
class Agreed:
    """The judgements that agree, and for each of the others the earlier ones it contradicts."""

    judgements: tuple[Judgement, ...]
    refused: dict[DecisionId, tuple[Decision, ...]]


def unit_of(claim: Claim) -> Unit:
    """The unit of judgement a claim belongs to."""
    return (claim.body.kind, claim.quote.source, getattr(claim.body, "name", ""))


def is_judgement(decision: Decision) -> bool:
    """Whether a decision says who is who."""
    return isinstance(decision.what, Same | Different)


def agreed(judgements: Iterable[Judgement]) -> Agreed:
    """The judgements that agree, the earlier one binding, whatever order they come in."""
    kept: list[Judgement] = []
    refused: dict[DecisionId, tuple[Decision, ...]] = {}
    for judgement in sorted(judgements, key=lambda one: one.decision.moment):
        against = _contradicted(judgement, kept)
        if against:
            refused[judgement.decision.id] = against
        else:
            kept.append(judgement)
    return Agreed(tuple(kept), refused)


def _contradicted(judgement: Judgement, kept: Sequence[Judgement]) -> tuple[Decision, ...]:
    """The judgements that say the opposite; "A is B" and "B is C" together say "A is C"."""
    same = [one for one in kept if one.same]
    if not judgement.same:
        return tuple(one.decision for one in _way(judgement.one, judgement.other, same))
    for apart in (one for one in kept if not one.same):
        way = _way(apart.one, apart.other, [*same, judgement])
        if way:
            return (apart.decision, *(one.decision for one in way if one is not judgement))
    return ()


def _way(
    start: frozenset[Unit], goal: frozenset[Unit], same: Sequence[Judgement]
) -> tuple[Judgement, ...]:
    """The shortest chain of judgements by which something of the start is of the goal."""
    waiting: list[tuple[frozenset[Unit], tuple[Judgement, ...]]] = [(start, ())]
    seen: set[DecisionId] = set()
    for units, way in waiting:
        for step in same:
            if step.decision.id not in seen and units & step.units:
                seen.add(step.decision.id)
                if goal & step.units:
                    return (*way, step)
                waiting.append((step.units, (*way, step)))
    return ()

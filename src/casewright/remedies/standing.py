"""Where people stand with one route: those for whom it is so for the same reasons, together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from casewright.claims import ClaimId
from casewright.ledger.stated import Claims
from casewright.remedies.answer import Condition
from casewright.remedies.assessment import Assessment, RouteAssessment, RuleReading
from casewright.remedies.limits import Elapsed
from casewright.remedies.route import State
from casewright.remedies.whom import Whom

T = TypeVar("T", Condition, Elapsed)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where people stand with a route for the same reasons, which rest on the claims of them all.

    What a reason asks of one of them by name it asks of each; the first is named in it. How long
    ago the acts were is told for each day of them.
    """

    people: tuple[Whom, ...]
    found: RouteAssessment


class Standings:
    """Gathers where everybody stands from one assessment after another, which need not be kept."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._alike: dict[str, dict[object, _Alike]] = {}

    def add(self, who: Assessment) -> None:
        """Add where somebody stands with every route."""
        for found in who.routes:
            alike = self._alike.setdefault(found.route.id, {})
            reasons = _reasons(found, who.name)
            if reasons not in alike:
                alike[reasons] = _Alike(found)
            alike[reasons].add(who.whom, found)

    def of(self, route: str) -> tuple[Standing, ...]:
        """Those of a route, in the order in which the first of each was added."""
        return tuple(one.standing() for one in self._alike.get(route, {}).values())

    def states(self, route: str) -> frozenset[State]:
        """The states in which people stand with a route."""
        return frozenset(one.first.state for one in self._alike.get(route, {}).values())


class _Alike:
    """Those who stand alike, and the claims on which the reasons rest for any of them."""

    def __init__(self, first: RouteAssessment) -> None:
        self.first = first
        self._people: list[Whom] = []
        self._claims = [_Claims(one.claims) for one in _conditions(first)]
        self._since: dict[tuple[str, str], tuple[Elapsed, _Claims]] = {}

    def add(self, who: Whom, found: RouteAssessment) -> None:
        self._people.append(who)
        for gathered, one in zip(self._claims, _conditions(found), strict=True):
            gathered.add(one.claims)
        for since in found.since_acts:
            place = (since.date, since.since)
            self._since.setdefault(place, (since, _Claims(since.claims)))[1].add(since.claims)

    def standing(self) -> Standing:
        claims = iter(self._claims)
        readings = tuple(
            replace(one, conditions=tuple(_with(each, next(claims)) for each in one.conditions))
            for one in self.first.readings
        )
        since = tuple(_with(*self._since[place]) for place in sorted(self._since))
        return Standing(
            tuple(self._people), replace(self.first, readings=readings, since_acts=since)
        )


class _Claims:
    """Claims of several people; where all share the very same ones nothing is gathered."""

    def __init__(self, first: Claims) -> None:
        self._first = first
        self._others: dict[ClaimId, None] = {}

    def add(self, claims: Claims) -> None:
        if claims is not self._first:
            self._others.update(dict.fromkeys(claims))

    def all(self) -> Claims:
        return tuple(dict.fromkeys((*self._first, *self._others))) if self._others else self._first


def _conditions(found: RouteAssessment) -> Iterator[Condition]:
    """What rests on claims about somebody; terms are the very same for all who stand alike."""
    return (each for one in found.readings for each in one.conditions)


def _with(one: T, claims: _Claims) -> T:
    return replace(one, claims=claims.all())


def _reasons(found: RouteAssessment, name: str) -> object:
    """What is the same for all who stand alike: everything but names, and claims it rests on."""
    return (
        tuple(_reading(one, name) for one in found.readings),
        found.announced,
        id(found.since_decisions),
        found.closes,
    )


def _reading(one: RuleReading, name: str) -> object:
    # Terms of hundreds of decisions are told by their place: the engine counts them once for all.
    conditions = tuple(_condition(each, name) for each in one.conditions)
    return one.supposing, one.state, id(one.deadlines), conditions


def _condition(one: Condition, name: str) -> object:
    settle = one.settle.replace(name, "{name}") if name else one.settle
    return one.id, one.answer, one.why, settle, one.by_silence, one.backing

"""Where somebody stands with one route: one reading of the rules, or several where they differ.

What people of one state and one day of the acts have in common is worked out once for all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casewright.remedies.answer import Answer, Condition
from casewright.remedies.assessment import RuleReading
from casewright.remedies.conditions import EXHAUSTED, PERSONAL, judge
from casewright.remedies.context import Context
from casewright.remedies.days import Days
from casewright.remedies.domestic import Exhaustion
from casewright.remedies.limits import Deadline
from casewright.remedies.route import ConditionRule, Route, State
from casewright.remedies.rules import routes
from casewright.remedies.running import Running
from casewright.remedies.subject import Subject
from casewright.remedies.use import use_of

CERTAIN = (State.NOT_AVAILABLE, State.CLOSED)
"""States in which nothing else need be looked at."""
_AS_WRITTEN = "the rules that were read in no source hold as they are written here"
_UNCHECKED = "rules that were read in no source are not relied on"
_LAST = "last_decision"


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read the rules of a route; `conditions` has None for those that are personal."""

    supposing: str
    conditions: tuple[Condition | None, ...]
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to read the rules of a route, that with the earliest deadline first.

    `counts` says whether a term can be counted.
    """

    ways: tuple[_Way, ...]
    counts: bool


class Readings:
    """Reads the rules of routes for the people of one case."""

    def __init__(self, context: Context) -> None:
        """Keep what the people have in common."""
        self._context = context
        self._running = Running(context)
        self._kin: dict[tuple[str | None, Days, str], dict[str, _Ways]] = {}
        self._used: dict[str, RuleReading | None] = {}
        self._own = {
            route.id: tuple(
                (place, one) for place, one in enumerate(route.conditions) if one.kind in PERSONAL
            )
            for route in routes()
        }
        # Only where a complaint names people does it matter who asks.
        self._names_people = any(one.people for one in context.procedures.steps)

    def of(self, who: Subject) -> Iterator[tuple[Route, tuple[RuleReading, ...]]]:
        """Every route with its readings for somebody; of several the earliest deadline first."""
        asker = who.id if self._names_people else ""
        known = self._kin.setdefault((who.where.only, who.acts.days, asker), {})
        for route in routes():
            used = self._use(route, who)
            if used is not None:
                yield route, (used,)
                continue
            ways = known.get(route.id)
            if ways is None:
                ways = known[route.id] = self._ways(route, who)
            yield route, self._of(route, who, ways)

    def _use(self, route: Route, who: Subject) -> RuleReading | None:
        """How a route was used; what courts decided is the same for everybody."""
        if "level" not in route.used_by:
            return use_of(route, who, self._context)
        if route.id not in self._used:
            self._used[route.id] = use_of(route, who, self._context)
        return self._used[route.id]

    def _ways(self, route: Route, who: Subject) -> _Ways:
        exhausted = self._context.domestic.exhausted(who.where.only)
        needed = exhausted if _needs_exhaustion(route) else exhausted[:1]
        found = tuple(sorted((self._way(route, one, who) for one in needed), key=_due))
        return _Ways(found, any(term.start for way in found for term in way.deadlines))

    def _way(self, route: Route, variant: Exhaustion, who: Subject) -> _Way:
        terms = self._running.of(route, who, variant)
        conditions = [_common(one, variant, who, self._context) for one in route.conditions]
        # Where something must come first, no term has begun to run.
        to_come = any(
            one.answer is Answer.NO and one.otherwise is State.NOT_YET_OPEN
            for one in conditions
            if one is not None
        )
        if not to_come:
            conditions.append(terms.timely)
        is_asked = any(one.kind == EXHAUSTED for one in route.conditions)
        return _Way(variant.supposing if is_asked else "", tuple(conditions), terms.deadlines)

    def _of(self, route: Route, who: Subject, ways: _Ways) -> tuple[RuleReading, ...]:
        own = [(place, judge(one, who, self._context)) for place, one in self._own[route.id]]
        if len(ways.ways) > 1 and _hangs_on_none(own, ways):
            (only, *_) = _one_way(ways.ways[0], own)
            return (_undisputed(only),)
        found = [reading for way in ways.ways for reading in _one_way(way, own)]
        return tuple(found if len(found) == 1 else _different(found, ways))


_Own = list[tuple[int, Condition]]


def _hangs_on_none(own: _Own, ways: _Ways) -> bool:
    """Whether somebody's own conditions decide, however the rules are read."""
    for _, one in own:
        if one.answer is Answer.NO and one.otherwise in CERTAIN:
            return True
        if one.answer is Answer.UNKNOWN and not ways.counts:
            return True
    return False


def _common(
    rule: ConditionRule, variant: Exhaustion, who: Subject, context: Context
) -> Condition | None:
    if rule.kind in PERSONAL:
        return None
    return _exhausted(variant, rule) if rule.kind == EXHAUSTED else judge(rule, who, context)


def _exhausted(variant: Exhaustion, rule: ConditionRule) -> Condition:
    """The condition of exhaustion; where it is not met, the exceptions are named."""
    found = variant.found
    if found.answer is not Answer.YES:
        exceptions = "; ".join(rule.given["exceptions"])
        found = replace(found, why=f"{found.why} Exceptions: {exceptions}.")
    return found.to(rule)


def _needs_exhaustion(route: Route) -> bool:
    return _runs_from_last(route) or any(one.kind == EXHAUSTED for one in route.conditions)


def _runs_from_last(route: Route) -> bool:
    return any(one.start == _LAST for one in route.limit.clocks)


def _one_way(way: _Way, own: _Own) -> Iterator[RuleReading]:
    """The reading of one way; two where it would be open by rules that nobody has read."""
    answered = list(way.conditions)
    for place, one in own:
        answered[place] = one
    everything = tuple(filter(None, answered))
    state, supposing = derived(everything), way.supposing
    if state is State.OPEN and any(one.backing.is_unsourced for one in everything):
        unchecked = _with(supposing, _UNCHECKED)
        yield RuleReading(unchecked, State.CANNOT_TELL, everything, way.deadlines)
        supposing = _with(supposing, _AS_WRITTEN)
    yield RuleReading(supposing, state, everything, way.deadlines)


def _with(supposing: str, more: str) -> str:
    return f"{supposing}, and {more}" if supposing else more


def _different(found: list[RuleReading], ways: _Ways) -> list[RuleReading]:
    """The readings, or one where nothing hangs on the dispute."""
    first = found[0]
    if any(one.state is not first.state for one in found):
        return found
    if first.state in CERTAIN or not ways.counts:
        return [_undisputed(first)]
    return found


def _undisputed(one: RuleReading) -> RuleReading:
    return RuleReading("", one.state, one.conditions, one.deadlines)


def _due(way: _Way) -> date:
    known = (one.due or one.earliest for one in way.deadlines)
    return min((one for one in known if one is not None), default=date.max)


def derived(conditions: Sequence[Condition]) -> State:
    """The state that conditions give together; what is unknown never makes a route open."""
    failed, is_unknown = [], False
    for one in conditions:
        if one.answer is Answer.NO:
            failed.append(one.otherwise)
        elif one.answer is Answer.UNKNOWN:
            is_unknown = True
    for state in CERTAIN if failed else ():
        if state in failed:
            return state
    if is_unknown:
        return State.CANNOT_TELL
    return State.NOT_YET_OPEN if failed else State.OPEN

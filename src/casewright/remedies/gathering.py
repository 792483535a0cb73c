"""The terms of many people gathered, each once for all whom it runs for; the next comes first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from casewright.claims import ClaimId
from casewright.remedies.assessment import Assessment, RouteAssessment, RuleReading
from casewright.remedies.limits import Deadline
from casewright.remedies.route import Route, State
from casewright.remedies.terms import Runs, Term
from casewright.remedies.whom import Whom

# Where a term can still be kept; of a route that was used its day says nothing any more.
_RUNNING = frozenset({State.OPEN, State.NOT_YET_OPEN, State.ANNOUNCED, State.CANNOT_TELL})


def terms(found: Iterable[Assessment]) -> tuple[Term, ...]:
    """The terms of these people and groups, the earliest first, those without a day last."""
    gathered = Gathering()
    for one in found:
        gathered.add(one)
    return gathered.terms()


class Gathering:
    """Gathers terms from one assessment after another, which need not be kept."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._people: list[Whom] = []
        self._alike: dict[object, _Alike] = {}
        self._merged: dict[tuple[str, str, Deadline], _Merged] = {}

    def add(self, who: Assessment) -> None:
        """Add the terms that run for somebody."""
        number = len(self._people)
        self._people.append(who.whom)
        for route in who.routes:
            if any(one.deadlines for one in route.readings):
                self._alike_of(route, who.on).numbers.append(number)

    def _alike_of(self, route: RouteAssessment, on: date) -> "_Alike":
        """Those with the very same terms of a route, which are looked at once for all of them."""
        place = (route.route.id, *(_same(one) for one in route.readings))
        known = self._alike.get(place)
        if known is None:
            known = self._alike[place] = _Alike(route)
            for reading, deadline in _deadlines(route, on):
                self._merge(route.route, reading, deadline).runs_for.append((known, reading.state))
        return known

    def _merge(self, route: Route, reading: RuleReading, deadline: Deadline) -> "_Merged":
        place = (route.id, reading.supposing, replace(deadline, claims=()))
        one = self._merged.setdefault(place, _Merged(route, reading.supposing, deadline))
        one.claims.update(dict.fromkeys(deadline.claims))
        return one

    def terms(self) -> tuple[Term, ...]:
        """Their terms, the earliest first, those without a day last."""
        runs = _RunsFor(self._people)
        return tuple(sorted((one.term(runs) for one in self._merged.values()), key=_order))


@dataclass(slots=True)
class _Alike:
    """The numbers of those with the very same terms of a route.

    The assessment of the first keeps these terms in memory: they are told apart by their place.
    """

    first: RouteAssessment
    numbers: list[int] = field(default_factory=list)


class _RunsFor:
    """Those a term runs for, put together once for all terms that run for the same."""

    def __init__(self, people: Sequence[Whom]) -> None:
        self._people = people
        self._known: dict[object, tuple[Runs, ...]] = {}

    def all(self, parts: Sequence[tuple[_Alike, State]]) -> tuple[Runs, ...]:
        """Each of them once, in the order of the assessments."""
        place = tuple((id(alike), state) for alike, state in parts)
        if place not in self._known:
            found = {(number, state) for alike, state in parts for number in alike.numbers}
            self._known[place] = tuple(self._runs(*one) for one in sorted(found))
        return self._known[place]

    def _runs(self, number: int, state: State) -> Runs:
        who = self._people[number]
        return Runs(who.id, who.name, who.is_group, who.size, state)


@dataclass(slots=True)
class _Merged:
    """A term while those it runs for and its claims are gathered."""

    route: Route
    supposing: str
    deadline: Deadline
    runs_for: list[tuple[_Alike, State]] = field(default_factory=list)
    claims: dict[ClaimId, None] = field(default_factory=dict)

    def term(self, runs: _RunsFor) -> Term:
        """The term with all of them."""
        deadline = replace(self.deadline, claims=tuple(self.claims))
        return Term(self.route, self.supposing, deadline, runs.all(self.runs_for))


def _same(one: RuleReading) -> tuple[int, State, str]:
    return id(one.deadlines), one.state, one.supposing


def _deadlines(found: RouteAssessment, on: date) -> Iterator[tuple[RuleReading, Deadline]]:
    """The terms of a route that run or ran out; one that all readings share is of none alone."""
    told: set[Deadline] = set()
    shared = frozenset.intersection(*(frozenset(one.deadlines) for one in found.readings))
    for reading in found.readings:
        for one in reading.deadlines:
            if one not in told and _matters(reading.state, one, on):
                told.add(one)
                yield (replace(reading, supposing="") if one in shared else reading), one


def _matters(state: State, deadline: Deadline, on: date) -> bool:
    ran_out = state is State.CLOSED and deadline.due is not None and deadline.due < on
    return ran_out or state in _RUNNING


def _order(term: Term) -> tuple[date, str]:
    return term.day or date.max, term.key

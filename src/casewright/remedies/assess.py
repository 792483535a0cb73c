"""The engine: a case file, a person or group and a day give where they stand with every route."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from casewright.ledger import CaseFile
from casewright.ledger.path_entry import PathEntry
from casewright.linking import EntryId
from casewright.remedies.assessment import Assessment, RouteAssessment, RuleReading
from casewright.remedies.context import Context
from casewright.remedies.errors import NobodyToAssess
from casewright.remedies.limits import Elapsed, since_acts, since_decisions
from casewright.remedies.other_procedures import Closing, closes
from casewright.remedies.readings import CERTAIN, Readings
from casewright.remedies.route import LimitKind, Route, State
from casewright.remedies.subject import Subject
from casewright.remedies.told import Told
from casewright.remedies.whom import Whom


class Assessor:
    """Assesses the people of one case on one day; what they have in common is read once."""

    def __init__(self, case: CaseFile, on: date, *, state: str | None = None) -> None:
        """Read the case; `state` (ISO 3166-1) is where it happened, if a person says so."""
        self._case = case
        self._told = Told(case, state=state)
        self._context = Context.of(case, on)
        self._readings = Readings(self._context)
        self._decisions = since_decisions(self._context)

    def all(self) -> Iterator[Assessment]:
        """Everybody the case file follows to redress, people first, in its order."""
        return map(self._assess, self._told.subjects())

    def one(self, who: EntryId) -> Assessment:
        """The person or group of that id.

        Raises:
            NobodyToAssess: the case file follows nobody of that id.
        """
        for path in self._case.paths:
            if who in (path.subject, path.who.person):
                return self.of(path)
        raise NobodyToAssess(who)

    def whom(self, path: PathEntry) -> Whom:
        """Whoever's way to redress it is, without where they stand."""
        return self._told.whom(path)

    def of(self, path: PathEntry) -> Assessment:
        """The person or group of a path of the case file."""
        return self._assess(self._told.subject(path))

    def _assess(self, who: Subject) -> Assessment:
        read = list(self._readings.of(who))
        gone = frozenset(one.id for one, readings in read if readings[0].state in CERTAIN)
        passed = since_acts(who, self._context.on)
        found = tuple(self._route(one, readings, gone, passed) for one, readings in read)
        on = self._context.on
        return Assessment(who.whom, on, who.where, who.acts, found)

    def _route(
        self,
        route: Route,
        readings: tuple[RuleReading, ...],
        gone: frozenset[str],
        passed: tuple[Elapsed, ...],
    ) -> RouteAssessment:
        """The assessment of a route; of one that is not to be had only the reasons."""
        if route.id in gone:
            return RouteAssessment(route, readings, (), (), (), ())
        told = self._context.procedures.announced
        announced = (
            self._context.procedures.announced_for(route.id, route.level)
            if told and route.named
            else ()
        )
        if readings[0].state is State.OPEN and any(one.body == route.id for one in announced):
            readings = (replace(readings[0], state=State.ANNOUNCED), *readings[1:])
        counts = route.limit.kind is LimitKind.REASONABLE
        since = (passed, self._decisions) if counts else ((), ())
        return RouteAssessment(route, readings, announced, *since, _closed_by(route.id, gone))


@lru_cache(maxsize=4096)
def _closed_by(route: str, gone: frozenset[str]) -> tuple[Closing, ...]:
    """What choosing a route closes, but for routes that are not to be had anyway."""
    return tuple(one for one in closes(route) if one.route not in gone)


def assess(case: CaseFile, who: EntryId, on: date, *, state: str | None = None) -> Assessment:
    """Where a person or group of a case stands with every route on a day.

    Raises:
        NobodyToAssess: the case file follows nobody of that id.
    """
    return Assessor(case, on, state=state).one(who)

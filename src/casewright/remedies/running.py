"""The terms of routes, counted once for all whom they run for alike.

Most terms run from what courts decided, which is the same for everybody in a case: in a case of
thousands with hundreds of judgments they are counted once for each route, not for each person.
"""

from dataclasses import dataclass
from datetime import date

from casewright.remedies.answer import Condition
from casewright.remedies.context import Context
from casewright.remedies.days import lacks_year
from casewright.remedies.domestic import Exhaustion
from casewright.remedies.limits import OTHER, Deadline, deadlines
from casewright.remedies.procedures import Step
from casewright.remedies.route import Route
from casewright.remedies.subject import Subject
from casewright.remedies.timely import timely


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a route under one reading, and whether there is still time by them."""

    deadlines: tuple[Deadline, ...]
    timely: Condition


class Running:
    """Counts the terms of the people of one case."""

    def __init__(self, context: Context) -> None:
        """Keep what the terms run from."""
        self._context = context
        self._known: dict[tuple[object, ...], Terms] = {}
        dates = [one for level in context.domestic.levels.values() for one in level.dates]
        dates += [one for step in context.procedures.steps for one in step.dates]
        # A day without its year lies after the acts: then a term hangs on the days of these too.
        self._by_acts = any(lacks_year(one.value) for one in dates)

    def of(self, route: Route, who: Subject, exhaustion: Exhaustion) -> Terms:
        """The terms of a route for somebody; the very same for all with whom nothing differs."""
        place = (route.id, exhaustion.supposing, exhaustion.level, *self._own(route, who))
        if place not in self._known:
            found = deadlines(route.limit, who, self._context, exhaustion)
            self._known[place] = Terms(found, timely(route.limit, found, self._context.on))
        return self._known[place]

    def _own(self, route: Route, who: Subject) -> tuple[str | None, date | None, tuple[Step, ...]]:
        """What the terms of a route hang on that is not the same for everybody."""
        clocks = route.limit.clocks
        runs_from_other = any(one.start == OTHER for one in clocks)
        return (
            who.where.only if any(one.states for one in clocks) else None,
            who.acts.days.first if self._by_acts else None,
            self._context.procedures.of_person(who.id) if runs_from_other else (),
        )

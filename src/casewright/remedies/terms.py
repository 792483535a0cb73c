"""The terms that run in a case, each once for all whom it runs for; the next to end comes first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casewright.claims import ClaimId
from casewright.linking import EntryId
from casewright.remedies.assessment import Assessment, RouteAssessment, RuleReading
from casewright.remedies.limits import Deadline
from casewright.remedies.route import Route, State

# Where a term can still be kept; of a route that was used its day says nothing any more.
_RUNNING = frozenset({State.OPEN, State.NOT_YET_OPEN, State.ANNOUNCED, State.CANNOT_TELL})


@dataclass(frozen=True, slots=True)
class Runs:
    """A person or group for whom a term runs, and where they stand with the route."""

    id: EntryId
    name: str
    is_group: bool
    state: State


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a route; `supposing` says under which reading of the rules, empty for all.

    Its claims are those of everybody it runs for.
    """

    route: Route
    supposing: str
    deadline: Deadline
    runs_for: tuple[Runs, ...]

    @property
    def day(self) -> date | None:
        """The last day to file, or the first on which the term can end; None where none is known.

        Of a start without its year there is none: then the deadline asks a question.
        """
        return self.deadline.due or self.deadline.earliest

    @property
    def key(self) -> str:
        """What tells the term from the others of its case, whenever it is worked out."""
        return "|".join((self.route.id, self.deadline.starts, self.deadline.nature, self.supposing))

    def is_over(self, on: date) -> bool:
        """Whether its day lies before a day; not where the day could be a later one."""
        return self.deadline.due is not None and self.deadline.due < on


def terms(found: Iterable[Assessment]) -> tuple[Term, ...]:
    """The terms of these people and groups, the earliest first, those without a day last."""
    merged: dict[tuple[str, str, Deadline], _Merged] = {}
    # Many people have the very same terms: these are looked at once. The list keeps them alive,
    # so that no other can come to lie in their place in memory.
    every = list(found)
    known: dict[object, list[tuple[_Merged, State]]] = {}
    for who in every:
        for route in who.routes:
            same = (route.route.id, *((id(one.deadlines), one.state) for one in route.readings))
            if same not in known:
                known[same] = list(_merged(route, who.on, merged))
            for one, state in known[same]:
                one.runs_for[Runs(who.id, who.name, who.is_group, state)] = None
    return tuple(sorted((one.term for one in merged.values()), key=_order))


def _merged(
    route: RouteAssessment, on: date, merged: dict[tuple[str, str, Deadline], "_Merged"]
) -> Iterator[tuple["_Merged", State]]:
    """The terms of a route, each with the state under its reading."""
    for reading, deadline in _deadlines(route, on):
        place = (route.route.id, reading.supposing, replace(deadline, claims=()))
        one = merged.setdefault(place, _Merged(route.route, reading.supposing, deadline))
        one.claims.update(dict.fromkeys(deadline.claims))
        yield one, reading.state


@dataclass(slots=True)
class _Merged:
    """A term while those it runs for are gathered: of thousands a tuple would be made anew."""

    route: Route
    supposing: str
    deadline: Deadline
    runs_for: dict[Runs, None] = field(default_factory=dict)
    claims: dict[ClaimId, None] = field(default_factory=dict)

    @property
    def term(self) -> Term:
        deadline = replace(self.deadline, claims=tuple(self.claims))
        return Term(self.route, self.supposing, deadline, tuple(self.runs_for))


@dataclass(frozen=True, slots=True)
class Question:
    """What must be found out before the terms of these routes have a day."""

    text: str
    routes: tuple[Route, ...]


def questions(found: Iterable[Term]) -> tuple[Question, ...]:
    """What the terms without a day hang on, each question once with all its routes."""
    asked: dict[str, dict[str, Route]] = {}
    for one in found:
        if one.day is None and one.deadline.question:
            asked.setdefault(one.deadline.question, {})[one.route.id] = one.route
    return tuple(Question(text, tuple(routes.values())) for text, routes in asked.items())


def _deadlines(found: RouteAssessment, on: date) -> Iterator[tuple[RuleReading, Deadline]]:
    """The terms of a route that run or ran out; one that all readings share is of none alone."""
    told: set[Deadline] = set()
    for reading in found.readings:
        for one in reading.deadlines:
            if one not in told and _matters(reading.state, one, on):
                told.add(one)
                is_shared = all(one in other.deadlines for other in found.readings)
                yield (replace(reading, supposing="") if is_shared else reading), one


def _matters(state: State, deadline: Deadline, on: date) -> bool:
    ran_out = state is State.CLOSED and deadline.due is not None and deadline.due < on
    return ran_out or state in _RUNNING


def _order(term: Term) -> tuple[date, str]:
    return term.day or date.max, term.key


class Change(StrEnum):
    """How a term differs from the one that was there before."""

    NEW = "new"
    MOVED = "moved"
    GONE = "gone"


Days = Mapping[str, tuple[str, ...]]
"""The days of each term by its key, as text; a term without a day has an empty one."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A term that is not as it was: its key, its days then and now."""

    key: str
    change: Change
    before: tuple[str, ...]
    now: tuple[str, ...]


def days_of(found: Iterable[Term]) -> dict[str, tuple[str, ...]]:
    """The days of terms, to be kept and compared with later ones; nobody is named in them."""
    days: dict[str, set[str]] = {}
    for one in found:
        days.setdefault(one.key, set()).add(str(one.day or ""))
    return {key: tuple(sorted(each)) for key, each in sorted(days.items())}


def changes(before: Days, now: Days) -> tuple[Changed, ...]:
    """What is new, moved or gone between two looks, in the order of the keys."""
    return tuple(
        Changed(key, _change(key, before, now), tuple(before.get(key, ())), tuple(now.get(key, ())))
        for key in sorted({*before, *now})
        if tuple(before.get(key, ())) != tuple(now.get(key, ())) or (key in before) != (key in now)
    )


def _change(key: str, before: Days, now: Days) -> Change:
    if key not in before:
        return Change.NEW
    return Change.MOVED if key in now else Change.GONE

"""The terms that run in a case, for whom each runs, and what must be found out of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casewright.remedies.limits import Deadline
from casewright.remedies.route import Route, State
from casewright.remedies.whom import Whom


@dataclass(frozen=True, slots=True)
class Runs(Whom):
    """A person or group for whom a term runs, and where they stand with the route."""

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

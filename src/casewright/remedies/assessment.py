"""What the engine gives back: for each route where somebody stands, and why."""

from dataclasses import dataclass, replace
from datetime import date

from casewright.ledger.number_entry import NumberValue
from casewright.linking import EntryId
from casewright.remedies.answer import Answer, Condition
from casewright.remedies.limits import Deadline, Elapsed
from casewright.remedies.other_procedures import Closing
from casewright.remedies.procedures import Announced
from casewright.remedies.route import Route, State
from casewright.remedies.subject import Acts, Where
from casewright.remedies.whom import Whom


@dataclass(frozen=True, slots=True)
class RuleReading:
    """Where somebody stands with a route if the rules are read one way.

    `supposing` says which way; empty where the rules can be read only one way.
    """

    supposing: str
    state: State
    conditions: tuple[Condition, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def due(self) -> date | None:
        """The earliest day known on which a term ends or can end."""
        known = (one.due or one.earliest for one in self.deadlines)
        return min((one for one in known if one is not None), default=None)


@dataclass(frozen=True, slots=True)
class RouteAssessment:
    """One route for one person or group; of several readings the earliest deadline comes first."""

    route: Route
    readings: tuple[RuleReading, ...]
    announced: tuple[Announced, ...]
    since_acts: tuple[Elapsed, ...]
    since_decisions: tuple[Elapsed, ...]
    closes: tuple[Closing, ...]

    @property
    def state(self) -> State:
        """Where they stand by the first reading."""
        return self.readings[0].state

    @property
    def told_once(self) -> tuple[RuleReading, ...]:
        """The readings as people read them: each without what one before it says already."""
        told: set[Condition | Deadline] = set()
        found = []
        for one in self.readings:
            conditions = tuple(each for each in one.conditions if each not in told)
            deadlines = tuple(each for each in one.deadlines if each not in told)
            told.update(conditions, deadlines)
            found.append(replace(one, conditions=conditions, deadlines=deadlines))
        return tuple(found)

    @property
    def bars(self) -> tuple[Condition, ...]:
        """The conditions that are not met by the first reading."""
        return tuple(one for one in self.readings[0].conditions if one.answer is Answer.NO)

    @property
    def elapsed(self) -> tuple[Elapsed, ...]:
        """How much time has passed since the acts, then since each decision."""
        return self.since_acts + self.since_decisions

    @property
    def is_disputed(self) -> bool:
        """Whether another reading of the rules gives another state."""
        return len({one.state for one in self.readings}) > 1

    @property
    def questions(self) -> tuple[str, ...]:
        """What would settle what is unknown, each question once."""
        asked = [
            text
            for one in self.readings
            for text in (
                *(condition.settle for condition in one.conditions),
                *(deadline.question for deadline in one.deadlines),
            )
        ]
        return tuple(dict.fromkeys(text for text in asked if text))


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where one person or group stands with every route on a day; a lawyer decides."""

    whom: Whom
    on: date
    where: Where
    acts: Acts
    routes: tuple[RouteAssessment, ...]

    @property
    def id(self) -> EntryId:
        """The id of the person or group."""
        return self.whom.id

    @property
    def name(self) -> str:
        """What the person or group is called."""
        return self.whom.name

    @property
    def is_group(self) -> bool:
        """Whether it is a group."""
        return self.whom.is_group

    @property
    def size(self) -> NumberValue | None:
        """What is told of how many a group are."""
        return self.whom.size

    def route(self, name: str) -> RouteAssessment:
        """The assessment of the route of that id.

        Raises:
            KeyError: there is no such route.
        """
        for one in self.routes:
            if one.route.id == name:
                return one
        raise KeyError(name)

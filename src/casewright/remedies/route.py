"""A route to redress and its rules, as the rule files give them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from casewright.remedies.backing import Backing


class State(StrEnum):
    """Where somebody stands with a route."""

    OPEN = "open"
    NOT_YET_OPEN = "not_yet_open"
    ANNOUNCED = "announced"
    PENDING = "pending"
    USED = "used"
    CLOSED = "closed"
    NOT_AVAILABLE = "not_available"
    CANNOT_TELL = "cannot_tell"


class LimitKind(StrEnum):
    """What kind of time limit a route has."""

    NONE = "none"
    FIXED = "fixed"
    PRESUMPTIVE = "presumptive"
    REASONABLE = "reasonable"
    WINDOW = "window"
    PER_LAW = "per_law"


@dataclass(frozen=True, slots=True)
class ConditionRule:
    """One condition of a route: its kind, what failing it means, its rule and what backs it.

    `given` are the parameters of its kind, such as the instrument that a state must accept.
    """

    id: str
    kind: str
    otherwise: State
    rule: str
    backing: Backing
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clock:
    """A term that runs from an event; `states` names those it holds for, none for all.

    `nature` is hard, restorable, presumptive or disputed. A start before `until_before` gives
    `months_before` months instead.
    """

    start: str
    months: int
    days: int
    nature: str
    states: frozenset[str]
    until_before: str
    months_before: int


@dataclass(frozen=True, slots=True)
class Limit:
    """The time limit of a route: its kind, its clocks, its rule and what backs it."""

    kind: LimitKind
    clocks: tuple[Clock, ...]
    rule: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class Route:
    """One route to redress.

    `counts_as_procedure` says whether it is "another international procedure" for the others:
    yes, no, disputed or court. `used_by` names the instance or milestone that shows its use, and
    `named` are words that name its body.
    """

    id: str
    level: str
    short: str
    name: Mapping[str, str]
    instrument: str
    who: str
    counts_as_procedure: str
    conditions: tuple[ConditionRule, ...]
    limit: Limit
    used_by: Mapping[str, str] = field(default_factory=dict)
    named: tuple[re.Pattern[str], ...] = ()
    articles: tuple[str, ...] = ()

    def same_matter(self) -> ConditionRule | None:
        """The condition that looks at other international procedures; None where there is none."""
        return next((one for one in self.conditions if one.kind == "no_other_procedure"), None)

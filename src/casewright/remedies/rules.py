"""The rule files of remedies, loaded: what a lawyer can correct without touching the program."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from casewright.remedies.backing import Backing
from casewright.remedies.errors import BadRemedyRules
from casewright.remedies.route import Clock, ConditionRule, Limit, LimitKind, Route, State
from casewright.vocabulary.files import load_yaml

DATA = resources.files("casewright.remedies") / "data"
# In the order in which a lawyer goes through them.
ROUTE_FILES = (
    "routes_domestic", "routes_treaty", "routes_special", "routes_regional", "routes_criminal",
)  # fmt: skip
EVERY_STATE = "*"
_OF_ALL = {"id", "kind", "otherwise", "rule", "source", "checked", "confidence", "doubts"}


@dataclass(frozen=True, slots=True)
class Step:
    """A domestic decision that comes before an international complaint.

    `must` is yes or disputed.
    """

    level: str
    must: str
    rule: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class General:
    """A rule that holds for all routes of some levels."""

    id: str
    levels: frozenset[str]
    rule: str
    backing: Backing


@cache
def read(name: str) -> Any:  # the shape differs from file to file; each caller checks its own
    """What the rule file of this name holds, as plain Python values."""
    return load_yaml(DATA / f"{name}.yaml")


@cache
def routes() -> tuple[Route, ...]:
    """All routes in the order of the rule files.

    Raises:
        BadRemedyRules: a file has a mistake.
    """
    return tuple(route for name in ROUTE_FILES for route in _routes_in(name))


def _routes_in(name: str) -> tuple[Route, ...]:
    try:
        return tuple(route_from(row) for row in read(name))
    except (AttributeError, KeyError, TypeError, ValueError, re.error) as error:
        raise BadRemedyRules(f"{name}.yaml", f"{type(error).__name__}: {error}") from error


@cache
def ladder(state: str) -> tuple[Step, ...]:
    """The domestic decisions of a state (ISO 3166-1), lowest first."""
    named = [one for one in read("ladders") if state in one["states"]]
    every = [one for one in read("ladders") if EVERY_STATE in one["states"]]
    return tuple(
        Step(row["level"], row["must"], row["rule"], Backing.of(row))
        for row in (named or every)[0]["steps"]
    )


@cache
def general_rules() -> tuple[General, ...]:
    """The rules that hold for several routes."""
    return tuple(
        General(row["id"], frozenset(row["levels"]), row["rule"], Backing.of(row))
        for row in read("general")
    )


@cache
def findings() -> Mapping[str, Any]:
    """How the case file shows what the rules ask for."""
    found: Mapping[str, Any] = read("findings")
    return found


def patterns(words: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Words of a rule file as regular expressions."""
    return tuple(re.compile(one) for one in words)


def route_from(row: Mapping[str, Any]) -> Route:
    """The route that a row of a rule file gives."""
    return Route(
        id=row["id"],
        level=row["level"],
        short=row["short"],
        name=row["name"],
        instrument=row["instrument"],
        who=row["who"],
        counts_as_procedure=_yes_or_no(row["counts_as_procedure"]),
        conditions=tuple(_condition(one, row["id"]) for one in row["conditions"]),
        limit=_limit(row["limit"]),
        used_by=row.get("used_by", {}),
        named=patterns(row.get("named", ())),
        articles=tuple(row.get("articles", ())),
    )


def _yes_or_no(value: object) -> str:
    # YAML reads yes and no without quotes as true and false.
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _condition(row: Mapping[str, Any], route: str) -> ConditionRule:
    # A body's own procedure is no other one: its conditions know of which route they are.
    given = {key: value for key, value in row.items() if key not in _OF_ALL}
    given["route"] = route
    given |= {key: patterns(given[key]) for key in ("words",) if key in given}
    return ConditionRule(
        row["id"], row["kind"], State(row["otherwise"]), row["rule"], Backing.of(row), given
    )


def _limit(row: Mapping[str, Any]) -> Limit:
    clocks = tuple(_clock(one) for one in row.get("clocks", ()))
    return Limit(LimitKind(row["kind"]), clocks, row["rule"], Backing.of(row))


def _clock(row: Mapping[str, Any]) -> Clock:
    return Clock(
        start=row["from"],
        months=row.get("months", 0),
        days=row.get("days", 0),
        nature=row["nature"],
        states=frozenset(row.get("states", ())),
        until_before=row.get("until_before", ""),
        months_before=row.get("months_before", 0),
    )

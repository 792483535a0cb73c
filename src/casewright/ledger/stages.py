"""How far the case had come when each report was written."""

from collections.abc import Iterable, Mapping
from functools import cache

from casewright.claims import Event, Person
from casewright.ledger.errors import BadRules
from casewright.ledger.rule_files import rules
from casewright.vocabulary import UnknownTerm, scheme

UNKNOWN = -1


def stage_of(body: Event | Person) -> int:
    """The stage that a claim shows a case to be at: a place in the order of stages, or -1."""
    if isinstance(body, Event):
        return stage_of_event(body.type)
    return max((_rank("roles", role) for role in body.roles), default=UNKNOWN)


def stage_of_event(term: str) -> int:
    """The stage that an event of this type shows a case to be at, or -1 where it shows none."""
    return _rank("events", term)


def are_early(told: Iterable[int]) -> bool:
    """Whether a thing was only told while the case was still at an early stage.

    Stages that are not known decide nothing, so that one has to be known.
    """
    known = set(told) - {UNKNOWN}
    return bool(known) and known <= _early()


def are_late(told: Iterable[int]) -> bool:
    """Whether a thing was told when the case was past the early stages."""
    return max(told, default=UNKNOWN) > max(_early())


@cache
def _rank(part: str, term: str) -> int:
    known: Mapping[str, str] = rules("stages")[part]
    name = known.get(term) or known.get(_reported_as(part, term))
    if name is None:
        return UNKNOWN
    return _place(name)


def _reported_as(part: str, term: str) -> str:
    try:
        return scheme({"events": "event_types", "roles": "roles"}[part]).reported_as(term)
    except UnknownTerm:
        return term


def _place(name: str) -> int:
    order = rules("stages")["order"]
    if name not in order:
        raise BadRules("stages.yaml", name, "it is not in the order of stages")
    return int(order.index(name))


@cache
def _early() -> frozenset[int]:
    return frozenset(_place(name) for name in rules("stages")["early"])

"""Who can still do what: people against routes, each route and each person with the reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.linking import EntryId
from casewright.remedies import (
    Assessment,
    Condition,
    Deadline,
    Route,
    RouteAssessment,
    RuleReading,
    State,
    general_rules,
    routes,
)
from casewright.web.asked import CaseAsked
from casewright.web.assessing import assessment_of, assessments, today
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import SEE_CASE

T = TypeVar("T", Condition, Deadline)
_PEOPLE, _STANDINGS = 40, 10
_GONE = frozenset({State.NOT_AVAILABLE})


class InRow(NamedTuple):
    """Somebody, and where they stand with each route that is shown."""

    who: Assessment
    cells: Sequence[RouteAssessment]


class Standing(NamedTuple):
    """Where people stand with a route for one and the same reasons."""

    people: Sequence[Assessment]
    found: RouteAssessment
    readings: Sequence[RuleReading]


@guarded(GET=SEE_CASE)
def remedies(request: CaseAsked, slug: str) -> HttpResponse:
    """Everybody against the routes that are to be had by at least one of them."""
    every = assessments(request)
    page = page_of(request, every, _PEOPLE)
    gone = _gone(every)
    columns = [one for one in routes() if one.id not in gone]
    shown = {
        "page": page,
        "columns": columns,
        "rows": [InRow(one, [one.route(each.id) for each in columns]) for one in page],
        "gone": [one for one in routes() if one.id in gone] if every else [],
        "day": today(request),
    }
    return render(request, "web/remedies.html", shown)


def _gone(every: Iterable[Assessment]) -> set[str]:
    """The routes that are not to be had by anybody."""
    gone = {one.id for one in routes()}
    for who in every:
        gone -= {one.route.id for one in who.routes if one.state not in _GONE}
    return gone


@guarded(GET=SEE_CASE)
def route(request: CaseAsked, slug: str, route: str) -> HttpResponse:
    """One route: its rules, and for everybody where they stand with it and why."""
    found = _route(route)
    told = _standings([(one, one.route(found.id)) for one in assessments(request)])
    shown = {
        "route": found,
        "page": page_of(request, told, _STANDINGS),
        "general": _general(found),
        "day": today(request),
    }
    return render(request, "web/route.html", shown)


def _route(name: str) -> Route:
    for one in routes():
        if one.id == name:
            return one
    raise Http404


def _general(route: Route) -> list[object]:
    return [one for one in general_rules() if route.level in one.levels]


def _standings(every: Iterable[tuple[Assessment, RouteAssessment]]) -> list[Standing]:
    """Those who stand alike for the same reasons together: a page tells each reason once."""
    kin: dict[object, list[tuple[Assessment, RouteAssessment]]] = {}
    for who, found in every:
        kin.setdefault(_reasons(found), []).append((who, found))
    return [
        Standing([who for who, _ in each], each[0][1], _merged([one for _, one in each]))
        for each in kin.values()
    ]


def _reasons(found: RouteAssessment) -> object:
    """What is the same for all who stand alike: everything but the words it rests on."""
    return tuple(
        (
            one.supposing,
            one.state,
            tuple(replace(each, claims=()) for each in one.conditions),
            tuple(replace(each, claims=()) for each in one.deadlines),
        )
        for one in found.readings
    )


def _merged(alike: Sequence[RouteAssessment]) -> list[RuleReading]:
    """The readings of people who stand alike, with the claims of them all."""
    merged = []
    for number, one in enumerate(alike[0].readings):
        others = [each.readings[number] for each in alike]
        conditions = (
            _with_claims(each, [other.conditions[place] for other in others])
            for place, each in enumerate(one.conditions)
        )
        deadlines = (
            _with_claims(each, [other.deadlines[place] for other in others])
            for place, each in enumerate(one.deadlines)
        )
        merged.append(replace(one, conditions=tuple(conditions), deadlines=tuple(deadlines)))
    return merged


def _with_claims(one: T, others: Iterable[T]) -> T:
    return replace(one, claims=tuple(dict.fromkeys(c for each in others for c in each.claims)))


@guarded(GET=SEE_CASE)
def remedies_of(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """One person or group: every route with its reasons, those to be had first."""
    who = assessment_of(request, EntryId(entry))
    if who is None:
        raise Http404
    shown = {
        "who": who,
        "found": [one for one in who.routes if one.state not in _GONE],
        "gone": [one for one in who.routes if one.state in _GONE],
        "day": today(request),
    }
    return render(request, "web/remedies_of.html", shown)

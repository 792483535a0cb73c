"""Who can still do what: people against routes, each route and each person with the reasons."""

from collections.abc import Sequence
from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.linking import EntryId
from casewright.remedies import Assessment, Route, RouteAssessment, State, general_rules, routes
from casewright.web.asked import CaseAsked
from casewright.web.assessing import assessed, assessment_of, everybody, followed, today
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import SEE_CASE

_PEOPLE, _STANDINGS = 20, 10
_GONE = frozenset({State.NOT_AVAILABLE})


class InRow(NamedTuple):
    """Somebody, and where they stand with each route that is shown."""

    who: Assessment
    cells: Sequence[RouteAssessment]


@guarded(GET=SEE_CASE)
def remedies(request: CaseAsked, slug: str) -> HttpResponse:
    """Everybody against the routes that are to be had by at least one of them."""
    paths, standings = followed(request), everybody(request).standings
    page = page_of(request, paths, _PEOPLE)
    columns = [one for one in routes() if standings.states(one.id) - _GONE]
    people = assessed(request, page) if paths else []
    shown = {
        "page": page,
        "columns": columns,
        "rows": [InRow(one, [one.route(each.id) for each in columns]) for one in people],
        "gone": [one for one in routes() if one not in columns] if paths else [],
        "day": today(request),
    }
    return render(request, "web/remedies.html", shown)


@guarded(GET=SEE_CASE)
def route(request: CaseAsked, slug: str, route: str) -> HttpResponse:
    """One route: its rules, and for everybody where they stand with it and why."""
    found = _route(route)
    told = everybody(request).standings.of(found.id)
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

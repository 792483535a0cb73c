"""What happened and what was done: the chronology, and the acts."""

from collections.abc import Sequence
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render

from casewright.ledger.case_file import ActEntry, CaseFile, Doing, EventEntry
from casewright.ledger.when import order
from casewright.publishing.pictures.days import Window, window_asked
from casewright.publishing.pictures.matrix import Matrix, matrix
from casewright.publishing.pictures.spans import span_of
from casewright.publishing.pictures.timeline import timeline
from casewright.publishing.pictures.zoom import crumbs
from casewright.publishing.redaction import Mask
from casewright.web.asked import CaseAsked, sight
from casewright.web.dossiers import dossier_of
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.kept_of_cases import OfCase, kept
from casewright.workspace.policies import SEE_CASE

_KEPT = 16


class Done(NamedTuple):
    """One doing of an act."""

    act: str
    doing: Doing


@guarded(GET=SEE_CASE)
def chronology(request: CaseAsked, slug: str) -> HttpResponse:
    """The events in time as a picture and as a list, those without a date last."""
    found = dossier_of(request)
    events = found.dated if found else ()
    kind = request.GET.get("kind", "")
    window = window_asked(request.GET.get("from", ""), request.GET.get("to", ""))
    of_kind = [one for one in events if not kind or one.type == kind]
    shown = {
        "kinds": sorted({one.type for one in events}),
        "kind": kind,
        "window": window,
        "crumbs": crumbs(window),
        "timeline": timeline(of_kind, window),
        # Those without a year stand behind all with one, as in the picture.
        "page": page_of(request, sorted(_within(of_kind, window), key=_in_time)),
    }
    return render(request, "web/chronology.html", shown)


def _in_time(one: EventEntry) -> tuple[int, str, int, int]:
    return order(one.date)


def _within(events: Sequence[EventEntry], window: Window | None) -> Sequence[EventEntry]:
    if window is None:
        return events
    spans = ((one, span_of(one.date)) for one in events)
    return [
        one
        for one, span in spans
        if span and span.has_year and span.touches(window.first, window.last)
    ]


@guarded(GET=SEE_CASE)
def acts(request: CaseAsked, slug: str) -> HttpResponse:
    """Who did what to whom, one act or all: as matrices, and as a list."""
    found = dossier_of(request)
    act = request.GET.get("act", "")
    shown = {
        "acts": sorted({one.act for one in found.case.acts if one.doings}) if found else [],
        "act": act,
        "matrices": _matrices(OfCase(found.case), act, sight(request).mask) if found else {},
        "page": page_of(request, _done(OfCase(found.case), act) if found else ()),
    }
    return render(request, "web/acts.html", shown)


@kept(_KEPT)
def _matrices(key: OfCase, act: str, mask: Mask) -> dict[str, Matrix]:
    """Kept, since to look at thousands of names takes longer than a page should."""
    entries = _entries(key.case, act)
    if not entries:
        return {}
    return {
        "victims": matrix(entries, lambda doing: doing.victim, mask.text),
        "perpetrators": matrix(entries, lambda doing: doing.perpetrator, mask.text),
    }


@kept(_KEPT)
def _done(key: OfCase, act: str) -> tuple[Done, ...]:
    entries = _entries(key.case, act)
    return tuple(Done(entry.act, doing) for entry in entries for doing in entry.doings)


def _entries(case: CaseFile, act: str) -> Sequence[ActEntry]:
    return [one for one in case.acts if not act or one.act == act]

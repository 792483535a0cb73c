"""What the sources say to standards of law: of one person or group, and of the whole case."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.elements import (
    apart,
    at_large,
    charges,
    degrees,
    somebody,
    two_readings,
)
from casewright.linking import EntryId
from casewright.web.asked import CaseAsked
from casewright.web.assessing import followed, named
from casewright.web.dossiers import dossier_of, dossier_or_404
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.kept_of_cases import OfCase, kept
from casewright.workspace.policies import SEE_CASE

_KEPT = 16


@guarded(GET=SEE_CASE)
def elements_of(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """What the sources say to each element of each standard, for one person or group."""
    told = somebody(dossier_or_404(request).case, EntryId(entry))
    if told is None:
        raise Http404
    return render(request, "web/elements.html", {"told": told})


@guarded(GET=SEE_CASE)
def beside(request: CaseAsked, slug: str) -> HttpResponse:
    """What is told of the whole case: charges, events of their own, degrees, what is unclear."""
    found = dossier_of(request)
    shown = _whole(OfCase(found.case)) if found else {}
    page = page_of(request, followed(request))
    people = named(request, page) if found else []
    return render(request, "web/beside.html", shown | {"page": page, "people": people})


@kept(_KEPT)
def _whole(key: OfCase) -> dict[str, object]:
    """Kept, since every quote of the case is looked through."""
    case = key.case
    return {
        "charges": charges(case),
        "apart": apart(case),
        "degrees": degrees(case),
        "two_readings": two_readings(case),
        "at_large": at_large(case),
    }

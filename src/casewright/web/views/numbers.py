"""The numbers of a case as a tree, and each of them by source and date."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.publishing.number_tree import number_tree
from casewright.publishing.pictures.dot_plot import MOST_ROWS, dot_plot
from casewright.publishing.pictures.sizes import sizes
from casewright.web.asked import CaseAsked, sight
from casewright.web.dossiers import dossier_of, dossier_or_404
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import SEE_CASE


@guarded(GET=SEE_CASE)
def numbers(request: CaseAsked, slug: str) -> HttpResponse:
    """Each group with every size the sources give, and the groups within it."""
    found = dossier_of(request)
    sized = {
        one.id
        for one in (found.case.numbers if found else ())
        if any(value.size is not None for value in one.values)
    }
    tree = number_tree(found.case) if found else ()
    shown = {"tree": tree, "dossier": found, "plotted": sized}
    return render(request, "web/numbers.html", shown)


@guarded(GET=SEE_CASE)
def number(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """One group: its sizes by source and date as a picture and as a table."""
    found = dossier_or_404(request)
    one = next((each for each in found.case.numbers if each.id == entry), None)
    if one is None:
        raise Http404
    every = sizes(found.case, one, sight(request).mask.text)
    shown = {
        "number": one,
        "whole": next((each for each in found.case.numbers if each.id == one.part_of), None),
        "sizes": every,
        "plot": dot_plot(every),
        "more": max(0, len(every.given) - MOST_ROWS),
        "conflicts": found.conflicts_about.get(one.id, ()),
        "page": page_of(request, every.given),
    }
    return render(request, "web/number.html", shown)

"""What else the case file holds: gaps, statements, organisations, places, decisions."""

from django.http import HttpResponse
from django.shortcuts import render

from casewright.ledger.decided import history
from casewright.web.asked import CaseAsked, seen_decisions
from casewright.web.dossiers import dossier_of
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import SEE_CASE


@guarded(GET=SEE_CASE)
def gaps(request: CaseAsked, slug: str) -> HttpResponse:
    """What is missing, that which blocks most first."""
    found = dossier_of(request)
    page = page_of(request, found.case.gaps if found else ())
    return render(request, "web/gaps.html", {"page": page})


@guarded(GET=SEE_CASE)
def said(request: CaseAsked, slug: str) -> HttpResponse:
    """Who said what: each speaker with how much is in their own words."""
    found = dossier_of(request)
    page = page_of(request, found.case.statements if found else ())
    return render(request, "web/statements.html", {"page": page, "dossier": found})


@guarded(GET=SEE_CASE)
def organisations(request: CaseAsked, slug: str) -> HttpResponse:
    """The organisations under all their spellings."""
    found = dossier_of(request)
    page = page_of(request, found.case.organisations if found else ())
    return render(request, "web/organisations.html", {"page": page})


@guarded(GET=SEE_CASE)
def places(request: CaseAsked, slug: str) -> HttpResponse:
    """The places, with what they lie in and what is said of them."""
    found = dossier_of(request)
    page = page_of(request, found.case.places if found else ())
    return render(request, "web/places.html", {"page": page})


@guarded(GET=SEE_CASE)
def decisions(request: CaseAsked, slug: str) -> HttpResponse:
    """Everything people decided, the latest first, what was undone too."""
    found = dossier_of(request)
    every = history(seen_decisions(request), found.case.decisions) if found else ()
    return render(request, "web/decisions.html", {"page": page_of(request, every[::-1])})

"""Says who? The quotes behind a value, as a card in the margin or as a page of their own."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from casewright.web.asked import CaseAsked
from casewright.web.dossiers import card_for, dossier_or_404
from casewright.web.guard import guarded
from casewright.workspace.policies import SEE_SOURCE


@guarded(GET=SEE_SOURCE)
def says(request: CaseAsked, slug: str, card: str) -> HttpResponse:
    """The card; by itself where the page that asks puts it into its margin."""
    claims = dossier_or_404(request).claims_of_card(card)
    if claims is None:
        raise Http404
    template = "web/card.html" if request.headers.get("HX-Request") else "web/says.html"
    return render(request, template, {"card": card_for(request, claims), "claims": claims})

"""The parts of the case file, each as a list in pages: the shapes are those of the command line."""

from collections.abc import Callable, Collection
from typing import Any

from django.http import Http404, HttpResponse
from ninja import Query

from casewright.api.answers import answered
from casewright.api.declaring import Offer, View, does
from casewright.api.entries import entry_documents
from casewright.api.paging import Paging, answered_page
from casewright.api.seen_claims import SeenClaims
from casewright.api.shapes import entry_of, page_of
from casewright.ledger.decided import history
from casewright.publishing.dossier import Dossier
from casewright.web.asked import CaseAsked, seen_decisions
from casewright.web.dossiers import dossier_of, dossier_or_404
from casewright.workspace.policies import SEE_CASE
from casewright.workspace.tokens.models import Scope

_LISTED = {
    "people": "The people of the case, each under every spelling.",
    "organisations": "The organisations, each under every spelling.",
    "places": "The places, with what they lie in and what is said of them.",
    "events": "What happened: each event with every date and place the sources give.",
    "numbers": "How many people, as the sources say it, and what follows from that.",
    "acts": "Who did what to whom.",
    "charges": "What people are accused of.",
    "sentences": "The penalties, and whom they fall on.",
    "proceedings": "What justice did about each accused.",
    "instances": "The instances, one after the other.",
    "accused": "Each accused with each charge and its standing.",
    "paths": "Each victim and group with the steps on the way to redress.",
    "statements": "Who said what.",
    "money": "What was claimed, awarded, paid or imposed.",
    "conflicts": "Where the sources differ.",
    "gaps": "What the case file should hold and no claim gives.",
    "not_asserted": "What is denied, announced, asked for, conditional or only possible.",
    "unlinked": "The claims that no entry holds, and why.",
    "sources": "The sources that this account may read.",
    "decisions": "Everything people decided, what was undone too.",
}


def _offer(part: str) -> Offer:
    return Offer(SEE_CASE, Scope.READ, page_of(entry_of(part)), is_tagged=True)


def _list(part: str, sentence: str) -> View:
    """An operation that lists one part."""

    def listed(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
        found = dossier_of(request)
        every = _entries(request, found, part) if found else ()
        return answered_page(request, every, paging, as_documents=_writer(found, part))

    listed.__name__ = part
    listed.__doc__ = sentence
    return does("GET", f"cases/<slug:slug>/{part}", _offer(part))(listed)


# Any: entries of any part.
def _entries(request: CaseAsked, found: Dossier, part: str) -> Collection[Any]:
    if part == "decisions":
        return history(seen_decisions(request), found.case.decisions)
    every: Collection[Any] = getattr(found.case, part)
    return every


def _writer(found: Dossier | None, part: str) -> Callable[[list[Any]], list[dict[str, Any]]]:
    def write(entries: list[Any]) -> list[dict[str, Any]]:
        return entry_documents(found.case, part, entries) if found else []

    return write


for _part, _sentence in _LISTED.items():
    _list(_part, _sentence)


@does("GET", "cases/<slug:slug>/claims", _offer("claims"))
def claims(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
    """Every claim, with its words and where they stand."""
    found = dossier_of(request)
    every = found.case.claims.values() if found else ()
    return answered_page(request, every, paging, as_documents=SeenClaims(request).documents)


@does(
    "GET",
    "cases/<slug:slug>/conflicts/<slug:entry>",
    Offer(SEE_CASE, Scope.READ, entry_of("conflicts"), is_tagged=True),
)
def conflict(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """One conflict, with its variants."""
    found = dossier_or_404(request)
    for one in found.case.conflicts:
        if one.id == entry:
            return answered(request, entry_documents(found.case, "conflicts", [one])[0])
    raise Http404

"""The sources of a case: what is known of one, its words, its claims, its file."""

from django.http import HttpResponse
from ninja import Query

from casewright.api.answers import answered
from casewright.api.declaring import Offer, does
from casewright.api.entries import entry_documents
from casewright.api.paging import Paging, answered_page
from casewright.api.seen_claims import SeenClaims
from casewright.api.shapes import entry_of, named, page_of
from casewright.claims import Source
from casewright.web.asked import CaseAsked, sight, source_known, source_seen
from casewright.web.dossiers import claims_in, dossier_or_404
from casewright.web.problem import problem
from casewright.web.recording import note_seen
from casewright.web.views.sources import original
from casewright.workspace.policies import SEE_SOURCE
from casewright.workspace.tokens.models import Scope

_ONE = "cases/<slug:slug>/sources/<slug:sha256>"
_FILE = {"type": "string", "contentMediaType": "application/octet-stream"}


def _seen(request: CaseAsked, sha256: str) -> Source | None:
    """The source to be read, or None where one is told only that it is there.

    Raises:
        Http404: one is not even told that.
    """
    return source_seen(request, source_known(request, sha256).sha256)


def _not_to_be_used() -> HttpResponse:
    return problem(403, "This source may not be used: consent to it is missing.")


@does("GET", _ONE, Offer(SEE_SOURCE, Scope.READ, entry_of("sources"), is_tagged=True))
def source(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """What is known of a source."""
    if _seen(request, sha256) is None:
        return _not_to_be_used()
    found = dossier_or_404(request)
    for one in found.case.sources:
        if one.sha256 == sha256:
            return answered(request, entry_documents(found.case, "sources", [one])[0])
    return problem(404, "This source is not in the case file yet.")


@does("GET", f"{_ONE}/text", Offer(SEE_SOURCE, Scope.READ, named("SourceText"), is_tagged=True))
def source_text(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """The words of a source."""
    found = _seen(request, sha256)
    if found is None:
        return _not_to_be_used()
    note_seen(request, found)
    language = found.metadata.language.value or ""
    text = sight(request).mask.text(found.text, language)
    return answered(request, {"sha256": found.sha256, "language": language, "text": text})


@does(
    "GET",
    f"{_ONE}/claims",
    Offer(SEE_SOURCE, Scope.READ, page_of(entry_of("claims")), is_tagged=True),
)
def source_claims(
    request: CaseAsked, slug: str, sha256: str, paging: Query[Paging]
) -> HttpResponse:
    """The claims of a source, in the order of its words."""
    found = _seen(request, sha256)
    if found is None:
        return _not_to_be_used()
    note_seen(request, found)
    every = claims_in(request, found.sha256)
    return answered_page(request, every, paging, as_documents=SeenClaims(request).documents)


@does(
    "GET",
    f"{_ONE}/file",
    Offer(SEE_SOURCE, Scope.READ, _FILE, gives="application/octet-stream"),
)
def source_file(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """The file as it came in, where it names nobody who is protected from this account."""
    return original(request, slug, sha256)

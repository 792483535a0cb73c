"""The case taken out for a use, as the pages do it."""

from django.db import transaction
from django.http import Http404, HttpResponse

from casewright.api.declaring import JSON, Offer, does
from casewright.api.given import Use
from casewright.api.shapes import case_file
from casewright.claims import sha256_of
from casewright.consent import INTERNAL, BadUse, use_of
from casewright.web.asked import CaseAsked, sight
from casewright.web.exporting import JSON as AS_JSON
from casewright.web.exporting import Export
from casewright.web.inside import inside
from casewright.web.seen import case_for
from casewright.workspace.audit import naming, record
from casewright.workspace.policies import EXPORT
from casewright.workspace.tokens.models import Scope


@does("POST", "cases/<slug:slug>/export", Offer(EXPORT, Scope.EXPORT, case_file(), takes=JSON))
def export(request: CaseAsked, slug: str, given: Use) -> HttpResponse:
    """The case file for a use: what people agreed to, without what the asker may not see."""
    use = use_of(given.use)
    if use == INTERNAL:
        raise BadUse("What is used inside is read here, and not taken out.")
    found, case, mask = case_for(request, use), request.case_row, sight(request).mask
    if found is None:
        raise Http404
    made = Export(found, mask.text(case.title or case.slug), use, inside(case).day, mask)
    content = made.text(AS_JSON).encode("utf-8", "backslashreplace")
    about = {
        "use": str(use),
        "format": AS_JSON,
        "sources": len(found.case.sources),
        "left_out": len(found.left_out),
        "names": "shown" if mask.hides_nobody else "masked",
        "sha256": sha256_of(content),
    }
    with transaction.atomic():
        # On the trail before anybody has it.
        record("case taken out", case=case.slug, about=naming.CASE_FILE, content=about)
    return HttpResponse(content, content_type=JSON)

"""The cases of an account, and what one comes to."""

from typing import Any

from django.http import HttpResponse
from ninja import Query

from casewright.api.answers import answered, as_json, paged
from casewright.api.declaring import Offer, does
from casewright.api.paging import Paging
from casewright.api.shapes import named, page_of
from casewright.api.tags import case_file_hash
from casewright.claims import as_plain
from casewright.ledger.case_json import PARTS
from casewright.web.asked import Asked, CaseAsked, account_of
from casewright.web.dossiers import dossier_of
from casewright.web.folder import open_folder
from casewright.web.reviewing import left_in_all
from casewright.workspace.accounts.models import Membership
from casewright.workspace.accounts.sight import sight_of
from casewright.workspace.policies import SEE_CASE, SIGNED_IN
from casewright.workspace.tokens.models import Scope, Token


@does("GET", "cases", Offer(SIGNED_IN, Scope.READ, page_of(named("CaseListed"))))
def cases(request: Asked, paging: Query[Paging]) -> HttpResponse:
    """The cases the token is for."""
    members = Membership.objects.filter(account=account_of(request)).select_related("case")
    token: Token = request.token  # type: ignore[attr-defined]
    here = [one for one in members.order_by("case__slug") if token.is_for(one.case)]
    listed = [_listed(one) for one in paging.of(here)]
    return as_json(paged(listed, len(here), offset=paging.offset, limit=paging.limit))


def _listed(one: Membership) -> dict[str, Any]:
    case = one.case
    mask = sight_of(one.account, case, open_folder().built(case.slug)).mask
    return {"slug": case.slug, "title": mask.text(case.title or case.slug), "role": one.role}


@does(
    "GET",
    "cases/<slug:slug>",
    Offer(SEE_CASE, Scope.READ, named("CaseOverview"), is_tagged=True),
)
def case(request: CaseAsked, slug: str) -> HttpResponse:
    """What a case comes to: its size, and what is open in it."""
    row, found = request.case_row, dossier_of(request)
    parts = {part: len(getattr(found.case, part)) for part in PARTS} if found else {}
    conflicts = found.case.conflicts if found else ()
    told = {
        "slug": row.slug,
        "title": row.title or row.slug,
        "role": request.asker.role,
        "checkers": row.checkers,
        "case_file": case_file_hash(request),
        "counts": parts,
        "open_conflicts": sum(one.resolution is None for one in conflicts),
        "left_to_check": left_in_all(request),
        "readers": [as_plain(one) for one in (found.case.readers if found else ())],
    }
    return answered(request, told)

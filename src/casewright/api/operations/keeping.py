"""Who belongs to a case, and who did what in it."""

from datetime import UTC
from typing import Any

from django.http import HttpResponse
from ninja import Query

from casewright.api.answers import answered, paged
from casewright.api.declaring import Offer, does
from casewright.api.paging import Paging, answered_page
from casewright.api.shapes import named, page_of
from casewright.web.asked import CaseAsked, sight
from casewright.web.views.trail import Shown, entries_of, shown_entry
from casewright.workspace.accounts.models import Membership
from casewright.workspace.policies import SEE_AUDIT, SEE_MEMBERS
from casewright.workspace.tokens.models import Scope


@does("GET", "cases/<slug:slug>/members", Offer(SEE_MEMBERS, Scope.READ, page_of(named("Member"))))
def members(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
    """Who belongs to the case, and as what."""
    found = Membership.objects.filter(case=request.case_row).select_related("account")
    return answered_page(
        request, list(found.order_by("account__name")), paging, as_documents=_members
    )


def _members(found: list[Membership]) -> list[dict[str, Any]]:
    return [
        {"account": one.account.pk, "name": one.account.name, "role": one.role} for one in found
    ]


@does("GET", "cases/<slug:slug>/trail", Offer(SEE_AUDIT, Scope.READ, page_of(named("TrailEntry"))))
def trail(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
    """Who did what in the case, the latest first."""
    rows, mask = entries_of(request), sight(request).mask
    here = rows[paging.offset : paging.offset + paging.limit]
    items = [_entry(shown_entry(one, mask)) for one in here]
    told = paged(items, rows.count(), offset=paging.offset, limit=paging.limit)
    return answered(request, told)


def _entry(one: Shown) -> dict[str, Any]:
    return one._asdict() | {"when": one.when.astimezone(UTC).isoformat()}

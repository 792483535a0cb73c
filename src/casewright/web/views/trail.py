"""Who did what and when, as the audit trail has it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from casewright.publishing.redaction import Mask
from casewright.web.asked import Asked, CaseAsked, sight
from casewright.web.guard import guarded
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.policies import SEE_AUDIT, SEE_WORKSPACE_AUDIT

_ON_A_PAGE = 100


class Shown(NamedTuple):
    """An entry, its words masked."""

    number: int
    when: datetime
    actor: str
    action: str
    about: str
    details: str


@guarded(GET=SEE_AUDIT)
def case_trail(request: CaseAsked, slug: str) -> HttpResponse:
    """What happened in the case, the latest first."""
    page = _page(request, entries_of(request))
    shown = [shown_entry(one, sight(request).mask) for one in page]
    return render(request, "web/trail.html", {"entries": shown, "page": page})


def entries_of(request: CaseAsked) -> QuerySet[AuditEntryRow]:
    """The entries of a case that the asker may see, the latest first."""
    rows = AuditEntryRow.objects.filter(case=request.case_row.slug)
    for sha256 in sight(request).hidden:
        rows = rows.exclude(about__contains=sha256)
    return rows.order_by("-number")


def shown_entry(one: AuditEntryRow, mask: Mask) -> Shown:
    """An entry as somebody sees it who may see what the mask leaves."""
    return Shown(
        one.number,
        one.when,
        mask.text(one.actor),
        one.action,
        mask.text(one.about),
        mask.text(one.details),
    )


@guarded(GET=SEE_WORKSPACE_AUDIT)
def workspace_trail(request: Asked) -> HttpResponse:
    """What happened to the folder and its accounts; of cases nothing."""
    page = _page(request, AuditEntryRow.objects.filter(case="").order_by("-number"))
    return render(request, "web/trail.html", {"entries": list(page), "page": page})


def _page(request: HttpRequest, rows: "Iterable[AuditEntryRow]") -> "Iterable[AuditEntryRow]":
    return Paginator(rows, _ON_A_PAGE).get_page(request.GET.get("page"))  # type: ignore[arg-type]

"""The terms of a case: the next to end, what changed since somebody looked, and a calendar."""

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from casewright.claims import sha256_of
from casewright.publishing.calendar_file import MEDIA_TYPE, calendar_file
from casewright.remedies import routes
from casewright.remedies.term_changes import days_of
from casewright.remedies.terms import questions
from casewright.web.asked import CaseAsked, account_of
from casewright.web.assessing import changed_since_seen, running, today
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.accounts.looking import note_terms_seen
from casewright.workspace.audit import naming, record
from casewright.workspace.policies import SEE_CASE

_TERMS = 25


@guarded(GET=SEE_CASE)
def terms(request: CaseAsked, slug: str) -> HttpResponse:
    """Those with a day, those that ran out, and the questions the others hang on."""
    found, on = running(request), today(request)
    dated = [one for one in found if one.day is not None]
    shown = {
        "page": page_of(request, [one for one in dated if not one.is_over(on)], _TERMS),
        "over": page_of(request, [one for one in dated if one.is_over(on)], _TERMS, name="over"),
        "questions": questions(found),
        "changed": changed_since_seen(request),
        "route_names": {one.id: one.name for one in routes()},
        "day": on,
        "any": bool(found),
    }
    return render(request, "web/terms.html", shown)


@guarded(POST=SEE_CASE)
def terms_seen(request: CaseAsked, slug: str) -> HttpResponse:
    """Note that the asker has seen the terms as they are now."""
    days = days_of(running(request))
    with transaction.atomic():
        note_terms_seen(request.case_row, account_of(request), days, now=timezone.now())
        record("terms seen", case=slug, about=naming.CASE_FILE, content={"terms": len(days)})
    return redirect("terms", slug=slug)


@guarded(GET=SEE_CASE)
def calendar(request: CaseAsked, slug: str) -> HttpResponse:
    """The terms as a file for other calendars; it names nobody, and leaves the workspace."""
    content = calendar_file(running(request), case=slug, on=today(request))
    with transaction.atomic():
        about = {"sha256": sha256_of(content), "kind": "calendar"}
        record("calendar taken out", case=slug, about=naming.CASE_FILE, content=about)
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{slug}.ics"'
    return response

"""What justice did: proceedings by instance, the accused, and the way to redress."""

from django.http import HttpResponse
from django.shortcuts import render

from casewright.ledger.case_file import CaseFile, ChargeEntry, SentenceEntry
from casewright.ledger.milestones import milestone_rules
from casewright.publishing.redress_words import GroupNames
from casewright.web.asked import CaseAsked
from casewright.web.dossiers import dossier_of
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import SEE_CASE

_ACCUSED, _INSTANCES = 40, 20


@guarded(GET=SEE_CASE)
def proceedings(request: CaseAsked, slug: str) -> HttpResponse:
    """The instances one after the other, and each charge of each accused with its standing."""
    found = dossier_of(request)
    case = found.case if found else None
    shown = {
        "page": page_of(request, case.accused if case else (), _ACCUSED),
        "instances": page_of(request, case.instances if case else (), _INSTANCES, name="instance"),
        "untied": page_of(request, _untied(case), _ACCUSED, name="penalty"),
        "charges": page_of(request, _of_nobody(case), _ACCUSED, name="charge"),
    }
    return render(request, "web/proceedings.html", shown)


def _untied(case: CaseFile | None) -> list[SentenceEntry]:
    """The penalties that fall on nobody named."""
    return [one for one in case.sentences if not one.applies_to] if case else []


def _of_nobody(case: CaseFile | None) -> list[ChargeEntry]:
    """The charges against nobody named."""
    return [one for one in case.charges if one.person is None] if case else []


@guarded(GET=SEE_CASE)
def redress(request: CaseAsked, slug: str) -> HttpResponse:
    """Every victim and group against the steps on the way."""
    found = dossier_of(request)
    page = page_of(request, found.case.paths if found else ())
    groups = GroupNames(found.case) if found else None
    rows = [(one, groups.of(one) if groups and one.group else "") for one in page]
    shown = {"page": page, "rows": rows, "milestones": milestone_rules()}
    return render(request, "web/redress.html", shown)

"""The cases of an account, and the first page of each."""

from typing import NamedTuple

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from casewright.publishing.dossier import Dossier
from casewright.publishing.pictures.timeline import strip
from casewright.publishing.retelling import retold
from casewright.remedies.terms import questions
from casewright.web.asked import Asked, CaseAsked, account_of
from casewright.web.assessing import changed_since_seen, running, today
from casewright.web.dossiers import dossier_of
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.web.stale import Edit, both_shown
from casewright.web.tour import is_tour
from casewright.workspace.accounts.cases import LONGEST_SHORT_NAME, begin_case, rename
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.models import Membership
from casewright.workspace.accounts.sight import sight_of
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.states import UNREAD, State
from casewright.workspace.policies import MAKE_CASE, RENAME_CASE, SEE_CASE, SIGNED_IN

_SHOWN, _FEW, _NEXT, _MANY = 12, 6, 5, 1_000


class Listed(NamedTuple):
    """A case of an account."""

    slug: str
    title: str
    role: str


class NewCase(forms.Form):
    """A title, and the short name that stands in addresses."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    slug = forms.SlugField(
        label=gettext_lazy("Short name"),
        max_length=LONGEST_SHORT_NAME,
        help_text=gettext_lazy(
            "Letters, digits and hyphens. It stands in addresses, with some letters by chance "
            "behind it: put no person's name in it."
        ),
    )


class Title(forms.Form):
    """Another title, and the one that was shown beside it."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    was = forms.CharField(widget=forms.HiddenInput, required=False)


@guarded(GET=SIGNED_IN, POST=MAKE_CASE)
def cases(request: Asked) -> HttpResponse:
    """The list, and a new case."""
    form = NewCase(request.POST or None)
    if form.is_valid():
        try:
            given = form.cleaned_data
            case = begin_case(account_of(request), short_name=given["slug"], title=given["title"])
            return redirect("case", slug=case.slug)
        except BadName as error:
            form.add_error("slug", retold(str(error)))
    shown = {"cases": _listed(request), "form": form}
    return render(request, "web/cases.html", shown, status=400 if form.errors else 200)


def _listed(request: Asked) -> list[Listed]:
    account, folder = account_of(request), open_folder()
    members = Membership.objects.filter(account=account).select_related("case")
    found = []
    for one in members.order_by("case__slug"):
        case = one.case
        mask = sight_of(account, case, folder.built(case.slug)).mask
        found.append(Listed(case.slug, mask.text(case.title or case.slug), one.get_role_display()))
    return found


@guarded(GET=SEE_CASE)
def case(request: CaseAsked, slug: str) -> HttpResponse:
    """What the case comes to: its numbers, its accused, what is open, and its days."""
    found = dossier_of(request)
    title = dict.fromkeys(("title", "was"), request.case_row.title)
    shown = _overview(found) if found else {}
    about = {"title_form": Title(initial=title), "is_tour": is_tour(request.case_row)}
    return render(request, "web/case.html", shown | about | _progress(request) | _terms(request))


def _terms(request: CaseAsked) -> dict[str, object]:
    """The terms that end next, what the others hang on, and what changed since the asker looked."""
    dossier, on = dossier_of(request), today(request)
    if dossier is None or len(dossier.case.paths) > _MANY:
        # The first page of a case must not wait until each of thousands is assessed.
        return {"has_many_terms": dossier is not None}
    found = running(request)
    return {
        "terms": [one for one in found if one.day is not None and not one.is_over(on)][:_NEXT],
        "term_questions": questions(found),
        "terms_changed": changed_since_seen(request),
    }


def _progress(request: CaseAsked) -> dict[str, object]:
    """How many files are still being read."""
    waiting = ImportFileRow.objects.filter(case=request.case_row, state__in=[*UNREAD, State.KEPT])
    return {"being_read": waiting.count()}


def _overview(found: Dossier) -> dict[str, object]:
    case = found.case
    dated = [one for one in found.dated if one.date]
    return {
        "dossier": found,
        "tree": found.numbers[:_FEW],
        "accused": case.accused[:_SHOWN],
        "open_conflicts": found.open_conflicts,
        "gaps": case.gaps[:_SHOWN],
        "strip": strip(case.events),
        "events": dated[-_SHOWN:],
    }


@guarded(POST=RENAME_CASE)
def rename_case(request: CaseAsked, slug: str) -> HttpResponse:
    """Give the case another title."""
    form = Title(request.POST)
    if not form.is_valid():
        return redirect("case", slug=slug)
    try:
        rename(request.case_row, was=form.cleaned_data["was"], title=form.cleaned_data["title"])
    except Stale:
        request.case_row.refresh_from_db()
        now, meant = request.case_row.title, form.cleaned_data["title"]
        return both_shown(request, Edit(now, meant, [("was", now), ("title", meant)]))
    return redirect("case", slug=slug)

"""The cases of an account, and the first page of each."""

from typing import NamedTuple

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from casewright.ledger import CaseFile
from casewright.web.asked import Asked, CaseAsked, account_of
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.web.seen import case_seen
from casewright.web.stale import Edit, both_shown
from casewright.workspace.accounts.cases import make_case, rename
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.models import Membership
from casewright.workspace.accounts.sight import sight_of
from casewright.workspace.policies import MAKE_CASE, RENAME_CASE, SEE_CASE, SIGNED_IN


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
        max_length=64,
        help_text=gettext_lazy(
            "Small letters, digits and hyphens. It stands in addresses: put no person's name in it."
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
            case = make_case(account_of(request), slug=given["slug"], title=given["title"])
            return redirect("case", slug=case.slug)
        except BadName as error:
            form.add_error("slug", str(error))
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
    """What is in the case, in numbers."""
    built = case_seen(request)
    shown = {
        "counts": _counts(built) if built else [],
        "title_form": Title(initial=dict.fromkeys(("title", "was"), request.case_row.title)),
    }
    return render(request, "web/case.html", shown)


def _counts(built: CaseFile) -> list[tuple[str, int]]:
    return [
        (str(gettext_lazy("Sources")), len(built.sources)),
        (str(gettext_lazy("Claims")), len(built.claims)),
        (str(gettext_lazy("People")), len(built.people)),
        (str(gettext_lazy("Organisations")), len(built.organisations)),
        (str(gettext_lazy("Events")), len(built.events)),
        (str(gettext_lazy("Points on which the sources differ")), len(built.conflicts)),
        (str(gettext_lazy("Gaps")), len(built.gaps)),
    ]


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

"""Where the sources differ, and the place where a person says what holds."""

from collections.abc import Iterable
from typing import NamedTuple

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from casewright.ledger.case_file import Conflict
from casewright.ledger.choices import resolution
from casewright.ledger.stated import Stated
from casewright.ledger.support import support
from casewright.publishing.dossier import Dossier
from casewright.publishing.quote_card import CardRow
from casewright.publishing.variant import variant_words
from casewright.web.asked import CaseAsked, account_of
from casewright.web.deciding import decide
from casewright.web.dossiers import card_for, dossier_of, dossier_or_404
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.workspace.policies import DECIDE, SEE_CASE


class Variant(NamedTuple):
    """One of the values, with the quotes that give it."""

    value: Stated
    words: str
    rows: tuple[CardRow, ...]
    independent: int


class Choice(forms.Form):
    """Which value holds, and why."""

    value = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Why"), max_length=2000)


@guarded(GET=SEE_CASE)
def conflicts(request: CaseAsked, slug: str) -> HttpResponse:
    """The list, those still open first."""
    found = dossier_of(request)
    every = sorted(found.case.conflicts, key=_open_first) if found else []
    return render(request, "web/conflicts.html", {"page": page_of(request, every)})


def _open_first(one: Conflict) -> tuple[bool, str]:
    return (one.resolution is not None, one.id)


@guarded(GET=SEE_CASE)
def conflict(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """The variants side by side, their quotes in full, and what would settle it."""
    found = dossier_or_404(request)
    one = _named(found, entry)
    shown = {
        "conflict": one,
        "variants": _variants(request, found, one, one.values),
        "vague": _variants(request, found, one, one.vague),
        "earlier": _variants(request, found, one, one.earlier),
        "about": found.people.get(one.about),
        "form": Choice(),
    }
    return render(request, "web/conflict.html", shown)


@guarded(POST=DECIDE)
def resolve(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """Say which value holds; the others stay visible."""
    found = dossier_or_404(request)
    one, form = _named(found, entry), Choice(request.POST)
    if form.is_valid() and form.cleaned_data["value"] in {each.value for each in one.values}:
        what = resolution(found.case, one, form.cleaned_data["value"])
        reason = form.cleaned_data["reason"]
        decide(request, what, by=account_of(request).identity, why=reason)
    return redirect("conflict", slug=slug, entry=entry)


def _named(found: Dossier, entry: str) -> Conflict:
    for one in found.case.conflicts:
        if one.id == entry:
            return one
    raise Http404


def _variants(
    request: CaseAsked, found: Dossier, one: Conflict, values: Iterable[Stated]
) -> list[Variant]:
    return [
        Variant(
            value,
            variant_words(one, value.value),
            card_for(request, value.claims).rows,
            support(found.case, value.claims).independent_sources,
        )
        for value in values
    ]

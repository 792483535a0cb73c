"""Protected people of a case and its restricted sources, for its leads."""

from collections.abc import Sequence
from typing import NamedTuple

from django import forms
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casewright.claims import Sha256
from casewright.ledger import SourceRecord
from casewright.publishing.redaction import BadProtection, Mask, Protected
from casewright.publishing.retelling import retold
from casewright.web.asked import CaseAsked, store_of
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.web.recording import note_names_seen
from casewright.web.stale import Edit, both_shown
from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.models import (
    LONGEST_NAME,
    Account,
    Membership,
    NameGrant,
    ProtectedPerson,
    RestrictedSource,
    Role,
)
from casewright.workspace.accounts.protecting import (
    change,
    let_see_name,
    protect,
    restrict,
    unprotect,
    unrestrict,
)
from casewright.workspace.policies import PROTECT, RESTRICT

# Leads see everything as it is.
_ROLES = [(one.value, one.label) for one in Role if one is not Role.LEAD]


class Words(forms.Form):
    """The forms of a name, and what else tells who it is, a line for each."""

    spellings = forms.CharField(
        label=gettext_lazy("Every form of the name, one on each line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    particulars = forms.CharField(
        label=gettext_lazy("What else tells who it is: a post, a village, a relative"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class NewPerson(Words):
    """A pseudonym, and whom it stands for."""

    pseudonym = forms.CharField(label=gettext_lazy("Pseudonym"), max_length=LONGEST_NAME)
    field_order = ("pseudonym", "spellings", "particulars")


class ChangedPerson(Words):
    """Other words, and the version they were shown as."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class Restriction(NamedTuple):
    """A source, who may see it where it is restricted, and the same as a text."""

    source: SourceRecord
    row: RestrictedSource | None
    state: str


@guarded(GET=PROTECT, POST=PROTECT)
def protected(request: CaseAsked, slug: str) -> HttpResponse:
    """The list, and somebody new on it."""
    form = NewPerson(request.POST or None)
    if form.is_valid() and _protected(request, form):
        return redirect("protected", slug=slug)
    people = ProtectedPerson.objects.filter(case=request.case_row).order_by("pseudonym")
    shown = {"people": people, "form": form}
    return render(request, "web/protected.html", shown, status=400 if form.errors else 200)


def _protected(request: CaseAsked, form: NewPerson) -> bool:
    given, case = form.cleaned_data, request.case_row
    names, told = given["spellings"].splitlines(), given["particulars"].splitlines()
    try:
        if Mask([Protected(given["pseudonym"], tuple(names), tuple(told))]).hides(case.slug):
            form.add_error("spellings", _("The short name of the case has this name in it."))
            return False
        protect(case, given["pseudonym"], names, told)
    except BadProtection as error:
        form.add_error("spellings", retold(str(error)))
    except BadName as error:
        form.add_error("pseudonym", retold(str(error)))
    return not form.errors


@guarded(GET=PROTECT, POST=PROTECT)
def protected_person(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """The words of one person, who may see the name, and a change of the words."""
    person = get_object_or_404(ProtectedPerson, pk=number, case=request.case_row)
    form = ChangedPerson(request.POST or None, initial=_initial(person))
    if form.is_valid():
        given = form.cleaned_data
        try:
            change(
                person,
                version=given["version"],
                spellings=given["spellings"].splitlines(),
                particulars=given["particulars"].splitlines(),
            )
            return redirect("protected_person", slug=slug, number=number)
        except Stale:
            return _stale(request, person, form)
        except BadProtection as error:
            form.add_error("spellings", retold(str(error)))
    note_names_seen(request)
    granted = NameGrant.objects.filter(person=person).select_related("account")
    shown = {
        "person": person,
        "form": form,
        "granted": granted,
        "others": _members(request),
        "roles": _ROLES,
    }
    return render(request, "web/protected_person.html", shown, status=400 if form.errors else 200)


def _initial(person: ProtectedPerson) -> dict[str, str | int]:
    return {
        "spellings": "\n".join(person.spelling_set.values_list("text", flat=True)),
        "particulars": "\n".join(person.particular_set.values_list("text", flat=True)),
        "version": person.version,
    }


def _stale(request: CaseAsked, person: ProtectedPerson, form: ChangedPerson) -> HttpResponse:
    person.refresh_from_db()
    now, meant = _initial(person), form.cleaned_data
    fields = [
        ("spellings", meant["spellings"]),
        ("particulars", meant["particulars"]),
        ("version", str(person.version)),
    ]
    edit = Edit(
        f"{now['spellings']}\n{now['particulars']}",
        f"{meant['spellings']}\n{meant['particulars']}",
        fields,
    )
    return both_shown(request, edit)


@guarded(POST=PROTECT)
def end_protection(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Show somebody under the name again."""
    unprotect(get_object_or_404(ProtectedPerson, pk=number, case=request.case_row))
    return redirect("protected", slug=slug)


@guarded(POST=PROTECT)
def grant_name(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Let a member see the name, or every member of a role; or no longer."""
    person = get_object_or_404(ProtectedPerson, pk=number, case=request.case_row)
    chosen = _chosen(request)
    if len(chosen) != 1:
        raise Http404
    let_see_name(person, chosen[0], may=request.POST.get("may") == "yes")
    return redirect("protected_person", slug=slug, number=number)


@guarded(GET=RESTRICT)
def restricted(request: CaseAsked, slug: str) -> HttpResponse:
    """Every source, and who may see those that are restricted."""
    built = open_folder().built(slug)
    rows = RestrictedSource.objects.filter(case=request.case_row).prefetch_related(
        "grants__account"
    )
    of_source = {one.sha256: one for one in rows}
    listed = [
        Restriction(one, of_source.get(one.sha256), _state(of_source.get(one.sha256)))
        for one in (built.sources if built else ())
    ]
    shown = {"sources": listed, "members": _members(request), "roles": _ROLES}
    return render(request, "web/restricted.html", shown)


@guarded(POST=RESTRICT)
def restrict_source(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """Let only leads and those chosen see a source."""
    _expect_source(request, sha256)
    with transaction.atomic():
        row = RestrictedSource.objects.filter(case=request.case_row, sha256=sha256).first()
        allowed = _chosen(request)
        if request.POST.get("was", "") != _state(row):
            return both_shown(request, _other_restriction(row, allowed))
        restrict(request.case_row, Sha256(sha256), allowed)
    return redirect("restricted", slug=slug)


def _other_restriction(row: RestrictedSource | None, allowed: Sequence[Account | Role]) -> Edit:
    now = [one.to for one in row.grants.all()] if row is not None else [_("all members")]
    meant = [str(one.label) if isinstance(one, Role) else one.name for one in allowed]
    fields = [("was", _state(row)), *map(_field, allowed)]
    leads = _("only leads")
    return Edit(", ".join(now) or leads, ", ".join(meant) or leads, fields)


@guarded(POST=RESTRICT)
def open_source(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """Let every member see a source again."""
    unrestrict(request.case_row, Sha256(sha256))
    return redirect("restricted", slug=slug)


def _state(row: RestrictedSource | None) -> str:
    """Who may see a source as a text, to notice that somebody changed it meanwhile."""
    if row is None:
        return "all members"
    return ",".join(sorted(one.role or str(one.account_id) for one in row.grants.all())) or "leads"


def _field(one: Account | Role) -> tuple[str, str]:
    return ("role", one.value) if isinstance(one, Role) else ("account", str(one.pk))


def _expect_source(request: CaseAsked, sha256: str) -> None:
    if store_of(request).source(Sha256(sha256)) is None:
        raise Http404


def _members(request: CaseAsked) -> list[Account]:
    """Those for whom it makes a difference: leads see everything."""
    others = Membership.objects.filter(case=request.case_row).exclude(role=Role.LEAD)
    return list(Account.objects.filter(memberships__in=others).order_by("name"))


def _chosen(request: CaseAsked) -> list[Account | Role]:
    """The members and roles that were ticked; others are passed over."""
    accounts, roles = request.POST.getlist("account"), request.POST.getlist("role")
    return [
        *(one for one in _members(request) if str(one.pk) in accounts),
        *(Role(value) for value, _ in _ROLES if value in roles),
    ]

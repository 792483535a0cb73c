"""Who belongs to a case, and invitations to it."""

from django import forms
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from casewright.web.asked import CaseAsked, account_of
from casewright.web.guard import guarded
from casewright.web.stale import Edit, both_shown
from casewright.workspace.accounts.inviting import invite, revoke
from casewright.workspace.accounts.members import remove, role_of, set_role
from casewright.workspace.accounts.models import Account, Invitation, Membership, Role
from casewright.workspace.policies import CHANGE_MEMBERS, SEE_MEMBERS


class Invite(forms.Form):
    """The role of whoever is invited."""

    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Role.choices)


class Add(forms.Form):
    """Somebody who has an account, and a role."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=100)
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Role.choices)


class Change(forms.Form):
    """Another role, and the one that was shown beside it."""

    role = forms.ChoiceField(choices=Role.choices)
    was = forms.ChoiceField(choices=Role.choices)


@guarded(GET=SEE_MEMBERS)
def members(request: CaseAsked, slug: str) -> HttpResponse:
    """The list."""
    return _page(request)


def _page(request: CaseAsked, *, code: str = "", add: forms.Form | None = None) -> HttpResponse:
    case = request.case_row
    shown = {
        "members": Membership.objects.filter(case=case).select_related("account"),
        "invitations": Invitation.objects.filter(case=case, used=None, revoked=None),
        "roles": Role.choices,
        "invite_form": Invite(),
        "add_form": add or Add(),
        "code": code,
    }
    status = 400 if add is not None and add.errors else 200
    return render(request, "web/members.html", shown, status=status)


@guarded(POST=CHANGE_MEMBERS)
def invite_member(request: CaseAsked, slug: str) -> HttpResponse:
    """Make an invitation; its code is on this page, once."""
    form = Invite(request.POST)
    if not form.is_valid():
        return redirect("members", slug=slug)
    role = Role(form.cleaned_data["role"])
    _, code = invite(account_of(request), now=timezone.now(), case=request.case_row, role=role)
    return _page(request, code=code)


@guarded(POST=CHANGE_MEMBERS)
def revoke_invitation(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Take an invitation back."""
    revoke(get_object_or_404(Invitation, pk=number, case=request.case_row), now=timezone.now())
    return redirect("members", slug=slug)


@guarded(POST=CHANGE_MEMBERS)
def add_member(request: CaseAsked, slug: str) -> HttpResponse:
    """Make somebody who has an account a member."""
    form = Add(request.POST)
    if form.is_valid():
        case = request.case_row
        found = Account.objects.filter(name__iexact=form.cleaned_data["name"]).first()
        if found is None or role_of(found, case) is not None:
            form.add_error("name", gettext_lazy("Nobody of this name can be added."))
        else:
            set_role(case, found, Role(form.cleaned_data["role"]))
            return redirect("members", slug=slug)
    return _page(request, add=form)


@guarded(POST=CHANGE_MEMBERS)
def change_role(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Give a member another role."""
    form = Change(request.POST)
    if not form.is_valid():
        return redirect("members", slug=slug)
    role, was = Role(form.cleaned_data["role"]), form.cleaned_data["was"]
    with transaction.atomic():
        member = _member(request, number)
        if member.role != was:
            meant = [("role", role.value), ("was", member.role)]
            return both_shown(request, Edit(member.get_role_display(), str(role.label), meant))
        set_role(request.case_row, member.account, role)
    return redirect("members", slug=slug)


@guarded(POST=CHANGE_MEMBERS)
def remove_member(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Let somebody be a member no longer."""
    remove(request.case_row, _member(request, number).account)
    return redirect("members", slug=slug)


def _member(request: CaseAsked, number: int) -> Membership:
    """The member of that number in this case.

    Raises:
        Http404: it is of another case, or none.
    """
    found = Membership.objects.select_for_update().filter(case=request.case_row, pk=number)
    member = found.select_related(None).first()
    if member is None:
        raise Http404
    return member

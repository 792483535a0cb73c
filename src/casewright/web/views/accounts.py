"""The accounts of the workspace, for its administrators; that shows them no case."""

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casewright.web.asked import Asked, account_of
from casewright.web.guard import guarded
from casewright.web.sign_in.sessions import end_sessions
from casewright.web.stale import Edit, both_shown
from casewright.workspace.accounts.inviting import invite, revoke
from casewright.workspace.accounts.members import set_active, set_administrator
from casewright.workspace.accounts.models import Account, Invitation
from casewright.workspace.policies import MANAGE_ACCOUNTS


class Invite(forms.Form):
    """Whether whoever is invited manages accounts too."""

    as_administrator = forms.BooleanField(
        label=gettext_lazy("May manage accounts too"), required=False
    )


@guarded(GET=MANAGE_ACCOUNTS)
def accounts(request: Asked) -> HttpResponse:
    """The list."""
    return _page(request)


def _page(request: Asked, *, code: str = "") -> HttpResponse:
    shown = {
        "accounts": Account.objects.order_by("name"),
        # Of invitations to cases only their leads know.
        "invitations": Invitation.objects.filter(case=None, used=None, revoked=None),
        "form": Invite(),
        "code": code,
    }
    return render(request, "web/accounts.html", shown)


@guarded(POST=MANAGE_ACCOUNTS)
def invite_account(request: Asked) -> HttpResponse:
    """Make an invitation to the workspace; its code is on this page, once."""
    form = Invite(request.POST)
    as_administrator = form.is_valid() and form.cleaned_data["as_administrator"]
    by = account_of(request)
    _made, code = invite(by, now=timezone.now(), as_administrator=as_administrator)
    return _page(request, code=code)


@guarded(POST=MANAGE_ACCOUNTS)
def revoke_account_invitation(request: Asked, number: int) -> HttpResponse:
    """Take an invitation to the workspace back."""
    revoke(get_object_or_404(Invitation, pk=number, case=None), now=timezone.now())
    return redirect("accounts")


@guarded(POST=MANAGE_ACCOUNTS)
def change_active(request: Asked, number: int) -> HttpResponse:
    """Let an account sign in, or no longer; then whoever is in with it is out."""
    words = {True: _("may sign in"), False: _("may not sign in")}
    wanted = request.POST.get("to") == "yes"
    with transaction.atomic():
        account = _account(number)
        if _was(request) != account.is_active:
            return both_shown(request, _edit(account.is_active, wanted, words))
        set_active(account, is_active=wanted)
        if not wanted:
            end_sessions(account)
    return redirect("accounts")


@guarded(POST=MANAGE_ACCOUNTS)
def change_administrator(request: Asked, number: int) -> HttpResponse:
    """Let an account manage accounts, or no longer."""
    words = {True: _("may manage accounts"), False: _("may not manage accounts")}
    wanted = request.POST.get("to") == "yes"
    with transaction.atomic():
        account = _account(number)
        if _was(request) != account.is_administrator:
            return both_shown(request, _edit(account.is_administrator, wanted, words))
        set_administrator(account, is_administrator=wanted)
    return redirect("accounts")


def _account(number: int) -> Account:
    return get_object_or_404(Account.objects.select_for_update(), pk=number)


def _was(request: Asked) -> bool:
    return request.POST.get("was") == "yes"


def _edit(now: bool, wanted: bool, words: dict[bool, str]) -> Edit:
    fields = [("was", "yes" if now else "no"), ("to", "yes" if wanted else "no")]
    return Edit(words[now], words[wanted], fields)

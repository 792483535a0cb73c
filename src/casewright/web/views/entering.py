"""Coming in: the first account, and invitations."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casewright.publishing.retelling import retold
from casewright.web import first_run
from casewright.web.asked import Asked, account_of
from casewright.web.guard import guarded
from casewright.web.tour import begin_tour
from casewright.workspace.accounts.errors import BadInvitation, BadName, BadPassword
from casewright.workspace.accounts.inviting import accept, join
from casewright.workspace.accounts.making import is_set_up, make_owner
from casewright.workspace.accounts.models import LONGEST_NAME, Membership
from casewright.workspace.audit import acting_as
from casewright.workspace.policies import ACCEPT_INVITATION, ANYONE, SET_UP, SIGNED_IN


class NewAccount(forms.Form):
    """A code, and the name and password of the account it makes."""

    code = forms.CharField(
        label=gettext_lazy("Code"), widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    name = forms.CharField(
        label=gettext_lazy("Your name here"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        help_text=gettext_lazy("At least 12 characters. Several words are strong."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class Code(forms.Form):
    """The code of an invitation, for somebody who has an account."""

    code = forms.CharField(
        label=gettext_lazy("Code"), widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


@guarded(GET=ANYONE)
def start(request: HttpRequest) -> HttpResponseBase:
    """To the cases, or to what comes before them."""
    return redirect("cases" if is_set_up() else "set_up")


@guarded(GET=SET_UP, POST=SET_UP)
def set_up(request: HttpRequest) -> HttpResponse:
    """Make the first account, with the code on the terminal."""
    form = NewAccount(request.POST or None)
    if form.is_valid():
        if not first_run.fits(form.cleaned_data["code"]):
            form.add_error("code", _("This is not the code that the server printed."))
        elif _made(form, first=True):
            owner = first_run.give_to_owner()
            if owner is not None and not Membership.objects.filter(account=owner).exists():
                with acting_as(owner.identity):
                    begin_tour(owner)
            return redirect("account_login")
    return render(request, "web/set_up.html", {"form": form}, status=_status(form))


@guarded(GET=ACCEPT_INVITATION, POST=ACCEPT_INVITATION)
def accept_invitation(request: HttpRequest) -> HttpResponse:
    """Make an account by an invitation."""
    form = NewAccount(request.POST or None)
    if form.is_valid() and _made(form, first=False):
        return redirect("account_login")
    return render(request, "web/accept.html", {"form": form}, status=_status(form))


@guarded(GET=SIGNED_IN, POST=SIGNED_IN)
def join_case(request: Asked) -> HttpResponse:
    """Come into a case by an invitation, with the account one has."""
    form = Code(request.POST or None)
    if form.is_valid():
        try:
            join(form.cleaned_data["code"], account_of(request), now=timezone.now())
            return redirect("cases")
        except BadInvitation as error:
            form.add_error("code", retold(str(error)))
    return render(request, "web/join.html", {"form": form}, status=_status(form))


def _made(form: NewAccount, *, first: bool) -> bool:
    code, name, password = (form.cleaned_data[one] for one in ("code", "name", "password"))
    try:
        with acting_as(f"{name} (new)"):
            if first:
                make_owner(name, password, now=timezone.now())
            else:
                accept(code, name=name, password=password, now=timezone.now())
    except BadInvitation as error:
        form.add_error("code", retold(str(error)))
    except BadName as error:
        form.add_error("name", retold(str(error)))
    except BadPassword as error:
        form.add_error("password", retold(str(error)))
    return not form.errors


def _status(form: forms.Form) -> int:
    return 400 if form.errors else 200

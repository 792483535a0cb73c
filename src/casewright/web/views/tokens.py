"""The tokens of an account, by which programs act for it."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from casewright.web.asked import Asked, account_of
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.workspace.accounts.models import LONGEST_NAME, Account, Membership
from casewright.workspace.accounts.sight import sight_of
from casewright.workspace.models import CaseRow
from casewright.workspace.policies import MAKE_TOKEN, SIGNED_IN
from casewright.workspace.tokens.making import MOST_DAYS, Wish, make_token, revoke
from casewright.workspace.tokens.models import Scope, Token

_DAYS = 30


class NewToken(forms.Form):
    """What a token is called, what it may do, where and how long."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=LONGEST_NAME,
        help_text=gettext_lazy("The program that will use it, and the machine it runs on."),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("It may"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    case = forms.ChoiceField(label=gettext_lazy("In"), required=False)
    days = forms.IntegerField(
        label=gettext_lazy("Days until it ends"),
        min_value=1,
        max_value=MOST_DAYS,
        initial=_DAYS,
    )

    def of(self, account: Account) -> "NewToken":
        """The form with the cases of an account to choose from."""
        every = [("", gettext_lazy("all cases I am a member of"))]
        self.fields["case"] = forms.ChoiceField(
            label=gettext_lazy("In"), required=False, choices=[*every, *_cases(account)]
        )
        return self


def _cases(account: Account) -> list[tuple[str, str]]:
    """The cases of an account, under their titles as it may see them."""
    members = Membership.objects.filter(account=account).select_related("case")
    return [(one.case.slug, _title(account, one.case)) for one in members.order_by("case__slug")]


def _title(account: Account, case: CaseRow) -> str:
    mask = sight_of(account, case, open_folder().built(case.slug)).mask
    return mask.text(case.title or case.slug)


@guarded(GET=SIGNED_IN, POST=MAKE_TOKEN)
def tokens(request: Asked) -> HttpResponse:
    """The list, and a new token; its words are on this page, once."""
    account = account_of(request)
    form = NewToken(request.POST or None).of(account)
    if not form.is_valid():
        return _page(request, form, status=400 if form.errors else 200)
    given = form.cleaned_data
    case = CaseRow.objects.get(slug=given["case"]) if given["case"] else None
    wish = Wish(given["name"], frozenset(map(Scope, given["scopes"])), given["days"], case)
    _made, words = make_token(account, wish, now=timezone.now())
    return _page(request, NewToken().of(account), words=words)


def _page(request: Asked, form: NewToken, *, words: str = "", status: int = 200) -> HttpResponse:
    now = timezone.now()
    own = Token.objects.filter(account=account_of(request)).select_related("case")
    listed = [(one, one.holds(now)) for one in own.order_by("-pk")]
    shown = {"form": form, "words": words, "tokens": listed}
    return render(request, "web/tokens.html", shown, status=status)


@guarded(POST=SIGNED_IN)
def revoke_token(request: Asked, number: int) -> HttpResponse:
    """Take a token of one's own back."""
    found = get_object_or_404(Token, pk=number, account=account_of(request))
    revoke(found, now=timezone.now())
    return redirect("tokens")

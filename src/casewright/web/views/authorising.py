"""Who may file for whom, noted before anything is drafted; kept as a decision, never erased."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from casewright.decisions import ActWithout, Authorise, Authority, Revoke, Side
from casewright.drafts import forum_named
from casewright.ledger.choices import side_of
from casewright.web.asked import CaseAsked, account_of
from casewright.web.deciding import decide
from casewright.web.drafting import forums_to_choose, people_to_choose
from casewright.web.guard import guarded
from casewright.web.seen import case_seen
from casewright.workspace.policies import CONSENT

_ANSWERS = (
    ("signed", gettext_lazy("there is a signed paper")),
    ("without", gettext_lazy("there is none, for a reason")),
    ("revoked", gettext_lazy("it is taken back")),
)


class Authorised(forms.Form):
    """Who files for whom, to which committees, since when, on what paper or why without."""

    person = forms.ChoiceField(label=gettext_lazy("For whom"))
    forums = forms.MultipleChoiceField(
        label=gettext_lazy("To which committees"), widget=forms.CheckboxSelectMultiple
    )
    answer = forms.ChoiceField(label=gettext_lazy("Authority"), choices=_ANSWERS)
    representative = forms.CharField(
        label=gettext_lazy("Who files"), max_length=200, required=False
    )
    paper = forms.CharField(
        label=gettext_lazy(
            "The signed paper, or the reason why there is none; it is put in the form"
        ),
        max_length=500,
        required=False,
    )
    given_by = forms.CharField(
        label=gettext_lazy("Who signed, where the person could not"),
        max_length=200,
        required=False,
    )
    day = forms.DateField(label=gettext_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(
        label=gettext_lazy("The last day it holds"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    reason = forms.CharField(label=gettext_lazy("How you know"), max_length=500)

    def __init__(self, request: CaseAsked) -> None:
        """Offer the victims whom the asker sees."""
        given = request.POST if request.method == "POST" else None
        super().__init__(given, initial={"day": timezone.localdate()})
        self.fields["person"].choices = people_to_choose(request)  # type: ignore[attr-defined]
        self.fields["forums"].choices = forums_to_choose()  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Refuse what says nothing.

        Raises:
            ValidationError: nobody files, no paper and no reason is told, or the end is too early.
        """
        given = self.cleaned_data
        if given.get("answer") == "revoked":
            return
        for field in ("representative", "paper"):
            if not given.get(field):
                self.add_error(field, gettext_lazy("Say who files, and on what paper or why."))
        day, until = given.get("day"), given.get("until")
        if day and until and until < day:
            self.add_error("until", gettext_lazy("It ends before it was given."))

    def what(self, whom: Side) -> Authority:
        """The decision that a form without mistakes is."""
        given = self.cleaned_data
        names = tuple(forum_named(one).use for one in given["forums"])
        day: str = given["day"].isoformat()
        if given["answer"] == "revoked":
            return Revoke(whom, names, day)
        if given["answer"] == "without":
            return ActWithout(whom, names, given["representative"], given["paper"], day)
        until = given["until"].isoformat() if given["until"] else None
        signed = given["given_by"] or None
        return Authorise(whom, names, given["representative"], given["paper"], day, until, signed)


@guarded(GET=CONSENT, POST=CONSENT)
def note_authority(request: CaseAsked, slug: str) -> HttpResponse:
    """Note who may file for somebody, or why without authority, or that it was taken back."""
    form, case = Authorised(request), case_seen(request)
    if case is not None and form.is_valid():
        person = next(one for one in case.people if one.id == form.cleaned_data["person"])
        what = form.what(side_of(case, person))
        decide(request, what, by=account_of(request).identity, why=form.cleaned_data["reason"])
        return redirect("decisions", slug=slug)
    return render(request, "web/authority.html", {"form": form}, status=400 if form.errors else 200)

"""What people agreed to about what they told, and took back; kept as decisions, never erased."""

from datetime import date

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from casewright.claims import Sha256, Source
from casewright.consent import BadConsent, BadUse, blotted, use_of
from casewright.decisions import Agree, Told, Withdraw
from casewright.publishing.redaction import Mask
from casewright.publishing.retelling import retold
from casewright.web.asked import CaseAsked, account_of, sight, source_known
from casewright.web.consents_told import consents_told
from casewright.web.deciding import decide
from casewright.web.folder import open_folder
from casewright.web.guard import guarded
from casewright.web.inside import inside
from casewright.web.seen import case_seen
from casewright.workspace.accounts.demanding import demand_consent, demands_consent
from casewright.workspace.policies import CONSENT, DEMAND_CONSENT, SEE_CASE

_ANSWERS = (
    ("agrees", gettext_lazy("agrees to the uses named")),
    ("refuses", gettext_lazy("refuses any use")),
    ("withdraws", gettext_lazy("takes back what was agreed")),
)


class Consented(forms.Form):
    """Who agreed to what, on which day, until when."""

    person = forms.CharField(
        label=gettext_lazy("Who told it, better under a pseudonym"), max_length=100
    )
    answer = forms.ChoiceField(label=gettext_lazy("Answer"), choices=_ANSWERS)
    uses = forms.CharField(
        label=gettext_lazy("Uses"),
        required=False,
        help_text=gettext_lazy("internal, lawyers, publication, forum:NAME; commas between them"),
    )
    quote = forms.CharField(
        label=gettext_lazy("Only these words of the source, letter for letter"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    day = forms.DateField(label=gettext_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(
        label=gettext_lazy("The last day it holds"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    reason = forms.CharField(label=gettext_lazy("How you know"), max_length=500)


@guarded(GET=SEE_CASE)
def consents(request: CaseAsked, slug: str) -> HttpResponse:
    """What was noted, in the order in which it was."""
    shown = {
        "consents": consents_told(request),
        "sources": _known(request),
        "is_demanded": demands_consent(request.case_row),
    }
    return render(request, "web/consents.html", shown)


def _known(request: CaseAsked) -> list[tuple[Sha256, str]]:
    """The sources one is told of; of those nobody may read the title is not told."""
    seen, built = sight(request), case_seen(request)
    titles = {one.sha256: one.title for one in built.sources} if built else {}
    every = open_folder().built(request.case_row.slug)
    return [
        (one.sha256, seen.mask.text(titles.get(one.sha256) or one.name))
        for one in (every.sources if every else ())
        if seen.knows(one.sha256)
    ]


@guarded(POST=DEMAND_CONSENT)
def demand(request: CaseAsked, slug: str) -> HttpResponse:
    """Let what was not published be read only once somebody agreed, or also before."""
    demand_consent(request.case_row, is_demanded=request.POST.get("to") == "yes")
    return redirect("consents", slug=slug)


@guarded(GET=CONSENT, POST=CONSENT)
def note_consent(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """Note what somebody said about a source."""
    source = _as_read(request, source_known(request, sha256))
    form = Consented(request.POST or None, initial={"day": timezone.localdate()})
    if form.is_valid():
        what = _what(form, source, sight(request).mask)
        if what is not None:
            decide(request, what, by=account_of(request).identity, why=form.cleaned_data["reason"])
            return redirect("consents", slug=slug)
    is_seen = sight(request).sees(source.sha256)
    title = (source.metadata.title.value if is_seen else None) or source.name
    title = sight(request).mask.text(title)
    shown = {"form": form, "sha256": source.sha256, "title": title}
    return render(request, "web/consent.html", shown, status=400 if form.errors else 200)


def _as_read(request: CaseAsked, known: Source) -> Source:
    """The source as the asker reads it; leads need the words people refused to name them again."""
    if sight(request).is_lead:
        return known
    return blotted(known, inside(request.case_row).withheld(known))


def _what(form: Consented, source: Source, mask: Mask) -> Agree | Withdraw | None:
    given = form.cleaned_data
    told = _told(form, source, mask)
    if told is None:
        return None
    day: date = given["day"]
    try:
        if given["answer"] == "withdraws":
            return Withdraw(told, day.isoformat())
        named = given["uses"].split(",") if given["answer"] == "agrees" else []
        uses = tuple(sorted(str(use_of(one)) for one in named if one.strip()))
        if given["answer"] == "agrees" and not uses:
            form.add_error("uses", gettext_lazy("Name the uses, or choose that any is refused."))
            return None
        until = given["until"].isoformat() if given["until"] else None
        return Agree(told, uses, day.isoformat(), until)
    except BadUse as error:
        form.add_error("uses", retold(str(error)))
    except BadConsent as error:
        form.add_error("until", retold(str(error)))
    return None


def _told(form: Consented, source: Source, mask: Mask) -> Told | None:
    """Words are looked for in what the asker reads: else a guess at a name could be tried out."""
    quote, person = form.cleaned_data["quote"].replace("\r\n", "\n"), form.cleaned_data["person"]
    if not quote.strip():
        return Told(source.sha256, source.name, 0, 0, person)
    read = mask.redacted(source.text, source.metadata.language.value or "")
    if read.text.count(quote) != 1:
        form.add_error("quote", gettext_lazy("These words do not stand in the source just once."))
        return None
    place = read.text.index(quote)
    start, end = read.before(place, place + len(quote))
    return Told(source.sha256, source.name, start, end, person)

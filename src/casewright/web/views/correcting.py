"""A claim corrected field by field, or added from words somebody selected."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from casewright.claims import KINDS, Claim, Source, Stance
from casewright.decisions import (
    Add,
    Anchor,
    Change,
    Correct,
    Decision,
    NotACorrection,
    claim_added,
    corrected,
    places_of,
    reviews,
    stance_of,
)
from casewright.decisions.written import Field, empty_fields, terms_of, written_fields
from casewright.errors import CasewrightError
from casewright.publishing.plain_words import label
from casewright.publishing.redaction import Mask
from casewright.web.asked import CaseAsked, account_of, seen_decisions, sight, source_of
from casewright.web.deciding import keep
from casewright.web.dossiers import dossier_or_404
from casewright.web.guard import guarded
from casewright.web.views.reviewing import claim_in, heading, is_asked_by_script, not_kept
from casewright.web.views.reviewing import shown_line as line_of
from casewright.workspace.policies import DECIDE


class Shown(NamedTuple):
    """A field of the form: its value as the asker may see it, and what else it can be."""

    name: str
    label: str
    value: str
    options: Sequence[tuple[str, str]]
    is_list: bool


class Selected(forms.Form):
    """Words of a source that somebody selected, and the kind of claim they are to give."""

    kind = forms.ChoiceField(choices=[(one, one) for one in KINDS], required=False)
    start = forms.IntegerField(min_value=0)
    words = forms.CharField(strip=False, max_length=5000)


class ProtectedField(CasewrightError):
    """A field holds a protected name, which only somebody who may see it can change."""

    def __init__(self, field: str) -> None:
        super().__init__(
            f"The field {field!r} holds a protected name: only somebody who may see it can "
            "change it."
        )


@guarded(GET=DECIDE, POST=DECIDE)
def correct(request: CaseAsked, slug: str, sha256: str, claim: str) -> HttpResponse:
    """The fields of a claim, and what they should say instead."""
    source = source_of(request, sha256)
    found = claim_in(dossier_or_404(request), source, claim)
    earlier = _earlier(request, found)
    now = corrected(found, earlier) if earlier else found
    if request.method != "POST":
        return _form(request, source, now, {"claim": found, "fields": _fields(request, now)})
    try:
        changes = _changes(request.POST, _real(now), sight(request).mask)
        if changes:
            told = {one.field: one for one in (*earlier, *changes)}
            what = Correct(Anchor.of(found), tuple(told.values()))
            corrected(found, what.changes)
            keep(request, what, by=account_of(request).identity, why=_why(request.POST))
    except CasewrightError as error:
        return not_kept(request, error)
    if is_asked_by_script(request):
        return line_of(request, source, found)
    return redirect("review_source", slug=slug, sha256=sha256)


def _earlier(request: CaseAsked, claim: Claim) -> tuple[Change, ...]:
    said = reviews(seen_decisions(request)).get(claim.id)
    what = said.first.what if said else None
    return what.changes if isinstance(what, Correct) else ()


@guarded(GET=DECIDE, POST=DECIDE)
def add(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """A claim that no reader found, from words of the source."""
    source = source_of(request, sha256)
    form = Selected(request.POST or request.GET)
    if not form.is_valid():
        raise Http404
    given = form.cleaned_data
    start = start_of(request, source, given["start"], given["words"])
    if start is None:
        raise Http404
    if request.method != "POST":
        kind = given["kind"]
        fields = _shown(request, empty_fields(KINDS[kind])) if kind else []
        shown = {"kind": kind, "kinds": list(KINDS), "fields": fields, "selected": given}
        return _form(request, source, None, shown)
    try:
        decision = _added(request, source, start, given["kind"])
    except CasewrightError as error:
        return not_kept(request, error)
    if is_asked_by_script(request):
        return render(request, "web/_review_added.html", {"decision": decision})
    return redirect("review_source", slug=slug, sha256=sha256)


def start_of(request: CaseAsked, source: Source, shown: int, words: str) -> int | None:
    """Where the words stand in the source itself, nearest to where they were selected."""
    redacted = sight(request).mask.redacted(source.text, source.metadata.language.value or "")
    start, _ = redacted.before(shown, shown + len(words))
    places = places_of(words, source.text)
    return min(places, key=lambda one: abs(one - start), default=None)


def _added(request: CaseAsked, source: Source, start: int, kind: str) -> Decision:
    sent, words = request.POST, str(request.POST["words"])
    empty = empty_fields(KINDS[kind])
    told = tuple(Change(one.name, _sent(sent, one.name)) for one in empty if _sent(sent, one.name))
    if not told:
        raise NotACorrection(empty[0].name, "a claim says something")
    said_by, stance = _sent(sent, "said_by") or None, stance_of(_sent(sent, "stance"))
    span = (start, start + len(words), words)
    what = Add(source.sha256, source.name, *span, kind, told, said_by, stance)
    claim_added(what, source)
    return keep(request, what, by=account_of(request).identity, why=_why(sent))


def _why(sent: QueryDict) -> str:
    return _sent(sent, "reason") or "read so in the source"


def _sent(sent: QueryDict, name: str) -> str:
    return str(sent.get(name, "")).strip()


def _real(claim: Claim) -> Mapping[str, str]:
    about = {"said_by": claim.said_by or "", "stance": claim.stance.value}
    return {one.name: one.value for one in written_fields(claim.body)} | about


def _changes(sent: QueryDict, real: Mapping[str, str], mask: Mask) -> tuple[Change, ...]:
    """The fields that somebody changed, told by what was shown beside each."""
    found = []
    for name, value in real.items():
        if name in sent and _sent(sent, name) != _sent(sent, f"was-{name}"):
            if mask.hides(value):
                raise ProtectedField(name)
            found.append(Change(name, _sent(sent, name)))
    return tuple(found)


def _fields(request: CaseAsked, claim: Claim) -> list[Shown]:
    return _shown(request, written_fields(claim.body), claim)


def _shown(request: CaseAsked, fields: Sequence[Field], claim: Claim | None = None) -> list[Shown]:
    mask = sight(request).mask
    shown = [
        Shown(one.name, _called(one.name), mask.text(one.value), _options(one), one.is_list)
        for one in fields
    ]
    said_by = mask.text(claim.said_by or "") if claim else ""
    stance = claim.stance if claim else Stance.REPORTED
    stances = [(one.value, one.value) for one in Stance]
    return [
        *shown,
        Shown("said_by", "said by", said_by, (), False),
        Shown("stance", "stance", stance.value, stances, False),
    ]


def _options(one: Field) -> list[tuple[str, str]]:
    if one.scheme:
        return [(term, label(one.scheme, term)) for term in terms_of(one)]
    return [(each, each.replace("_", " ")) for each in one.choices]


def _called(name: str) -> str:
    return name.replace("_", " ")


def _form(
    request: CaseAsked, source: Source, claim: Claim | None, shown: dict[str, object]
) -> HttpResponse:
    about = {"source": heading(request, source), "now": claim}
    name = "web/_claim_form.html" if is_asked_by_script(request) else "web/claim_form.html"
    return render(request, name, shown | about)

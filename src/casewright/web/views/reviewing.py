"""The review screen: a source's words with its claims beside them, gone through one by one."""

from typing import Any, NamedTuple

from django import forms
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casewright.claims import Claim, ClaimId, Source
from casewright.decisions import (
    Accept,
    Anchor,
    Contradiction,
    Decision,
    Reject,
    Undo,
    What,
    reviews,
)
from casewright.errors import CasewrightError, NoPicture
from casewright.intake import picture_of_page
from casewright.ledger import SourceRecord
from casewright.publishing.dossier import Dossier
from casewright.publishing.retelling import retold
from casewright.web.asked import (
    CaseAsked,
    account_of,
    seen_decisions,
    sight,
    source_known,
    source_of,
    store_of,
)
from casewright.web.deciding import keep
from casewright.web.dossiers import dossier_of, dossier_or_404
from casewright.web.guard import guarded
from casewright.web.paging import page_of
from casewright.web.recording import note_seen
from casewright.web.reviewing import left_in, lines_of, part_at, part_of
from casewright.web.views import errors
from casewright.workspace.accounts.cases import set_checkers
from casewright.workspace.policies import DECIDE, RENAME_CASE, SEE_SOURCE


class ToReview(NamedTuple):
    """A source in the list, with how many of its claims are still to be looked at."""

    source: SourceRecord
    title: str
    left: int
    claims: int


class Said(forms.Form):
    """What somebody says of a claim with one key."""

    accept = forms.CharField(required=False)
    reject = forms.CharField(required=False)
    undo = forms.CharField(required=False)
    order = forms.CharField(required=False)
    part = forms.IntegerField(required=False)
    at = forms.IntegerField(required=False)


class Checkers(forms.Form):
    """One person or two."""

    checkers = forms.TypedChoiceField(choices=[(1, "1"), (2, "2")], coerce=int)


@guarded(GET=SEE_SOURCE)
def review(request: CaseAsked, slug: str) -> HttpResponse:
    """The sources, those with most to look at first."""
    found = dossier_of(request)
    listed = _listed(request, found) if found else []
    page = page_of(request, sorted(listed, key=lambda one: (-one.left, one.title, one.source.name)))
    left = sum(one.left for one in listed)
    return render(request, "web/review.html", {"page": page, "left": left})


def _listed(request: CaseAsked, found: Dossier) -> list[ToReview]:
    mask, left = sight(request).mask, left_in(request)
    return [
        ToReview(
            one,
            mask.text(one.title or one.name, one.language),
            left[one.sha256],
            found.read_in[one.sha256],
        )
        for one in found.case.sources
    ]


@guarded(GET=SEE_SOURCE)
def review_source(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """One source: its words with the claims marked, and beside them the claims."""
    source = source_of(request, sha256)
    asked = Said(request.GET)
    asked.is_valid()
    order = asked.cleaned_data.get("order", "")
    at = asked.cleaned_data.get("at")
    number = asked.cleaned_data.get("part") or (1 if at is None else part_at(request, source, at))
    part = part_of(request, source, number, by_doubt=order == "doubt")
    note_seen(request, source)
    shown: dict[str, object] = {"part": part, "order": order, "source": heading(request, source)}
    if "pages" in request.GET and sight(request).mask.hides_nobody:
        shown["pages"] = range(1, len(source.pages) + 1)
    return render(request, "web/review_source.html", shown)


def heading(request: CaseAsked, source: Source) -> dict[str, str | bool]:
    """What stands over the words of a source."""
    mask, language = sight(request).mask, source.metadata.language.value or ""
    known = source.metadata
    return {
        "sha256": source.sha256,
        "title": mask.text(known.title.value or source.name, language),
        "publisher": mask.text(known.publisher.value or "", language),
        "published": known.published.value or "",
        "language": language,
        "has_pages": bool(source.pages) and mask.hides_nobody,
    }


@guarded(GET=SEE_SOURCE)
def page_picture(request: CaseAsked, slug: str, sha256: str, number: int) -> HttpResponse:
    """A page of a PDF as it was printed: only for those who may see every name on it."""
    source = source_of(request, sha256)
    if not 1 <= number <= len(source.pages):
        raise Http404
    whole = source_known(request, sha256)
    if not sight(request).mask.hides_nobody or whole.text != source.text:
        # Nothing can be masked or blotted out in a picture.
        return errors.forbidden(request)
    note_seen(request, source, action="protected page seen")
    try:
        picture = picture_of_page(store_of(request).content(source.sha256), number)
    except NoPicture as error:
        return errors.said(request, str(error), status=404)
    return HttpResponse(picture, content_type="image/png")


@guarded(POST=DECIDE)
def review_decide(request: CaseAsked, slug: str, sha256: str) -> HttpResponse:
    """Keep what somebody says of a claim, and show its line as it stands then."""
    source, form = source_of(request, sha256), Said(request.POST)
    if not form.is_valid():
        raise Http404
    given = form.cleaned_data
    number = given["accept"] or given["reject"] or given["undo"]
    claim = claim_in(dossier_or_404(request), source, number)
    try:
        _say(request, claim, given)
    except CasewrightError as error:
        return not_kept(request, error)
    return _line(request, source, claim)


def _say(request: CaseAsked, claim: Claim, given: dict[str, Any]) -> Decision:
    by = account_of(request).identity
    if given["accept"]:
        what: What = Accept(Anchor.of(claim))
        return keep(request, what, by=by, why=_("it stands so in the source"))
    if given["reject"]:
        return keep(request, Reject(Anchor.of(claim)), by=by, why=_("the source does not say so"))
    what = Undo(_to_take_back(request, claim, by).id)
    return keep(request, what, by=by, why=_("taken back in the review"))


def _to_take_back(request: CaseAsked, claim: Claim, by: str) -> Decision:
    """The last decision about a claim: one's own, or else anybody's."""
    said = reviews(seen_decisions(request)).get(claim.id)
    if said is None:
        raise Http404
    own = [one for one in said.decisions if one.by == by]
    return (own or list(said.decisions))[-1]


def claim_in(found: Dossier, source: Source, number: str) -> Claim:
    """A claim of a source.

    Raises:
        Http404: the source has no such claim.
    """
    claim = found.case.claims.get(ClaimId(number))
    if claim is None or claim.quote.source != source.sha256:
        raise Http404
    return claim


def _line(request: CaseAsked, source: Source, claim: Claim) -> HttpResponse:
    if not is_asked_by_script(request):
        address = reverse("review_source", args=[request.case_row.slug, source.sha256])
        order = f"?order={request.POST['order']}" if request.POST.get("order") == "doubt" else ""
        return redirect(f"{address}{order}#c-{claim.id}")
    return shown_line(request, source, claim)


def shown_line(request: CaseAsked, source: Source, claim: Claim) -> HttpResponse:
    """The line of a claim by itself, to take the place of the one on the screen."""
    (line,) = lines_of(request, [claim])
    shown = {"line": line, "source": {"sha256": source.sha256}}
    return render(request, "web/_review_line.html", shown)


def not_kept(request: CaseAsked, error: CasewrightError) -> HttpResponse:
    """Why a decision was not kept; both sides are named where somebody decided the opposite."""
    if not is_asked_by_script(request):
        raise error
    status = 409 if isinstance(error, Contradiction) else 400
    return JsonResponse({"error": retold(str(error))}, status=status)


def is_asked_by_script(request: CaseAsked) -> bool:
    """Whether the screen itself asks, which puts the answer into its place."""
    return request.headers.get("X-Casewright") == "review"


@guarded(POST=RENAME_CASE)
def checkers(request: CaseAsked, slug: str) -> HttpResponse:
    """Say how many people have to accept a claim before it counts as checked."""
    form = Checkers(request.POST)
    if form.is_valid():
        set_checkers(request.case_row, form.cleaned_data["checkers"])
    return redirect("review", slug=slug)

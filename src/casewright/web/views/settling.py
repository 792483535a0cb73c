"""Who is who, as people say it, and decisions taken back."""

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from casewright.decisions import Different, Same, Undo, What, to_undo
from casewright.errors import CasewrightError
from casewright.ledger.choices import side_of
from casewright.linking import EntryId
from casewright.web.asked import CaseAsked, account_of, seen_decisions
from casewright.web.deciding import decide, keep
from casewright.web.dossiers import dossier_or_404
from casewright.web.guard import guarded
from casewright.web.views.reviewing import is_asked_by_script, not_kept
from casewright.web.who_is_who import parted
from casewright.workspace.policies import DECIDE


class Judged(forms.Form):
    """Two people of the case, and whether they are one."""

    one = forms.CharField()
    other = forms.CharField()
    verdict = forms.ChoiceField(choices=[("same", "same"), ("different", "different")])
    reason = forms.CharField(required=False, max_length=2000)


@guarded(POST=DECIDE)
def judge(request: CaseAsked, slug: str) -> HttpResponse:
    """Keep that two are the same, or that they are not."""
    form = Judged(request.POST)
    if not form.is_valid():
        raise Http404
    given = form.cleaned_data
    what = _judgement(request, given["one"], given["other"], is_same=given["verdict"] == "same")
    why = given["reason"] or _("compared on the page of the person")
    by = account_of(request).identity
    if is_asked_by_script(request):
        return _kept(request, what, by=by, why=why)
    decide(request, what, by=by, why=why)
    people = dossier_or_404(request).people
    still = next((one for one in (given["one"], given["other"]) if EntryId(one) in people), None)
    return redirect("person", slug=slug, entry=still) if still else redirect("people", slug=slug)


@guarded(POST=DECIDE)
def part(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """Keep that a person under one spelling in one source is somebody else."""
    found = dossier_or_404(request)
    person = found.people.get(EntryId(entry))
    what = parted(found.case, person, request.POST.get("naming", "")) if person else None
    if what is None:
        raise Http404
    why = request.POST.get("reason", "").strip() or _("told apart on the page of the person")
    decide(request, what, by=account_of(request).identity, why=why)
    still = EntryId(entry) in dossier_or_404(request).people
    return redirect("person", slug=slug, entry=entry) if still else redirect("people", slug=slug)


def _kept(request: CaseAsked, what: What, *, by: str, why: str) -> HttpResponse:
    """In the middle of a review nobody waits for the case to be built."""
    try:
        keep(request, what, by=by, why=why)
    except CasewrightError as error:
        return not_kept(request, error)
    return HttpResponse(_("It is kept, and stands in the case in a moment."))


def _judgement(request: CaseAsked, one: str, other: str, *, is_same: bool) -> What:
    found = dossier_or_404(request)
    entries = [found.people.get(EntryId(each)) for each in (one, other)]
    if one == other or None in entries:
        raise Http404
    first, second = (side_of(found.case, each) for each in entries if each is not None)
    return Same(first, second) if is_same else Different(first, second)


@guarded(POST=DECIDE)
def undo(request: CaseAsked, slug: str, decision: str) -> HttpResponse:
    """Take a decision back; it stays in the list."""
    every = seen_decisions(request)
    if decision not in {one.id for one in every}:
        raise Http404
    kept = to_undo(every, decision)
    why = request.POST.get("reason", "").strip() or _("taken back on the page")
    decide(request, Undo(kept.id), by=account_of(request).identity, why=why)
    after = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(after, {request.get_host()}, request.is_secure())
    return redirect(after) if is_ours else redirect("decisions", slug=slug)

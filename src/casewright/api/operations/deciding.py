"""What people decide about claims, people and conflicts; the flows are those of the pages."""

from collections.abc import Iterable

from django.http import Http404, HttpResponse

from casewright.api.answers import answered
from casewright.api.declaring import JSON, Offer, does
from casewright.api.given import Because, Correction, FieldValue, Judgement, NewClaim, Resolution
from casewright.api.shapes import named
from casewright.claims import Claim, ClaimId, Source
from casewright.decisions import (
    Accept,
    Add,
    Anchor,
    Change,
    Correct,
    Decision,
    Different,
    NotACorrection,
    Reject,
    Same,
    Undo,
    What,
    claim_added,
    corrected,
    reviews,
    to_undo,
)
from casewright.decisions.written import written_fields
from casewright.ledger.choices import resolution, side_of
from casewright.linking import EntryId
from casewright.web.asked import CaseAsked, account_of, seen_decisions, sight, source_of
from casewright.web.deciding import decide, keep
from casewright.web.dossiers import dossier_or_404
from casewright.web.problem import problem
from casewright.web.views.correcting import ProtectedField, start_of
from casewright.workspace.policies import DECIDE
from casewright.workspace.tokens.models import Scope

_OFFER = Offer(DECIDE, Scope.DECIDE, named("Kept"), status=201, takes=JSON)
_CLAIM = "cases/<slug:slug>/claims/<slug:claim>"


def _claim(request: CaseAsked, number: str) -> Claim:
    """A claim of the case as the asker sees it.

    Raises:
        Http404: there is none of this id.
    """
    found = dossier_or_404(request).case.claims.get(ClaimId(number))
    if found is None:
        raise Http404
    source_of(request, found.quote.source)
    return found


def _kept(request: CaseAsked, decision: Decision) -> HttpResponse:
    told = {
        "id": decision.id,
        "verdict": decision.what.verdict,
        "sentence": decision.sentence,
        "by": decision.by,
        "reason": decision.reason,
        "when": decision.when,
    }
    return answered(request, told, status=201)


def _keep(request: CaseAsked, what: What, why: str) -> HttpResponse:
    """Kept at once; the case is built with it soon."""
    return _kept(request, keep(request, what, by=account_of(request).identity, why=why))


def _decide(request: CaseAsked, what: What, why: str) -> HttpResponse:
    """Kept once the case is built with it."""
    return _kept(request, decide(request, what, by=account_of(request).identity, why=why))


@does("POST", f"{_CLAIM}/accept", _OFFER)
def accept(request: CaseAsked, slug: str, claim: str, given: Because) -> HttpResponse:
    """A claim says what its words say."""
    return _keep(request, Accept(Anchor.of(_claim(request, claim))), given.reason)


@does("POST", f"{_CLAIM}/reject", _OFFER)
def reject(request: CaseAsked, slug: str, claim: str, given: Because) -> HttpResponse:
    """A claim does not say what its words say."""
    return _keep(request, Reject(Anchor.of(_claim(request, claim))), given.reason)


@does("POST", f"{_CLAIM}/correct", _OFFER)
def correct(request: CaseAsked, slug: str, claim: str, given: Correction) -> HttpResponse:
    """Fields of a claim say something else."""
    found = _claim(request, claim)
    said = reviews(seen_decisions(request)).get(found.id)
    what = said.first.what if said else None
    earlier = what.changes if isinstance(what, Correct) else ()
    changes = _changes(given.changes)
    _check_none_is_protected(request, corrected(found, earlier) if earlier else found, changes)
    told = {one.field: one for one in (*earlier, *changes)}
    correction = Correct(Anchor.of(found), tuple(told.values()))
    corrected(found, correction.changes)
    return _keep(request, correction, given.reason)


def _changes(given: Iterable[FieldValue]) -> tuple[Change, ...]:
    return tuple(Change(one.field, one.value.strip()) for one in given)


def _check_none_is_protected(request: CaseAsked, now: Claim, changes: Iterable[Change]) -> None:
    """Look whether the asker may see what is to be changed.

    Raises:
        ProtectedField: it holds a name that the asker may not see.
    """
    mask = sight(request).mask
    real = {one.name: one.value for one in written_fields(now.body)}
    real["said_by"] = now.said_by or ""
    for one in changes:
        if mask.hides(real.get(one.field, "")):
            raise ProtectedField(one.field)


@does("POST", "cases/<slug:slug>/sources/<slug:sha256>/claims", _OFFER)
def add_claim(request: CaseAsked, slug: str, sha256: str, given: NewClaim) -> HttpResponse:
    """A claim that no reader found, from words of a source."""
    source = source_of(request, sha256)
    start = start_of(request, source, given.start, given.words)
    if start is None:
        return problem(422, "These words do not stand in the source, letter for letter.")
    what = _added(source, start, given)
    claim_added(what, source)
    return _keep(request, what, given.reason)


def _added(source: Source, start: int, given: NewClaim) -> Add:
    told = tuple(one for one in _changes(given.fields) if one.value)
    if not told:
        raise NotACorrection(given.fields[0].field, "a claim says something")
    said_by = (given.said_by or "").strip() or None
    span = (start, start + len(given.words), given.words)
    return Add(source.sha256, source.name, *span, given.kind, told, said_by, given.stance)


@does("POST", "cases/<slug:slug>/judgements", _OFFER)
def judge(request: CaseAsked, slug: str, given: Judgement) -> HttpResponse:
    """Two people of the case are one, or they are not."""
    found = dossier_or_404(request)
    one, other = (found.people.get(EntryId(each)) for each in (given.one, given.other))
    if one is None or other is None:
        return problem(422, "Name two people of the case by their ids.")
    if one.id == other.id:
        return problem(422, "Name two people: these are one entry already.")
    sides = side_of(found.case, one), side_of(found.case, other)
    what = Same(*sides) if given.verdict == "same" else Different(*sides)
    return _decide(request, what, given.reason)


@does("POST", "cases/<slug:slug>/conflicts/<slug:entry>/resolve", _OFFER)
def resolve(request: CaseAsked, slug: str, entry: str, given: Resolution) -> HttpResponse:
    """One of the values of a conflict holds; the others stay visible."""
    found = dossier_or_404(request)
    one = next((each for each in found.case.conflicts if each.id == entry), None)
    if one is None:
        raise Http404
    if given.value not in {each.value for each in one.values}:
        return problem(422, "The conflict has no such value.")
    return _decide(request, resolution(found.case, one, given.value), given.reason)


@does("POST", "cases/<slug:slug>/decisions/<slug:decision>/undo", _OFFER)
def undo(request: CaseAsked, slug: str, decision: str, given: Because) -> HttpResponse:
    """An earlier decision does not count any more; it stays in the list."""
    every = seen_decisions(request)
    if decision not in {one.id for one in every}:
        raise Http404
    return _decide(request, Undo(to_undo(every, decision).id), given.reason)

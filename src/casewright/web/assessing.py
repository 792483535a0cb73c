"""Where the people of a case stand with each route today, as the asker sees the case."""

from datetime import date
from functools import lru_cache

from casewright.ledger import CaseFile
from casewright.linking import EntryId
from casewright.remedies import Assessment, Assessor
from casewright.remedies.errors import NobodyToAssess
from casewright.remedies.terms import Changed, Term, changes, days_of, terms
from casewright.web.asked import CaseAsked, account_of
from casewright.web.dossiers import dossier_of
from casewright.web.inside import inside
from casewright.workspace.accounts.looking import terms_seen
from casewright.workspace.itself import Itself

_KEPT = 16


def today(request: CaseAsked) -> date:
    """The day that is asked about."""
    return inside(request.case_row).day


def assessments(request: CaseAsked) -> tuple[Assessment, ...]:
    """Everybody the case follows to redress; nobody before the first build."""
    found = dossier_of(request)
    return _assessments(Itself(found.case), today(request)) if found else ()


def assessment_of(request: CaseAsked, who: EntryId) -> Assessment | None:
    """One of them, at the price of one; None where the case follows nobody of that id."""
    found = dossier_of(request)
    if found is None:
        return None
    try:
        return _assessor(Itself(found.case), today(request)).one(who)
    except NobodyToAssess:
        return None


def running(request: CaseAsked) -> tuple[Term, ...]:
    """The terms of the case, the next to end first."""
    found = dossier_of(request)
    return _running(Itself(found.case), today(request)) if found else ()


def changed_since_seen(request: CaseAsked) -> tuple[Changed, ...] | None:
    """What changed in the terms since the asker said they were seen; None where they never did."""
    before = terms_seen(request.case_row, account_of(request))
    return None if before is None else changes(before, days_of(running(request)))


@lru_cache(maxsize=_KEPT)
def _assessor(key: Itself[CaseFile], on: date) -> Assessor:
    """Kept, since reading a large case takes longer than a page should."""
    return Assessor(key.value, on)


@lru_cache(maxsize=_KEPT)
def _assessments(key: Itself[CaseFile], on: date) -> tuple[Assessment, ...]:
    return tuple(_assessor(key, on).all())


@lru_cache(maxsize=_KEPT)
def _running(key: Itself[CaseFile], on: date) -> tuple[Term, ...]:
    return terms(_assessments(key, on))

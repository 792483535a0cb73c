"""Where the people of a case stand with each route today, as the asker sees the case."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from casewright.ledger.path_entry import PathEntry
from casewright.linking import EntryId
from casewright.remedies import Assessment, Assessor
from casewright.remedies.errors import NobodyToAssess
from casewright.remedies.gathering import Gathering
from casewright.remedies.standing import Standings
from casewright.remedies.term_changes import Changed, changes, days_of
from casewright.remedies.terms import Term
from casewright.remedies.whom import Whom
from casewright.web.asked import CaseAsked, account_of
from casewright.web.dossiers import dossier_of, dossier_or_404
from casewright.web.inside import inside
from casewright.workspace.accounts.looking import terms_seen
from casewright.workspace.kept_of_cases import OfCase, kept

_KEPT = 16


def today(request: CaseAsked) -> date:
    """The day that is asked about."""
    return inside(request.case_row).day


class Everybody(NamedTuple):
    """Where all people of a case stand with each route, and the terms that run for them."""

    standings: Standings
    terms: tuple[Term, ...]


def everybody(request: CaseAsked) -> Everybody:
    """Everybody the case follows to redress; nobody before the first build."""
    found = dossier_of(request)
    if found is None:
        return Everybody(Standings(), ())
    return _everybody(OfCase(found.case), today(request))


def followed(request: CaseAsked) -> tuple[PathEntry, ...]:
    """The ways to redress of the case; none before the first build."""
    found = dossier_of(request)
    return found.case.paths if found else ()


def named(request: CaseAsked, paths: Iterable[PathEntry]) -> list[Whom]:
    """Whom some ways are of, without where they stand."""
    assessor = _assessor(OfCase(dossier_or_404(request).case), today(request))
    return [assessor.whom(one) for one in paths]


def assessed(request: CaseAsked, paths: Iterable[PathEntry]) -> list[Assessment]:
    """Those of some ways, such as the ones on a page, at the price of these alone."""
    assessor = _assessor(OfCase(dossier_or_404(request).case), today(request))
    return [assessor.of(one) for one in paths]


def assessment_of(request: CaseAsked, who: EntryId) -> Assessment | None:
    """One of them, at the price of one; None where the case follows nobody of that id."""
    found = dossier_of(request)
    if found is None:
        return None
    try:
        return _assessor(OfCase(found.case), today(request)).one(who)
    except NobodyToAssess:
        return None


def running(request: CaseAsked) -> tuple[Term, ...]:
    """The terms of the case, the next to end first."""
    return everybody(request).terms


def changed_since_seen(request: CaseAsked) -> tuple[Changed, ...] | None:
    """What changed in the terms since the asker said they were seen; None where they never did."""
    before = terms_seen(request.case_row, account_of(request))
    return None if before is None else changes(before, days_of(running(request)))


@kept(_KEPT)
def _assessor(key: OfCase, on: date) -> Assessor:
    """Kept, since reading a large case takes longer than a page should."""
    return Assessor(key.case, on)


@kept(_KEPT)
def _everybody(key: OfCase, on: date) -> Everybody:
    """Of each person only what a page of many people tells is kept."""
    standings, gathering = Standings(), Gathering()
    for one in _assessor(key, on).all():
        standings.add(one)
        gathering.add(one)
    return Everybody(standings, gathering.terms())

"""What people agreed to about what they told, and took back."""

from django.http import HttpResponse
from ninja import Query

from casewright.api.answers import answered
from casewright.api.declaring import JSON, Offer, does
from casewright.api.given import Consent
from casewright.api.paging import Paging, answered_page
from casewright.api.shapes import named, page_of
from casewright.claims import Source
from casewright.consent import BadUse, blotted, use_of
from casewright.decisions import Agree, Told, Withdraw
from casewright.web.asked import CaseAsked, account_of, sight, source_known
from casewright.web.consents_told import consents_told
from casewright.web.deciding import decide
from casewright.web.inside import inside
from casewright.web.problem import problem
from casewright.workspace.policies import CONSENT, SEE_CASE
from casewright.workspace.tokens.models import Scope


@does(
    "GET", "cases/<slug:slug>/consents", Offer(SEE_CASE, Scope.READ, page_of(named("ConsentTold")))
)
def consents(request: CaseAsked, slug: str, paging: Query[Paging]) -> HttpResponse:
    """What was noted, in the order in which it was."""
    return answered_page(
        request,
        consents_told(request),
        paging,
        as_documents=lambda found: [one._asdict() for one in found],
    )


@does(
    "POST",
    "cases/<slug:slug>/sources/<slug:sha256>/consent",
    Offer(CONSENT, Scope.DECIDE, named("ConsentTold"), status=201, takes=JSON),
)
def note_consent(request: CaseAsked, slug: str, sha256: str, given: Consent) -> HttpResponse:
    """Note what somebody said about the use of a source."""
    source = source_known(request, sha256)
    told = _told(request, _as_read(request, source), given)
    if told is None:
        return problem(422, "These words do not stand in the source just once.")
    what, by = _what(told, given), account_of(request).identity
    decide(request, what, by=by, why=given.reason)
    document = {"sentence": what.sentence, "reason": given.reason, "by": by}
    return answered(request, document, status=201)


def _as_read(request: CaseAsked, known: Source) -> Source:
    """The source as the asker reads it; leads need the words people refused to name them again."""
    if sight(request).is_lead:
        return known
    return blotted(known, inside(request.case_row).withheld(known))


def _told(request: CaseAsked, source: Source, given: Consent) -> Told | None:
    """Words are looked for in what the asker reads: else a guess at a name could be tried out."""
    if not given.quote.strip():
        return Told(source.sha256, source.name, 0, 0, given.person)
    read = sight(request).mask.redacted(source.text, source.metadata.language.value or "")
    if read.text.count(given.quote) != 1:
        return None
    place = read.text.index(given.quote)
    start, end = read.before(place, place + len(given.quote))
    return Told(source.sha256, source.name, start, end, given.person)


def _what(told: Told, given: Consent) -> Agree | Withdraw:
    """The decision.

    Raises:
        BadUse: a use is none, or none is named.
        BadConsent: it ends before it begins.
    """
    if given.answer == "withdraws":
        return Withdraw(told, given.day.isoformat())
    uses = tuple(sorted({str(use_of(one)) for one in given.uses}))
    if (given.answer == "agrees") != bool(uses):
        raise BadUse("Who agrees, agrees to some use; who refuses, to none.")
    until = given.until.isoformat() if given.until else None
    return Agree(told, uses, given.day.isoformat(), until)

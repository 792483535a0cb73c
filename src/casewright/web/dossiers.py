"""The case as the asker sees it, with what pages look up in it."""

from collections.abc import Mapping

from django.http import Http404

from casewright.claims import Claim, ClaimId, Sha256
from casewright.linking import EntryId
from casewright.publishing.dossier import Dossier
from casewright.publishing.quote_card import QuoteCard, quote_card
from casewright.publishing.redaction import Mask
from casewright.web.asked import CaseAsked, sight, source_seen
from casewright.web.seen import case_seen
from casewright.workspace.kept_of_cases import OfCase, kept

_KEPT = 16


@kept(_KEPT)
def _dossier(key: OfCase) -> Dossier:
    return Dossier(key.case)


def dossier_of(request: CaseAsked) -> Dossier | None:
    """The case as the asker sees it, or None where none was built yet; looked up once a request."""
    if not hasattr(request, "_dossier"):
        case = case_seen(request)
        found = None if case is None else _dossier(OfCase(case))
        request._dossier = found  # type: ignore[attr-defined]
    kept: Dossier | None = request._dossier  # type: ignore[attr-defined]
    return kept


def dossier_or_404(request: CaseAsked) -> Dossier:
    """The same for pages about something of the case.

    Raises:
        Http404: none was built yet, so that there is nothing.
    """
    found = dossier_of(request)
    if found is None:
        raise Http404
    return found


def claims_in(request: CaseAsked, source: Sha256) -> tuple[Claim, ...]:
    """The claims of a source that the asker sees, in the order of its text."""
    found = dossier_of(request)
    return found.claims_in.get(source, ()) if found else ()


def names_seen(request: CaseAsked) -> Mapping[EntryId, str]:
    """The name of everybody in the case as the asker may see it."""
    found, mask = dossier_of(request), sight(request).mask
    return _names(OfCase(found.case), mask) if found else {}


@kept(_KEPT)
def _names(key: OfCase, mask: Mask) -> Mapping[EntryId, str]:
    """Kept, since to look at thousands of names takes longer than a page should."""
    return {one.id: mask.text(one.name) for one in key.case.people}


def card_for(request: CaseAsked, claims: tuple[ClaimId, ...]) -> QuoteCard:
    """The card of these claims as the asker may see it."""
    texts = dict[Sha256, str]()

    def text_of(sha256: Sha256) -> str:
        if sha256 not in texts:
            # Without the words nobody may use: a card shows some that stand around its quote.
            source = source_seen(request, sha256)
            texts[sha256] = source.text if source else ""
        return texts[sha256]

    return quote_card(dossier_or_404(request), claims, text_of=text_of, mask=sight(request).mask)

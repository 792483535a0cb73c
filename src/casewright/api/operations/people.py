"""One person of a case, and the card of quotes behind a value."""

from typing import Any

from django.http import Http404, HttpResponse

from casewright.api.answers import answered
from casewright.api.declaring import Offer, does
from casewright.api.entries import entry_documents
from casewright.api.seen_claims import SeenClaims
from casewright.api.shapes import entry_of, fields, list_of, named
from casewright.claims import as_plain
from casewright.linking import EntryId
from casewright.publishing.dossier import Dossier
from casewright.publishing.quote_card import CardRow
from casewright.web.asked import CaseAsked
from casewright.web.dossiers import card_for, dossier_or_404
from casewright.workspace.policies import SEE_CASE, SEE_SOURCE
from casewright.workspace.tokens.models import Scope

# Every part whose entries name people.
_TELLING = (
    "events", "acts", "charges", "sentences", "proceedings", "instances", "accused", "paths",
    "statements", "money",
)  # fmt: skip
_ABOUT = (*_TELLING, "conflicts", "gaps")
_PERSON = fields({"person": entry_of("people")} | {one: list_of(entry_of(one)) for one in _ABOUT})
_CARD = fields(
    {
        "rows": list_of(named("CardRow")),
        "conflicts": list_of(entry_of("conflicts")),
        "more": {"type": "integer", "minimum": 0},
    }
)


@does(
    "GET",
    "cases/<slug:slug>/people/<slug:entry>",
    Offer(SEE_CASE, Scope.READ, _PERSON, is_tagged=True),
)
def person(request: CaseAsked, slug: str, entry: str) -> HttpResponse:
    """One person, with everything the case file tells of them."""
    found = dossier_or_404(request)
    one = found.people.get(EntryId(entry))
    if one is None:
        raise Http404
    about = {part: list(found.of_person.get(one.id, {}).get(part, ())) for part in _TELLING}
    told = {part: entry_documents(found.case, part, about[part]) for part in _TELLING}
    ids = {one.id, *(getattr(each, "id", "") for part in about.values() for each in part)}
    told |= {part: _named_in(found, part, ids) for part in ("conflicts", "gaps")}
    (document,) = entry_documents(found.case, "people", [one])
    return answered(request, {"person": document} | told)


def _named_in(found: Dossier, part: str, ids: set[str]) -> list[dict[str, Any]]:
    entries = [one for one in getattr(found.case, part) if one.about in ids]
    return entry_documents(found.case, part, entries)


@does(
    "GET",
    "cases/<slug:slug>/cards/<slug:card>",
    Offer(SEE_SOURCE, Scope.READ, _CARD, is_tagged=True),
)
def card(request: CaseAsked, slug: str, card: str) -> HttpResponse:
    """Says who? The quotes behind a claim, or behind a value by the name of its card."""
    found = dossier_or_404(request)
    claims = found.claims_of_card(card)
    if claims is None:
        raise Http404
    shown, writer = card_for(request, claims), SeenClaims(request)
    told = {
        "rows": [_row(one, writer) for one in shown.rows],
        "conflicts": entry_documents(found.case, "conflicts", shown.conflicts),
        "more": shown.more,
    }
    return answered(request, told)


def _row(one: CardRow, writer: SeenClaims) -> dict[str, Any]:
    return {
        "claim": writer.document(one.claim),
        "source": one.source.sha256,
        "title": one.source.title or one.source.name,
        "page": one.page,
        "before": one.before,
        "words": one.words,
        "after": one.after,
        "says": one.says,
        "how": one.how,
        "is_checked": one.is_checked,
        "decisions": [as_plain(each) for each in one.decided],
    }

"""One box over everything: people first, then what happened, then the words of the sources."""

from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casewright.claims import Stance
from casewright.searching.filters import BadFilter, Filters
from casewright.searching.found import Found, Hit, Kind
from casewright.searching.query import LONGEST
from casewright.vocabulary import scheme
from casewright.web.asked import CaseAsked
from casewright.web.guard import guarded
from casewright.web.search_indexes import INDEXES
from casewright.workspace.policies import SEE_CASE

_ON_A_PAGE = 25
_FIELDS = ("role", "source", "from", "to", "stance", "review")
_CALLED = {
    Kind.PERSON: _("people"), Kind.ORGANISATION: _("organisations"), Kind.PLACE: _("places"),
    Kind.EVENT: _("events"), Kind.ACT: _("acts"), Kind.NUMBER: _("numbers"),
    Kind.CHARGE: _("charges"), Kind.SENTENCE: _("sentences"), Kind.MONEY: _("money"),
    Kind.STATEMENT: _("statements"), Kind.CONFLICT: _("conflicts"), Kind.GAP: _("gaps"),
    Kind.SOURCE: _("sources"), Kind.CLAIM: _("claims"), Kind.PASSAGE: _("passages"),
}  # fmt: skip
# The page whose list has entries of a kind, each under its id.
_PAGES = {
    Kind.ORGANISATION: "organisations", Kind.PLACE: "places", Kind.EVENT: "chronology",
    Kind.ACT: "acts", Kind.NUMBER: "numbers", Kind.CHARGE: "proceedings",
    Kind.SENTENCE: "proceedings", Kind.STATEMENT: "said", Kind.GAP: "gaps",
}  # fmt: skip


class Piece(NamedTuple):
    """Some words of a title or an excerpt, and whether they were hit."""

    words: str
    is_hit: bool


class Shown(NamedTuple):
    """A hit on the page."""

    hit: Hit
    kind: str
    address: str
    title: list[Piece]
    excerpt: list[Piece]


@guarded(GET=SEE_CASE)
def search(request: CaseAsked, slug: str) -> HttpResponse:
    """What is found for the words, narrowed as asked."""
    typed = request.GET.get("q", "").replace("\x00", " ")
    shown: dict[str, object] = {"asked_for": typed[:LONGEST], "fields": _asked(request)}
    shown |= {"roles": scheme("roles").terms, "stances": list(Stance)}
    if not typed.strip():
        return render(request, "web/search.html", shown)
    index = INDEXES.index(request)
    if index is None:
        return render(request, "web/search.html", shown | {"is_being_made": True})
    number = max(1, _whole(request.GET.get("page", "")))
    try:
        filters = _filters(request)
    except BadFilter as error:
        return render(request, "web/search.html", shown | {"error": str(error)}, status=400)
    found = index.search(typed, limit=_ON_A_PAGE, offset=_ON_A_PAGE * (number - 1), filters=filters)
    return render(request, "web/search.html", shown | _listed(slug, found, number))


def _asked(request: CaseAsked) -> dict[str, str]:
    return {f"only_{name}": request.GET.get(name, "") for name in ("kind", *_FIELDS)}


def _filters(request: CaseAsked) -> Filters:
    """What the search is narrowed to.

    Raises:
        BadFilter: a field cannot have the value it was given.
    """
    filters = Filters()
    for name in ("kind", *_FIELDS):
        value = request.GET.get(name, "").strip()
        filters = filters.with_value(name, value) if value else filters
    return filters


def _listed(slug: str, found: Found, number: int) -> dict[str, object]:
    return {
        "hits": [_shown(slug, one) for one in found.hits],
        "total": found.total,
        "counts": [(one.value, _CALLED[one], how) for one, how in found.counts.items() if how],
        "notes": found.notes,
        "before": number - 1 if number > 1 else None,
        "next": number + 1 if found.total > _ON_A_PAGE * number else None,
    }


def _shown(slug: str, hit: Hit) -> Shown:
    title, excerpt = _pieces(hit.title, hit.title_marks), _pieces(hit.excerpt, hit.marks)
    return Shown(hit, str(_CALLED[hit.kind]), _address(slug, hit), title, excerpt)


def _pieces(text: str, marks: tuple[tuple[int, int], ...]) -> list[Piece]:
    pieces, last = [], 0
    for start, end in sorted(marks):
        pieces += [Piece(text[last:start], False), Piece(text[max(last, start) : end], True)]
        last = max(last, end)
    return [one for one in (*pieces, Piece(text[last:], False)) if one.words]


def _address(slug: str, hit: Hit) -> str:
    match hit.kind:
        case Kind.PERSON:
            return reverse("person", args=[slug, hit.id])
        case Kind.CONFLICT:
            return reverse("conflict", args=[slug, hit.id])
        case Kind.SOURCE:
            return reverse("source", args=[slug, hit.id])
        case Kind.CLAIM if hit.source:
            return f"{reverse('review_source', args=[slug, hit.source])}#c-{hit.id}"
        case Kind.PASSAGE if hit.source:
            return reverse("review_source", args=[slug, hit.source]) + f"?at={hit.start}"
        case _:
            return f"{reverse(_PAGES.get(hit.kind, 'case'), args=[slug])}#{hit.id}"


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1

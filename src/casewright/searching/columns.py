"""What is known of each document and claim besides its words, in columns that filters go over."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from casewright.claims import Review, Stance
from casewright.searching.dates import Span, span_of
from casewright.searching.filters import Filters, roles_meant
from casewright.searching.found import Kind

KINDS = tuple(Kind)
_STANCES, _REVIEWS = list(Stance), list(Review)
Mask = NDArray[np.bool_]
# No document without a date fits one: its first day comes after its last.
_NEVER: Span = (1, 0)
_SHORTEST_HASH = 6


@dataclass(slots=True)
class Columns:
    """The columns while they are filled and after; places of sources, claims and documents."""

    kinds: "array[int]" = field(default_factory=lambda: array("B"))
    first_of_kind: dict[Kind, int] = field(default_factory=dict)
    claim_source: "array[int]" = field(default_factory=lambda: array("I"))
    claim_stance: "array[int]" = field(default_factory=lambda: array("B"))
    claim_review: "array[int]" = field(default_factory=lambda: array("B"))
    claim_first: "array[int]" = field(default_factory=lambda: array("i"))
    claim_last: "array[int]" = field(default_factory=lambda: array("i"))
    link_document: "array[int]" = field(default_factory=lambda: array("I"))
    link_claim: "array[int]" = field(default_factory=lambda: array("I"))
    dated_document: "array[int]" = field(default_factory=lambda: array("I"))
    dated_first: "array[int]" = field(default_factory=lambda: array("i"))
    dated_last: "array[int]" = field(default_factory=lambda: array("i"))
    of_role: "dict[str, array[int]]" = field(
        default_factory=lambda: defaultdict(lambda: array("I"))
    )
    passage_source: "array[int]" = field(default_factory=lambda: array("I"))
    passage_start: "array[int]" = field(default_factory=lambda: array("I"))
    passage_end: "array[int]" = field(default_factory=lambda: array("I"))
    source_dates: list[Span] = field(default_factory=list)
    source_words: list[str] = field(default_factory=list)
    source_hashes: list[str] = field(default_factory=list)

    def add_document(self, kind: Kind) -> int:
        """The number of a new document of a kind; each kind comes in one run."""
        number = len(self.kinds)
        self.first_of_kind.setdefault(kind, number)
        self.kinds.append(KINDS.index(kind))
        return number

    def add_claim(self, source: int, stance: Stance, review: Review, date: str | None) -> None:
        """A new claim; its date is its own or else that of its source."""
        first, last = span_of(date) or self.source_dates[source]
        self.claim_source.append(source)
        self.claim_stance.append(_STANCES.index(stance))
        self.claim_review.append(_REVIEWS.index(review))
        self.claim_first.append(first)
        self.claim_last.append(last)

    def add_source(self, sha256: str, published: str | None, words: str) -> None:
        """A new source with the words it can be asked for by."""
        self.source_hashes.append(sha256)
        self.source_dates.append(span_of(published) or _NEVER)
        self.source_words.append(words.casefold())

    def link(self, document: int, claims: Iterable[int]) -> None:
        """The claims a document rests on."""
        for claim in claims:
            self.link_document.append(document)
            self.link_claim.append(claim)

    def date(self, document: int, dates: Iterable[str]) -> None:
        """The dates of a document's own."""
        for one in dates:
            first, last = span_of(one) or _NEVER
            self.dated_document.append(document)
            self.dated_first.append(first)
            self.dated_last.append(last)

    def place(self, document: int) -> tuple[Kind, int]:
        """The kind of a document, and its place among those of its kind."""
        kind = KINDS[self.kinds[document]]
        return kind, document - self.first_of_kind[kind]

    def claims_of(self, document: int) -> NDArray[np.int64]:
        """The places of the claims a document rests on, in its order."""
        links = np.asarray(self.link_document)
        first, last = np.searchsorted(links, [document, document + 1])
        return np.asarray(self.link_claim)[first:last].astype(np.int64)

    def fitting(self, filters: Filters) -> Mask:
        """Which documents fit the filters; kinds are left to whoever counts them."""
        sources = self._sources(filters.source)
        fits = self._by_claims(filters, sources) | self._by_source(filters, sources)
        if filters.role is not None:
            fits &= self._of_roles(filters.role)
        return fits

    def _sources(self, asked: str | None) -> Mask:
        wanted = " ".join((asked or "").casefold().split())
        told = zip(self.source_words, self.source_hashes, strict=True)
        # A letter or two begin many hashes, and are more likely meant as a word.
        is_hash = len(wanted) >= _SHORTEST_HASH
        found = [wanted in words or (is_hash and name.startswith(wanted)) for words, name in told]
        return np.array(found, dtype=bool)

    def _by_claims(self, filters: Filters, sources: Mask) -> Mask:
        """The documents one of whose claims fits, and whose own dates, where it has any, do."""
        claims = sources[np.asarray(self.claim_source, dtype=np.int64)]
        if filters.stance is not None:
            claims &= np.asarray(self.claim_stance) == _STANCES.index(filters.stance)
        if filters.review is not None:
            claims &= np.asarray(self.claim_review) == _REVIEWS.index(filters.review)
        if not _asks_date(filters):
            return self._resting_on(claims)
        dated = self._resting_on(claims)
        in_time = self._resting_on(claims & _within(filters, self.claim_first, self.claim_last))
        own = np.asarray(self.dated_document, dtype=np.int64)
        fits_own = own[_within(filters, self.dated_first, self.dated_last)]
        in_time[own] = False
        in_time[fits_own] = dated[fits_own]
        return in_time

    def _resting_on(self, claims: Mask) -> Mask:
        found = np.zeros(len(self.kinds), dtype=bool)
        chosen = claims[np.asarray(self.link_claim, dtype=np.int64)]
        found[np.asarray(self.link_document, dtype=np.int64)[chosen]] = True
        return found

    def _by_source(self, filters: Filters, sources: Mask) -> Mask:
        """The sources and passages that fit; they have no stance and no review."""
        found = np.zeros(len(self.kinds), dtype=bool)
        if filters.stance is not None or filters.review is not None:
            return found
        if _asks_date(filters):
            first = array("i", (one[0] for one in self.source_dates))
            last = array("i", (one[1] for one in self.source_dates))
            sources = sources & _within(filters, first, last)
        self._set(found, Kind.SOURCE, sources)
        self._set(found, Kind.PASSAGE, sources[np.asarray(self.passage_source, dtype=np.int64)])
        return found

    def _set(self, found: Mask, kind: Kind, values: Mask) -> None:
        if kind in self.first_of_kind:
            first = self.first_of_kind[kind]
            found[first : first + len(values)] = values

    def _of_roles(self, asked: str) -> Mask:
        found = np.zeros(len(self.kinds), dtype=bool)
        for role in roles_meant(asked):
            found[np.asarray(self.of_role.get(role, array("I")), dtype=np.int64)] = True
        return found


def _asks_date(filters: Filters) -> bool:
    return filters.first is not None or filters.last is not None


def _within(filters: Filters, first: "array[int]", last: "array[int]") -> Mask:
    """Which of the spans may lie in the time asked for."""
    since = span_of(filters.first) or (0, 0)
    until = span_of(filters.last) or (0, 99_999_999)
    firsts, lasts = np.asarray(first), np.asarray(last)
    return (lasts >= since[0]) & (firsts <= until[1]) & (firsts <= lasts)

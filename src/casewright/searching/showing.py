"""A document that was found as a hit: its title, the words around what was found, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from casewright.claims import Claim, ClaimId, Sha256
from casewright.publishing.plain_words import describe, plain
from casewright.searching.columns import Columns
from casewright.searching.document import Document
from casewright.searching.entries import document
from casewright.searching.found import Hit, Kind, Why
from casewright.searching.marking import Marked, Marker
from casewright.searching.matching import Scores
from casewright.searching.seen import Seen

# A quote is shown whole up to this length; of more, what is around the first word found.
_LONGEST, _BEFORE = 280, 90
# An act that thousands suffered has as many values; nobody waits until all were gone through.
_MOST_VALUES = 200


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of a source's text with its marks, and where it stands."""

    marked: Marked
    source: Sha256
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.marked.text)


@dataclass(frozen=True, slots=True)
class Showing:
    """Makes hits of documents."""

    seen: Seen
    columns: Columns
    claims: Sequence[ClaimId]
    marker: Marker
    worth: Scores

    def hit(self, number: int, *, is_doubtful: bool) -> Hit:
        """The hit of a document."""
        kind, place = self.columns.place(number)
        if kind is Kind.PASSAGE:
            return self._passage(place, is_doubtful)
        if kind is Kind.CLAIM:
            return self._claim(self.seen.case.claims[self.claims[place]], is_doubtful)
        return self._entry(number, document(self.seen.case, kind, place), is_doubtful)

    def _passage(self, place: int, is_doubtful: bool) -> Hit:
        record = self.seen.case.sources[self.columns.passage_source[place]]
        start, end = self.columns.passage_start[place], self.columns.passage_end[place]
        words = self.seen.text(record.sha256)[start:end]
        cited = Cited(self.marker.marked(words, slips=is_doubtful), record.sha256, start)
        title = self.marker.marked(self.seen.words(record.title or record.name), slips=is_doubtful)
        return _hit(Kind.PASSAGE, f"{record.sha256}:{start}", title, cited, is_doubtful)

    def _claim(self, claim: Claim, is_doubtful: bool) -> Hit:
        title = self.seen.words(plain(describe(claim.body)))
        marked = self.marker.marked(title, slips=is_doubtful)
        cited = self._cited(claim, slips=is_doubtful)
        return _hit(Kind.CLAIM, claim.id, marked, cited, is_doubtful)

    def _entry(self, number: int, one: Document, is_doubtful: bool) -> Hit:
        title = self.marker.marked(self.seen.words(one.title), slips=is_doubtful)
        cited = self._best_quote(number, slips=is_doubtful)
        hit = _hit(one.kind, one.id, title, cited, is_doubtful)
        told = title.typed | (cited.marked.typed if cited else frozenset())
        missing = [typed for typed in self.marker.words if typed not in told]
        if not missing:
            return hit
        return replace(hit, why=(*hit.why, *self._elsewhere(one, missing, slips=is_doubtful)))

    def _best_quote(self, number: int, *, slips: bool) -> Cited | None:
        """The quote of the claim that has most of what was typed; the first of equal ones."""
        claims = self.columns.claims_of(number)
        if not len(claims):
            return None
        worth = self.worth[self.columns.first_of_kind[Kind.CLAIM] + claims]
        best = self.claims[int(claims[int(np.argmax(worth))])]
        return self._cited(self.seen.case.claims[best], slips=slips)

    def _cited(self, claim: Claim, *, slips: bool) -> Cited:
        words, start, _ = self.seen.quote(claim)
        marked = self.marker.marked(words, slips=slips)
        if len(words) <= _LONGEST:
            return Cited(marked, claim.quote.source, start)
        first, last = _window(words, marked.marks[0][0] if marked.marks else 0)
        shorter = self.marker.marked(words[first:last], slips=slips)
        return Cited(shorter, claim.quote.source, start + first)

    def _elsewhere(self, one: Document, missing: list[str], *, slips: bool) -> Iterator[Why]:
        """Why an entry is found whose title and quote do not have a word."""
        values = islice(one.values, _MOST_VALUES)
        for text in (*one.names, *one.terms, *(value.value for value in values)):
            if not missing:
                return
            seen = self.seen.words(text)
            for typed in self.marker.marked(seen, slips=slips).typed:
                if typed in missing:
                    missing.remove(typed)
                    yield Why(typed, seen, "so it stands elsewhere in this entry")


def _hit(kind: Kind, name: str, title: Marked, cited: Cited | None, is_doubtful: bool) -> Hit:
    whys = _told_once([*title.whys, *(cited.marked.whys if cited else ())])
    if cited is None:
        return Hit(kind, name, title.text, title.marks, "", (), why=whys, is_doubtful=is_doubtful)
    return Hit(
        kind, name, title.text, title.marks, cited.marked.text, cited.marked.marks,
        cited.source, cited.start, cited.end, whys, is_doubtful,
    )  # fmt: skip


def _told_once(whys: Iterable[Why]) -> tuple[Why, ...]:
    """One reason for each spelling, however often it stands there."""
    return tuple({(one.typed, one.written.casefold()): one for one in whys}.values())


def _window(words: str, first: int) -> tuple[int, int]:
    """The part of a long quote around the first word found, cut between words."""
    start = max(0, first - _BEFORE)
    end = min(len(words), start + _LONGEST)
    if start:
        space = words.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if end < len(words):
        space = words.rfind(" ", first + 1, end)
        end = space if space > first else end
    return start, end

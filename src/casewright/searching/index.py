"""An index over one case: everything in it is found, in any script and inflection."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from casewright.claims import ClaimId
from casewright.ledger import CaseFile
from casewright.publishing.redaction import Mask
from casewright.searching.building import Build
from casewright.searching.columns import KINDS, Columns
from casewright.searching.filters import Filters
from casewright.searching.found import Found, Hit, Kind
from casewright.searching.lexicon import Lexicon
from casewright.searching.marking import Marker
from casewright.searching.matching import Matched, Matching
from casewright.searching.postings import Postings
from casewright.searching.query import Query, parse
from casewright.searching.seen import Seen, Texts
from casewright.searching.showing import Showing

Bools = NDArray[np.bool_]

_NOTHING = "Nothing in the case has all of this. Search for fewer words, or for one of them."
_FILTERED = "Nothing within these limits has it; there is something without them."
_TO_BEGIN_WITH = "Анна Orlova сказала words"
# People come first, then events, what else the case has, claims, the words of the sources.
_ORDER = {Kind.PERSON: 0, Kind.EVENT: 1, Kind.CLAIM: 3, Kind.PASSAGE: 4}
_OTHERS = 2


class Index:
    """Finds people, entries, claims and passages of a case; it is made anew when the case changes.

    It holds no text: excerpts are cut from the case and the texts it was made from.
    """

    def __init__(self, seen: Seen, columns: Columns, lexicon: Lexicon, postings: Postings) -> None:
        """Use `Index.of`."""
        self._seen, self._columns = seen, columns
        self._lexicon, self._postings = lexicon, postings
        self._claims: tuple[ClaimId, ...] = tuple(seen.case.claims)
        self._kinds = np.asarray(columns.kinds, dtype=np.int64)
        self._orders = np.array([_ORDER.get(kind, _OTHERS) for kind in KINDS])

    @classmethod
    def of(cls, case: CaseFile, texts: Texts, *, mask: Mask | None = None) -> "Index":
        """The index of a case for those who may see all that is given here.

        For a reader who may not see some names, give the case without the sources hidden from them,
        the texts as they are kept, and their mask: it goes over every name, value, quote and text
        before a word of it is indexed. What it hides is not in the index, so no search finds it,
        no count has it, and no excerpt shows it; places are those of the masked text. An index is
        for one mask: make it anew when somebody is protected or a spelling comes to light.

        Raises:
            KeyError: a source of the case has no text.
        """
        build = Build(Seen(case, texts, mask), Lexicon())
        postings = build.run()
        build.seen.forget()
        index = cls(build.seen, build.columns, build.lexicon, postings)
        # Dictionaries and tables take a while to load: better now than in somebody's first search.
        index.search(_TO_BEGIN_WITH)
        return index

    def search(
        self,
        typed: str,
        *,
        limit: int = 20,
        offset: int = 0,
        kinds: Collection[Kind] = (),
        filters: Filters | None = None,
    ) -> Found:
        """What is found for what a person typed, the best first; any text may be typed.

        What the person typed as a filter (`role:victim`) goes before `kinds` and `filters`. The
        same search of the same case gives the same hits in the same order.
        """
        query = parse(typed)
        if query.is_void:
            return Found(notes=query.notes)
        given = filters or Filters()
        narrowed = query.filters.or_else(Filters(kinds=frozenset(kinds))).or_else(given)
        matched = self._matched(query)
        fitting = self._fitting(matched, narrowed)
        counts = self._counts(matched, fitting)
        chosen = self._in_order(matched, fitting & self._of_kinds(matched, narrowed.kinds))
        page = chosen[max(0, offset) : max(0, offset) + max(0, limit)]
        notes = (*query.notes, *_wished(matched), *self._why_nothing(matched, len(chosen)))
        return Found(self._hits(matched, page), len(chosen), counts, notes)

    @property
    def documents(self) -> int:
        """How many documents can be found."""
        return self._postings.documents

    @property
    def words(self) -> int:
        """How many different words the case has."""
        return len(self._lexicon) - 1

    def _matched(self, query: Query) -> Matched:
        if query.wanted:
            return Matching(self._lexicon, self._postings, query).matched()
        every = np.arange(self._postings.documents, dtype=np.int64)
        zeros = np.zeros(len(every), np.float32)
        return Matched(every, zeros, np.zeros(len(every), dtype=bool), zeros, {})

    def _fitting(self, matched: Matched, filters: Filters) -> Bools:
        """Which of what matched fits the filters, kinds aside."""
        if not replace(filters, kinds=frozenset()).narrows:
            return np.ones(len(matched.documents), dtype=bool)
        return self._columns.fitting(filters)[matched.documents]

    def _of_kinds(self, matched: Matched, kinds: Collection[Kind]) -> Bools:
        if not kinds:
            return np.ones(len(matched.documents), dtype=bool)
        wanted = [KINDS.index(kind) for kind in kinds]
        return np.isin(self._kinds[matched.documents], wanted)

    def _counts(self, matched: Matched, fitting: Bools) -> dict[Kind, int]:
        numbers = np.bincount(self._kinds[matched.documents[fitting]], minlength=len(KINDS))
        return {kind: int(many) for kind, many in zip(KINDS, numbers, strict=True) if many}

    def _in_order(self, matched: Matched, chosen: Bools) -> list[tuple[int, bool]]:
        """The documents in the order of the hits, each with whether it is doubtful."""
        documents, doubtful = matched.documents[chosen], matched.is_doubtful[chosen]
        groups = self._orders[self._kinds[documents]]
        order = np.lexsort((documents, -matched.scores[chosen], groups, doubtful))
        return list(zip(documents[order].tolist(), doubtful[order].tolist(), strict=True))

    def _hits(self, matched: Matched, page: Iterable[tuple[int, bool]]) -> tuple[Hit, ...]:
        marker = Marker(self._lexicon, matched.words)
        showing = Showing(self._seen, self._columns, self._claims, marker, matched.worth)
        return tuple(showing.hit(number, is_doubtful=doubtful) for number, doubtful in page)

    @staticmethod
    def _why_nothing(matched: Matched, chosen: int) -> tuple[str, ...]:
        if chosen:
            return ()
        return (_FILTERED,) if len(matched.documents) else (_NOTHING,)


def _wished(matched: Matched) -> tuple[str, ...]:
    """What is said of a father's name, title or second initial, without which hits count too."""
    if not matched.wished:
        return ()
    told = ", ".join(f"“{word}”" for word in matched.wished)
    return (f"Names without {told} are among the hits, after those that have it.",)

"""Which documents have what was asked for, and how well."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from casewright.searching.agreement import BY_INITIAL, SURE, Agreement
from casewright.searching.conditions import wished, without_small_words
from casewright.searching.lexicon import GAP, Lexicon, Term
from casewright.searching.postings import Positions, Postings, are_among
from casewright.searching.query import Phrase, Query
from casewright.searching.words import folded, is_initial

Scores = NDArray[np.float32]
Words = Mapping[Term, Agreement]

_IN_THE_REST, _TOGETHER, _AS_ONE_WORD = 0.6, 1.3, 0.9
_PHRASE = 1.0
_AROUND = (-2, -1, 1, 2)


@dataclass(frozen=True, slots=True)
class Graded:
    """For every document how sure a match is, and what it is worth; 0 where there is none."""

    grades: Scores
    scores: Scores

    @classmethod
    def none(cls, documents: int) -> "Graded":
        """No match anywhere."""
        return cls(np.zeros(documents, np.float32), np.zeros(documents, np.float32))

    def or_else(self, other: "Graded") -> "Graded":
        """The better of two for each document."""
        return Graded(np.maximum(self.grades, other.grades), np.maximum(self.scores, other.scores))


@dataclass(frozen=True, slots=True)
class Matched:
    """The documents that have everything asked for, what each is worth, which only perhaps.

    `worth` is what every document of the case has of it, those with a part of it too; `words` are
    the words of the case that each typed word stands for; `wished` are words a hit may lack.
    """

    documents: NDArray[np.int64]
    scores: Scores
    is_doubtful: NDArray[np.bool_]
    worth: Scores
    words: Mapping[str, Words]
    wished: tuple[str, ...] = ()


class Matching:
    """Goes through a query once, over the words and places of one index."""

    def __init__(self, lexicon: Lexicon, postings: Postings, query: Query) -> None:
        """Look every word of the query up."""
        self._lexicon, self._postings = lexicon, postings
        self._wanted = without_small_words(query.wanted)
        self._is_wished = set(wished(self._wanted, lexicon.is_common))
        self._wished = tuple(some[0].words[0] for some in self._wanted if some in self._is_wished)
        self._unwanted = query.unwanted
        phrases = [one for some in self._wanted for one in some]
        typed = dict.fromkeys(word for one in phrases for word in one.words)
        self._words: dict[str, dict[Term, Agreement]] = {
            word: dict(lexicon.agreeing(folded(word))) for word in typed
        }
        self._join_neighbours()

    def matched(self) -> Matched:
        """The documents found, in no order yet."""
        count = self._postings.documents
        total, least = np.zeros(count, np.float32), np.ones(count, np.float32)
        for alternatives in self._wanted:
            graded = self._of_any(alternatives)
            total += graded.scores * self._weight(graded)
            if alternatives not in self._is_wished:
                least = np.minimum(least, graded.grades)
        for phrase in self._unwanted:
            least[self._of_unwanted(phrase).grades >= SURE] = 0
        self._raise_neighbours(total)
        found = np.flatnonzero(least)
        return Matched(found, total[found], least[found] < SURE, total, self._words, self._wished)

    def _weight(self, graded: Graded) -> float:
        """A rare word tells more than a common one."""
        having = np.count_nonzero(graded.grades)
        return float(np.log1p(self._postings.documents / having)) if having else 0.0

    def _of_any(self, alternatives: Iterable[Phrase]) -> Graded:
        return reduce(Graded.or_else, map(self._of_phrase, alternatives))

    def _of_phrase(self, phrase: Phrase) -> Graded:
        if len(phrase.words) > 1:
            return self._of_places([(_PHRASE, self._places_of_phrase(phrase))])
        (word,) = phrase.words
        if is_initial(word):
            return self._of_places(self._of_initial(word))
        initials = self._lexicon.initials_of(folded(word))
        by_grade = self._places_by_grade(self._words[word])
        by_initial = self._beside(self._postings.places(initials), self._others_sure(word))
        by_grade.append((BY_INITIAL.grade, by_initial))
        return self._of_places(sorted(by_grade, key=lambda one: one[0]))

    def _of_initial(self, initial: str) -> list[tuple[float, Positions]]:
        """The names it can stand for beside the other words typed; without others, the letter."""
        others = self._others_sure(initial)
        if not others:
            return self._places_by_grade(self._words[initial])
        letter = folded(initial)
        names = {*self._lexicon.beginning_like(letter), *self._lexicon.initials_of(letter)}
        return [(BY_INITIAL.grade, self._beside(self._postings.places(others), names))]

    def _of_unwanted(self, phrase: Phrase) -> Graded:
        for word in phrase.words:
            self._words_sure_of(word)
        if len(phrase.words) > 1:
            return self._of_places([(_PHRASE, self._places_of_phrase(phrase))])
        return self._of_places([(_PHRASE, self._sure_places(phrase.words[0]))])

    def _of_places(self, by_grade: Sequence[tuple[float, Positions]]) -> Graded:
        """The documents of places; of several grades the last, which is the best, counts."""
        graded = Graded.none(self._postings.documents)
        for grade, places in by_grade:
            documents = self._postings.documents_of(places)
            titled = documents[self._postings.in_title(places, documents)]
            graded.grades[documents] = grade
            worth = graded.scores
            worth[documents] = np.maximum(worth[documents], grade * _IN_THE_REST)
            worth[titled] = np.maximum(worth[titled], grade)
        return graded

    def _places_by_grade(self, words: Words) -> list[tuple[float, Positions]]:
        terms: dict[float, list[Term]] = defaultdict(list)
        for term, agreement in words.items():
            terms[agreement.grade].append(term)
        return [(grade, self._postings.places(terms[grade])) for grade in sorted(terms)]

    def _places_of_phrase(self, phrase: Phrase) -> Positions:
        """The places where the phrase begins, its words in any case and script."""
        places = self._sure_places(phrase.words[0])
        for step, word in enumerate(phrase.words[1:], start=1):
            places = places[are_among(places + step, self._sure_places(word))]
        return places

    def _sure_places(self, word: str) -> Positions:
        return self._postings.places(self._words_sure_of(word))

    def _words_sure_of(self, word: str) -> list[Term]:
        found = self._words.get(word)
        if found is None:
            found = self._lexicon.agreeing(folded(word))
        return [term for term, agreement in found.items() if agreement.is_sure]

    def _others_sure(self, word: str) -> list[Term]:
        """The other words of the search: an initial stands beside one of them."""
        single = [one.words[0] for some in self._wanted for one in some if len(one.words) == 1]
        others = [one for one in single if one != word and not is_initial(one)]
        return sorted({term for one in others for term in self._words_sure_of(one)})

    def _beside(self, places: Positions, terms: Collection[Term]) -> Positions:
        """Those of the places one or two before or after which one of the words stands."""
        if not len(places) or not terms:
            return places[:0]
        words = self._postings.words
        is_one = np.zeros(len(self._lexicon), dtype=bool)
        is_one[np.fromiter(terms, dtype=np.int64, count=len(terms))] = True
        found = np.zeros(len(places), dtype=bool)
        for step in _AROUND:
            near = np.clip(places + step, 0, len(words) - 1)
            middle = np.clip(places + step // abs(step), 0, len(words) - 1)
            found |= is_one[words[near]] & (words[middle] != GAP)
        return places[found]

    def _join_neighbours(self) -> None:
        """Let two typed words be found as one: "Adilbek uly" as Adilbekuly."""
        for one, other in self._neighbours():
            if is_initial(one) or is_initial(other):
                continue
            both = self._lexicon.agreeing(folded(one + other), slips=False)
            for term, agreement in both.items():
                if agreement.is_sure:
                    joined = Agreement(agreement.grade * _AS_ONE_WORD, "written as one word")
                    self._words[one].setdefault(term, joined)
                    self._words[other].setdefault(term, joined)

    def _neighbours(self) -> list[tuple[str, str]]:
        """Words typed one after the other, each for itself."""
        single = [
            some[0].words[0] if len(some) == 1 and len(some[0].words) == 1 else None
            for some in self._wanted
        ]
        pairs = pairwise(single)
        return [(one, other) for one, other in pairs if one and other and one != other]

    def _raise_neighbours(self, total: Scores) -> None:
        """Documents in which words typed together stand together come first."""
        for one, other in self._neighbours():
            places, others = self._sure_places(one), self._sure_places(other)
            near = np.zeros(len(places), dtype=bool)
            for step in _AROUND:
                near |= are_among(places + step, others)
            raised = np.zeros(len(total), dtype=bool)
            raised[self._postings.documents_of(places[near])] = True
            total[raised] *= _TOGETHER

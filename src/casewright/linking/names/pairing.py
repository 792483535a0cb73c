"""Which word of one name stands for which word of the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, permutations

from casewright.linking.names.finding import Finding, word_score
from casewright.linking.names.form import NameForm
from casewright.linking.names.likeness import alike
from casewright.linking.names.word import Word

Row = Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of each name and what was found about the two."""

    a: int
    b: int
    found: Finding


@dataclass(frozen=True, slots=True)
class Pairing:
    """The words that stand for each other; every word of the shorter name has its partner."""

    pairs: tuple[Pair, ...]
    score: float

    @property
    def is_turned(self) -> bool:
        """Whether the words stand in another order."""
        places = [pair.b for pair in sorted(self.pairs, key=lambda pair: pair.a)]
        return any(x > y for x, y in pairwise(places))


def pair(a: NameForm, b: NameForm) -> Pairing:
    """The likeliest pairing of the words; the first in the order written where two are equal."""
    families = a.families | b.families
    if len(a.words) == len(b.words):
        straight = [alike(x, y, families) for x, y in zip(a.words, b.words, strict=True)]
        if all(found.score > _SETTLED for found in straight):
            return _pairing([Pair(i, i, found) for i, found in enumerate(straight)])
    return _best(a.words, b.words, families)


_SETTLED = 0.9


def _best(a: Sequence[Word], b: Sequence[Word], families: frozenset[int]) -> Pairing:
    rows = [[alike(x, y, families) for y in b] for x in a]
    best: Way = ()
    most = -1.0
    for ways in _ways(len(a), len(b)):
        score = 1.0
        for i, j in ways:
            score *= rows[i][j].score
        if score > most:
            best, most = ways, score
    return _pairing([Pair(i, j, rows[i][j]) for i, j in best])


def _pairing(pairs: Sequence[Pair]) -> Pairing:
    score = 1.0
    for one in pairs:
        score *= one.found.score
    return Pairing(tuple(pairs), max(score, word_score("different") ** 2))


Way = tuple[tuple[int, int], ...]


@cache
def _ways(a: int, b: int) -> tuple[Way, ...]:
    """Every way to give each word of the shorter name a partner."""
    return tuple(_pairs(a, b))


def _pairs(a: int, b: int) -> Iterator[Way]:
    if a <= b:
        for order in permutations(range(b), a):
            yield tuple(enumerate(order))
    else:
        for order in permutations(range(a), b):
            yield tuple((i, j) for j, i in enumerate(order))

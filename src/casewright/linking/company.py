"""Who is one person though the names differ: the same others stand beside them in every list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Fewer others than this may stand together by chance: two brothers were tried with one superior.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """On which side of the case somebody stands, empty where unclear, and which sources say so."""

    side: str
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Two that stand in one place of the same list, and the others of that list."""

    one: int
    other: int
    company: tuple[int, ...]


def counterparts(
    people: Sequence[Standing], near: Iterable[tuple[int, int]]
) -> tuple[Counterparts, ...]:
    """Which two of near names are one: no source names both, and most others beside them are one.

    Somebody who could so be either of two others stays apart from both.
    """
    lists = _lists(people)
    found: dict[tuple[int, int], Counterparts] = {}
    for a, b in sorted({(min(pair), max(pair)) for pair in near}):
        company = _company(people, lists, a, b)
        if company:
            found[a, b] = Counterparts(a, b, company)
    often = Counter(person for pair in found for person in pair)
    return tuple(one for pair, one in found.items() if all(often[i] == 1 for i in pair))


_Lists = dict[tuple[str, str], set[int]]


def _lists(people: Sequence[Standing]) -> _Lists:
    """Who stands on each side in each source."""
    found: _Lists = defaultdict(set)
    for number, one in enumerate(people):
        for source in one.sources if one.side else ():
            found[source, one.side].add(number)
    return found


def _company(people: Sequence[Standing], lists: _Lists, a: int, b: int) -> tuple[int, ...]:
    """The others whom a list with the one and a list with the other share, if they are most."""
    one, other = people[a], people[b]
    if not one.side or one.side != other.side or one.sources & other.sources:
        return ()
    for beside in _beside(lists, one, a):
        for there in _beside(lists, other, b):
            shared = beside & there
            if len(shared) >= _FEWEST and len(shared) * 2 > max(len(beside), len(there)):
                return tuple(sorted(shared))
    return ()


def _beside(lists: _Lists, one: Standing, number: int) -> list[frozenset[int]]:
    """The different lists somebody stands in, without them, the longest first."""
    found = {frozenset(lists[source, one.side] - {number}) for source in one.sources}
    long_enough = (beside for beside in found if len(beside) >= _FEWEST)
    return sorted(long_enough, key=lambda beside: (-len(beside), sorted(beside)))

"""Which names are worth comparing, so that the work grows with the names and not with the pairs.

Two names that agree, or nearly do, have a key in common: of the words that stand for each other
one is close, and the other not far. Tests hold this against the comparison of all pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations

from casewright.linking.names import NameForm
from casewright.linking.names.declension import nominatives
from casewright.linking.names.joining import joinings
from casewright.linking.names.word import Word
from casewright.linking.spelling import Name
from casewright.linking.word_keys import close_keys, first_letters, loose_keys

# A hash of the words of a key: a chance meeting of two only has one pair more compared.
Key = int
# So much of two surnames is equal where they begin alike.
_FIRST = 4


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys a name looks for others by, and those by which others find it.

    "B. Name" looks for everybody of that surname and letter; full names do not find each other so.
    """

    asks: frozenset[Key]
    answers: frozenset[Key]


def candidates(names: Sequence[Name]) -> list[tuple[int, int]]:
    """The places of all names that are worth comparing, each pair once and in order."""
    asking: dict[Key, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for key in keys_of(name).asks:
            asking[key].append(place)
    found = {
        (min(place, other), max(place, other))
        for place, name in enumerate(names)
        for key in keys_of(name).answers
        for other in asking.get(key, ())
        if other != place
    }
    return sorted(found)


def are_worth_comparing(one: Name, other: Name) -> bool:
    """Whether two names are worth comparing."""
    a, b = keys_of(one), keys_of(other)
    return not a.asks.isdisjoint(b.answers) or not b.asks.isdisjoint(a.answers)


def keys_of(name: Name) -> Keys:
    """The keys of a name."""
    # Names that are equal by their sounds may be written in another order: that counts too.
    return _keys_of(name, name.written)


@lru_cache(maxsize=65_536)
def _keys_of(name: Name, written: str) -> Keys:
    surname, whole = ("surname", name.surname), ("sounds", *sorted(name.sounds))
    if name.is_surname_only:
        return _keys({surname, whole}, {surname, whole})
    first, last = name.given[0], name.surname
    shared: set[Parts] = {whole, ("both", first, last), ("begins", first, last[:_FIRST])}
    asked: set[Parts] = set()
    answered: set[Parts] = {surname}
    for form in _ways(name.form):
        shared |= set(_of_words(form))
        by_initial = set(_of_initials(form))
        answered |= by_initial
        asked |= by_initial if len(form.words) == 1 else set()
    return _keys(shared | asked, shared | answered)


Parts = tuple[str, ...]


def _keys(asks: Iterable[Parts], answers: Iterable[Parts]) -> Keys:
    return Keys(frozenset(map(hash, asks)), frozenset(map(hash, answers)))


def _ways(form: NameForm) -> Iterator[NameForm]:
    """The name as it stands, out of its Russian case, with torn words joined, without a father."""
    yield form
    yield from (one.form for one in nominatives(form.text))
    if len(form.words) > 1:
        shorter = replace(form, words=form.words[:1])
        yield from (joined for joined, _ in joinings(form, shorter))
    if form.father:
        yield replace(form, words=(*form.words[:-1], form.father, *form.words[-1:]), father=None)


def _of_words(form: NameForm) -> Iterator[Parts]:
    for one, other in permutations(form.words, 2):
        for close in close_keys(one):
            yield from (("words", close, loose) for loose in loose_keys(other))


def _of_initials(form: NameForm) -> Iterator[Parts]:
    """Each word with the letter that another word, an initial or the father's name begins with."""
    for place, word in enumerate(form.words):
        others: list[Word | str] = [*form.words[:place], *form.words[place + 1 :], *form.initials]
        others += [form.father] if form.father else []
        for letter in {letter for other in others for letter in first_letters(other)}:
            yield from (("initial", letter, loose) for loose in loose_keys(word))

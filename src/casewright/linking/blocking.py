"""Which names are worth comparing, so that the work grows with the names and not with the pairs.

Two names that agree, or nearly do, have a key in common: of the words that stand for each other
one is close, and the other not far. Tests hold this against the comparison of all pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations
from zlib import crc32

from casewright.linking.findings import Kind, numbers_from, numbers_to_text
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
    """The keys a name looks for others by, which are among those by which others find it.

    "B. Name" looks for everybody of that surname and letter; full names do not find each other so.
    """

    asks: frozenset[Key]
    answers: frozenset[Key]

    def meet(self, other: "Keys") -> bool:
        """Whether one of the two finds the other."""
        return not (self.asks.isdisjoint(other.answers) and other.asks.isdisjoint(self.answers))


def candidates(names: Sequence[Name]) -> list[tuple[int, int]]:
    """The places of all names that are worth comparing, each pair once and in order."""
    asking: dict[Key, list[int]] = defaultdict(list)
    keys = [keys_of(name) for name in names]
    for place, one in enumerate(keys):
        for key in one.asks:
            asking[key].append(place)
    found: set[tuple[int, int]] = set()
    for place, one in enumerate(keys):
        near = {other for key in one.answers & asking.keys() for other in asking[key]}
        found.update((min(place, other), max(place, other)) for other in near if other != place)
    return sorted(found)


def are_worth_comparing(one: Name, other: Name) -> bool:
    """Whether two names are worth comparing."""
    return keys_of(one).meet(keys_of(other))


def keys_of(name: Name) -> Keys:
    """The keys of a name."""
    # Names that are equal by their sounds may be written in another order: that counts too.
    return _keys_of(name, name.written)


@lru_cache(maxsize=65_536)
def _keys_of(name: Name, written: str) -> Keys:
    return _KIND.found(written, lambda: _made(name))


def _kept(keys: Keys) -> list[str]:
    return [numbers_to_text(keys.asks), numbers_to_text(keys.answers - keys.asks)]


def _read(kept: list[str]) -> Keys:
    asks, others = map(numbers_from, kept)
    return Keys(asks, asks | others)


_KIND = Kind("keys of a name", _kept, _read)


def _made(name: Name) -> Keys:
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
    return Keys(frozenset(map(_key, asks)), frozenset(map(_key, answers)))


def _key(parts: Parts) -> Key:
    # Not hash(): what is kept must mean the same in the next process.
    return crc32("\x1f".join(parts).encode("utf-8", "surrogatepass"))


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

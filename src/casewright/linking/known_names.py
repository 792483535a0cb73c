"""The names of people of a case, so that one of them is found in words of any script."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from casewright.linking.data_files import rows
from casewright.linking.names.word import Word
from casewright.linking.same_name import Link, compare
from casewright.linking.spelling import Name, parse

# Shorter surnames are other words too often.
_LONG_ENOUGH = 6
_ANSWERS = {Link.SAME: 0, Link.COMPATIBLE: 1, Link.NEAR: 2}


@dataclass(frozen=True, slots=True)
class Matching:
    """How well words agree with a known name, and the name they are listed under.

    The rank is 0 for one name, 1 for a shorter form that may be somebody else's, 2 for a name near
    enough to ask about.
    """

    rank: int
    name: str


class KnownNames:
    """Full names, found by the sounds of their words; the work does not grow with their number."""

    def __init__(self, names: Iterable[str]) -> None:
        """Learn the names that give a given name and a surname in full."""
        every = {parse(name) for name in names}
        kept = (one for one in every if len(one.form.words) > 1 and not one.marks)
        self._names = sorted(kept, key=lambda one: (one.words, one.sounds, one.generation or ""))
        self._of_sound: dict[str, set[int]] = defaultdict(set)
        self._of_surname: dict[str, set[int]] = defaultdict(set)
        self._of_bones: dict[str, set[int]] = defaultdict(set)
        self._surnames: dict[str, set[int]] = defaultdict(set)
        for place, name in enumerate(self._names):
            self._learn(place, name)

    def __bool__(self) -> bool:
        return bool(self._names)

    def match(self, written: str) -> Matching | None:
        """The known name the words agree with best, and how well; None where they agree with none.

        A spelling of other sounds goes by the known name it stands for, where it is only one: left
        as it is, two such spellings in two reports might not be taken for one.
        """
        name = parse(written)
        # An initial makes nobody sure whose surname it is, unless few have that surname.
        if len(name.form.words) == 1 and not self._is_rare(name.form.words[0]):
            return None
        compared = [(compare(one, name).link, one) for one in self._near(name)]
        rank = min((_ANSWERS[link] for link, _ in compared if link in _ANSWERS), default=None)
        if rank is None:
            return None
        same = [one for link, one in compared if link is Link.SAME]
        return Matching(rank, _called(name, same))

    def is_rare_surname(self, written: str) -> bool:
        """Whether one word is the surname of a known person, and no surname that many have."""
        name = parse(written)
        if not name.is_surname_only or not name.form.words or not self._is_rare(name.form.words[0]):
            return False
        known = (self._names[place] for place in self._surnames.get(name.surname, ()))
        return any(compare(one, name).link is Link.COMPATIBLE for one in known)

    @staticmethod
    def _is_rare(word: Word) -> bool:
        sound = word.sounds[0]
        return word.is_surname and len(sound) >= _LONG_ENOUGH and sound not in _common()

    def _learn(self, place: int, name: Name) -> None:
        form = name.form
        for number, word in enumerate(form.words):
            for sound in _sounds(word):
                self._of_sound[sound].add(place)
                if form.surname in (-1, number):
                    self._of_surname[sound].add(place)
        for bones in name.bones:
            self._of_bones[bones].add(place)
        self._surnames[name.surname].add(place)

    def _near(self, name: Name) -> list[Name]:
        """The names that share two words, or the surname, or a word and the bones of another."""
        words = name.form.words
        hits = [_places(self._of_sound, word) for word in words]
        near = set().union(*(self._of_bones.get(bones, set()) for bones in name.bones))
        found = {one for i, some in enumerate(hits) for other in hits[:i] for one in some & other}
        found |= {one for some in hits for one in some & near}
        found |= {one for word in words for one in _places(self._of_surname, word)}
        return [self._names[place] for place in sorted(found)]


def _places(index: Mapping[str, set[int]], word: Word) -> set[int]:
    return set[int]().union(*(index.get(sound, ()) for sound in _sounds(word)))


def _called(name: Name, same: Sequence[Name]) -> str:
    """The words as written, or the one known name they are another spelling of."""
    if not same or any(sorted(one.sounds) == sorted(name.sounds) for one in same):
        return name.written
    first, *others = same
    is_one = all(compare(first, other).link is Link.SAME for other in others)
    return first.written if is_one else name.written


def _sounds(word: Word) -> set[str]:
    return {*word.sounds, *([word.stem] if word.stem else [])}


@cache
def _common() -> frozenset[str]:
    return frozenset(parse(row[0]).surname for row in rows("common_surnames.txt"))

"""How two values of a field are held against each other; the rule file chooses by name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from casewright.ledger.posts import can_be_one_post, says_more_of_a_post
from casewright.ledger.rule_files import lines
from casewright.ledger.when import can_be_one, when
from casewright.linking import fold, parse

_MONTHS_A_YEAR = 12
_AGES_APART = 1


@dataclass(frozen=True, slots=True)
class Compare:
    """Whether two values can both be true, and whether the first says all of the second and more.

    Both hold for every value and itself.
    """

    agrees: Callable[[str, str], bool]
    covers: Callable[[str, str], bool]


def _equal(a: str, b: str) -> bool:
    return a == b


def _by(key: Callable[[str], object]) -> Compare:
    """Values that are one where this of them is equal."""

    def same(a: str, b: str) -> bool:
        return key(a) == key(b)

    return Compare(same, same)


def _same_age(a: str, b: str) -> bool:
    # Reports of one case are written months apart, and people have birthdays.
    return abs(int(a) - int(b)) <= _AGES_APART


def sound_of(name: str) -> tuple[str, ...]:
    """The words of a name by their sound, in whatever order they are written."""
    return tuple(sorted(parse(name).sounds))


def months(length: str) -> tuple[float, str]:
    """A length such as "3 years" in months; other amounts with their unit as they are."""
    amount, _, unit = length.partition(" ")
    if unit == "years":
        return (float(amount) * _MONTHS_A_YEAR, "months")
    return (float(amount), unit)


def _date_covers(a: str, b: str) -> bool:
    return can_be_one(a, b) and when(a).exactness >= when(b).exactness


@cache
def place_words(place: str) -> frozenset[str]:
    """The telling words of a place or court; those joined by a hyphen are one name."""
    found = re.findall(r"\w+(?:[-‐–—]\w+)*", fold(place))
    small = frozenset(lines("place_small_words.txt"))
    return frozenset(_sound(word) for word in found if word not in small)


def _sound(word: str) -> str:
    return " ".join(parse(word).sounds) if word.isalpha() else word


def _place_covers(a: str, b: str) -> bool:
    return place_words(a) >= place_words(b)


def _place_agrees(a: str, b: str) -> bool:
    return _place_covers(a, b) or _place_covers(b, a)


COMPARE: dict[str, Compare] = {
    "exact": Compare(_equal, _equal),
    "spelling": _by(sound_of),
    "age": Compare(_same_age, _equal),
    "post": Compare(can_be_one_post, says_more_of_a_post),
    "months": _by(months),
    "number": Compare(_equal, _equal),
    "date": Compare(can_be_one, _date_covers),
    "place": Compare(_place_agrees, _place_covers),
}

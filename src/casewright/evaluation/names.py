"""When two spellings of a name mean the same one."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

ALIKE = 0.88
SAME_SURNAME = 0.9
UNNAMED = "[unnamed]"
COLLECTIVE = ("each", "all")
_APOSTROPHES = str.maketrans("", "", "’'`ʼ")
_WORD = re.compile(r"[\w-]+")


def fold(text: str | None) -> str:
    """The words of a text without case, diacritics, apostrophes and punctuation."""
    letters = unicodedata.normalize("NFKD", text or "").casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare.translate(_APOSTROPHES)))


def likeness(one: str, other: str) -> float:
    """How alike two folded texts are, 0 to 1: twice the common letters over all letters."""
    # Imported here: `casewright --help` need not wait for it.
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) / 100 if one and other else float(one == other)


def name_likeness(one: str | None, other: str | None) -> float:
    """How alike two names of organisations or places are; 0 where they do not match."""
    here, there = fold(one), fold(other)
    if _numbers(here.split()) != _numbers(there.split()):
        return 0.0
    return _above_threshold(likeness(here, there))


def person_likeness(one: str | None, other: str | None) -> float:
    """How alike two names of people are; 0 where they do not match.

    The order of the words does not matter. With the same surname, given names may be missing or
    initials.
    """
    here, there = _person_words(one), _person_words(other)
    if not here or not there or _numbers(here) != _numbers(there):
        return 0.0
    if sorted(here) == sorted(there):
        return 1.0
    score = likeness(" ".join(here), " ".join(there))
    if _same_surname(_without_numbers(here), _without_numbers(there)):
        return max(score, SAME_SURNAME)
    return _above_threshold(score)


def best_likeness(
    ones: Iterable[str],
    others: Sequence[str],
    alike: Callable[[str | None, str | None], float],
) -> float:
    """The likeness of the two most alike spellings; 0 where either side has none."""
    return max((alike(one, other) for one in ones for other in others), default=0.0)


def surname(name: str | None) -> str:
    """The last word of a name and the numbers in it; "each", "all" and the unnamed stay apart."""
    if name is None or name.startswith("["):
        return UNNAMED
    words = _person_words(name)
    if len(words) == 1 and words[0] in COLLECTIVE:
        return words[0]
    return " ".join([*_without_numbers(words)[-1:], *_numbers(words)])


@cache
def _titles_and_endings() -> tuple[frozenset[str], frozenset[str]]:
    lines = Path(__file__).with_name("titles.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition(":") for line in lines if line and not line.startswith("#")]
    titles, endings = (
        frozenset(word for kind, _, words in rows if kind == wanted for word in words.split())
        for wanted in ("title", "ending")
    )
    return titles, endings


def _person_words(name: str | None) -> list[str]:
    titles, endings = _titles_and_endings()
    words = fold(name).split()
    while len(words) > 1 and words[0] in titles:
        del words[0]
    while len(words) > 1 and words[-1] in endings:
        del words[-1]
    return words


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isdigit()]


def _without_numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word.isdigit()]


def _above_threshold(score: float) -> float:
    return score if score >= ALIKE else 0.0


def _same_surname(one: Sequence[str], other: Sequence[str]) -> bool:
    if not one or not other or one[-1] != other[-1]:
        return False
    fewer, more = sorted((one[:-1], other[:-1]), key=len)
    return _all_among(fewer, more)


def _all_among(given: Sequence[str], fuller: Sequence[str]) -> bool:
    """Whether every given name stands in the fuller list, in full or as an initial."""
    left = list(fuller)
    for name in given:
        found = next((other for other in left if _same_given(name, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _same_given(one: str, other: str) -> bool:
    initial = len(one) == 1 or len(other) == 1
    return one == other or (initial and one[0] == other[0])

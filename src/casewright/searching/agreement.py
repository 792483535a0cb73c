"""How well a word of a text agrees with a word that was typed, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from casewright.linking.names import analyse
from casewright.linking.names.finding import Finding, word_score
from casewright.linking.names.likeness import SEX, alike
from casewright.linking.names.slips import MOST_LETTERS
from casewright.linking.names.word import Word, word_of
from casewright.searching.forms import (
    LANGUAGES,
    english_stem,
    father_sounds,
    readings,
    russian_forms,
)
from casewright.searching.words import bare

AS_TYPED, INFLECTED, IN_A_CASE, FATHERS, OTHER_SEX, INITIAL = 1.0, 0.97, 0.95, 0.8, 0.75, 0.6
SURE = 0.55
"""From here on a word is found; below it only may be one with a slip of the pen."""

# What a comparison of names gives is worth less than the same word inflected.
_AS_A_NAME = 0.94
_ANOTHER_FORM = "another form of the word"
_DIFFERENT = Finding(0.0)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well a word agrees with the one typed; nothing is said where it is the same."""

    grade: float
    reason: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it is the word, and not only near to it."""
        return self.grade >= SURE


BY_INITIAL = Agreement(INITIAL, "an initial stands for the name")


@lru_cache(maxsize=65_536)
def agreement(typed: str, written: str) -> Agreement | None:
    """How two folded words agree that are forms or spellings of one; None where they are not."""
    if bare(typed) == bare(written):
        return Agreement(AS_TYPED)
    if _is_inflected(typed, written):
        return Agreement(INFLECTED, _ANOTHER_FORM)
    return _as_names(typed, written)


@lru_cache(maxsize=65_536)
def nearness(typed: str, written: str) -> Agreement | None:
    """How near two names are whose spellings differ; None where they are far from each other."""
    pairs = [
        (one, other)
        for one in readings(typed)
        for other in readings(written)
        if _are_close(one.sounds[0], other.sounds[0])
    ]
    if not pairs:
        return None
    found = _best(typed, written, pairs)
    if found.score > word_score("near"):
        return Agreement(max(SURE, found.score * _AS_A_NAME), found.words or _ANOTHER_FORM)
    if found.score > word_score("root") and found.words != SEX:
        return Agreement(min(found.score, word_score("near")), found.words)
    return None


def _are_close(one: str, other: str) -> bool:
    """Whether so few sounds differ that it is worth looking which: most words are far apart."""
    return Levenshtein.distance(one, other, score_cutoff=MOST_LETTERS) <= MOST_LETTERS


def _is_inflected(typed: str, written: str) -> bool:
    if typed.isascii() and written.isascii():
        return english_stem(typed) == english_stem(written)
    return bare(written) in russian_forms(typed) and not _is_surname_of_given(typed, written)


def _is_surname_of_given(one: str, other: str) -> bool:
    """Whether one is a surname made of the other: "Омаров" is no form of "Омар"."""
    a, b = word_of(one), word_of(other)
    return (a.is_surname and b.is_given_name) or (b.is_surname and a.is_given_name)


def _as_names(typed: str, written: str) -> Agreement | None:
    pairs = [
        (one, other)
        for one in readings(typed, LANGUAGES)
        for other in readings(written, LANGUAGES)
        if _may_be_one(one, other)
    ]
    found = _best(typed, written, pairs)
    if found.score >= word_score("scanner"):
        if not found.words:
            return Agreement(IN_A_CASE, "a case of the name")
        return Agreement(found.score * _AS_A_NAME, found.words)
    if father_sounds(typed) and father_sounds(typed) == father_sounds(written):
        return Agreement(FATHERS, "two forms of the father's name")
    if found.words == SEX:
        return Agreement(OTHER_SEX, "a man's and a woman's form of the surname")
    return None


def _best(typed: str, written: str, pairs: Iterable[tuple[Word, Word]]) -> Finding:
    """What agrees best of all that the two may be in the nominative."""
    families = analyse(typed).families | analyse(written).families
    found = (alike(one, other, families) for one, other in pairs)
    return max(found, key=lambda one: one.score, default=_DIFFERENT)


def _may_be_one(one: Word, other: Word) -> bool:
    """Whether two words share sounds, a surname's stem or a given name."""
    if not set(one.sounds).isdisjoint(other.sounds) or (one.stem and one.stem == other.stem):
        return True
    mine, yours = one.given, other.given
    return not (mine.full | mine.short).isdisjoint(yours.full | yours.short)

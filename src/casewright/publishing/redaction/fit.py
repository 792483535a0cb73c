"""How a word of a text fits the name of a protected person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import product

from rapidfuzz.distance import DamerauLevenshtein

from casewright.linking.names.declension import nominatives
from casewright.linking.names.letters import fold
from casewright.linking.names.sounds import sounds_of
from casewright.linking.names.tables import table, tails
from casewright.linking.names.word import Word, father_of, word_of
from casewright.linking.nominative import nominatives_in
from casewright.linking.word_keys import bones_of, first_letters
from casewright.publishing.redaction.name_parts import NameParts

_VOWELS = "aeiouöy'"
# How a vowel sounds depends on what stands around it, and that changes in a longer word.
_ALIKE = str.maketrans("eyoö", "aiuu")
# A shorter stem is the beginning of too many other words, and part of even more.
_BEGINS, _WITHIN, _WITH_A_SLIP = 4, 6, 7
_LONGEST_ENDING = 6
_FEWEST_BONES = 3
# These scripts write no short vowels.
_CONSONANTS_ONLY = (("\u0590", "\u06ff"), ("\u0750", "\u077f"), ("\ufb1d", "\ufefc"))
_POSSESSIVES = ("'s", "s'", "'")


class Degree(IntEnum):
    """Whether a word is one of the name: not, perhaps, surely."""

    NO = 0
    PERHAPS = 1
    SURELY = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """What one word may be of a name."""

    surname: Degree = Degree.NO
    given: Degree = Degree.NO
    father: Degree = Degree.NO
    is_the_father: bool = False
    goes_along: bool = False

    @property
    def any(self) -> bool:
        """Whether it may be part of the name at all, be it only beside another part."""
        alone = self.surname or self.given or self.father
        return bool(alone or self.is_the_father or self.goes_along)


def fit(written: str, parts: NameParts, language: str) -> Fit:
    """How the word fits a name, in any case of its language."""
    folded = fold(written)
    if len(folded) == 1:
        return Fit(goes_along=bool(first_letters(folded) & parts.initials))
    readings = list(_readings(written, folded, language))
    return Fit(
        max(
            (_surname(one, own, parts) for one, own in product(readings, parts.surnames)),
            default=Degree.NO,
        ),
        max((_given(one, own) for one, own in product(readings, parts.given)), default=Degree.NO),
        _father(folded, readings, parts.fathers),
        is_the_father=_is_the_father(readings, parts.fathers),
        goes_along=folded in parts.particles or folded in _father_words(),
    )


def _readings(written: str, folded: str, language: str) -> Iterator[Word]:
    """The word as it stands, and in what may be its nominatives."""
    yield word_of(folded)
    for ending in _POSSESSIVES:
        if folded.endswith(ending):
            yield word_of(folded.removesuffix(ending))
    for nominative in nominatives(folded):
        yield from nominative.form.words
    for (word,) in nominatives_in(language, (written,)):
        yield word_of(fold(word))


def _surname(word: Word, own: Word, parts: NameParts) -> Degree:
    is_one = not {*word.sounds}.isdisjoint(own.sounds)
    if is_one or (word.stem and word.stem == own.stem):
        other_sex = word.sex and word.sex not in parts.sexes
        return Degree.PERHAPS if other_sex and not is_one else Degree.SURELY
    likely = any(_is_like(_flat(sound), _stem(own)) for sound in word.sounds) or _same_bones(
        word, own
    )
    return Degree.PERHAPS if likely else Degree.NO


def _given(word: Word, own: Word) -> Degree:
    known = (word.given.full | word.given.short) & (own.given.full | own.given.short)
    if known or not {*word.sounds}.isdisjoint(own.sounds):
        return Degree.SURELY
    likely = any(_begins(_flat(sound), _stem(own)) for sound in word.sounds) or _same_bones(
        word, own
    )
    return Degree.PERHAPS if likely and not word.is_given_name else Degree.NO


def _father(folded: str, readings: Iterable[Word], fathers: Iterable[Word]) -> Degree:
    """Only a word with the ending of a father's name is one: the father is somebody else."""
    named = [father_of(one) for one in {folded, *(word.text for word in readings)}]
    sounds = {sound for name, _ in named if name for sound in word_of(name).sounds}
    is_one = any(not sounds.isdisjoint(own.sounds) for own in fathers)
    return Degree.SURELY if is_one else Degree.NO


def _is_the_father(readings: Iterable[Word], fathers: Iterable[Word]) -> bool:
    names = {sound for own in fathers for sound in own.sounds}
    return any(not names.isdisjoint(one.sounds) for one in readings)


@cache
def _father_words() -> frozenset[str]:
    return frozenset(tails(table("endings")["father"]["words"]))


def _stem(word: Word) -> str:
    return _flat(word.stem or word.sounds[0]).rstrip(_VOWELS)


def _flat(sound: str) -> str:
    return sound.translate(_ALIKE)


def _is_like(sound: str, stem: str) -> bool:
    if _begins(sound, stem) or (len(stem) >= _WITHIN and stem in sound):
        return True
    bare = sound.rstrip(_VOWELS)
    near = len(stem) >= _WITH_A_SLIP and bare[:1] == stem[:1]
    return near and DamerauLevenshtein.distance(bare, stem, score_cutoff=1) <= 1


def _begins(sound: str, stem: str) -> bool:
    is_long = len(stem) >= _BEGINS
    return is_long and sound.startswith(stem) and len(sound) - len(stem) <= _LONGEST_ENDING


def _same_bones(word: Word, own: Word) -> bool:
    if not any(first <= letter <= last for letter in word.text for first, last in _CONSONANTS_ONLY):
        return False
    bones = _consonants(word)
    return len(bones) >= _FEWEST_BONES and bones == _consonants(own)


def _consonants(word: Word) -> str:
    """The consonants that are no vowel in any script; the letter for v stands for u and o too."""
    # A second time: two signs that one letter was spelt with are one sound.
    sound = sounds_of(word.sounds[0])[0]
    return bones_of(sound).strip("|/").replace("v", "")

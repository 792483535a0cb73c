"""By what a word of a name is found: all that its other spellings have in common with it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from casewright.linking.names.likeness import LONG_ROOT, SHORT
from casewright.linking.names.sounds import sounds_of
from casewright.linking.names.tables import table
from casewright.linking.names.word import Word

# Consonants that are written for one another stand for one; vowels come and go.
_ONE_FOR_ANOTHER = str.maketrans("fzşçcgh", "vsssskk", "aeiouöy'")
_FEW_BONES = 2
# From this length on two letters may be wrong, and a person should still look.
_TWO_SLIPS = 11


@lru_cache(maxsize=65_536)
def close_keys(word: Word) -> frozenset[str]:
    """What a word shares with every form of the same name, and nearly every spelling of it."""
    given = (f"name {one}" for one in word.given.full | word.given.short)
    sounds = _readings(word)
    return frozenset(chain(given, sounds, map(bones_of, sounds)))


@lru_cache(maxsize=65_536)
def loose_keys(word: Word) -> frozenset[str]:
    """What a word shares with whatever may be it with a letter wrong, or with a longer ending."""
    found = {*close_keys(word)}
    for sounds in chain(_readings(word), _misread(word.text)):
        if len(sounds) > SHORT:
            found |= _with_some_left_out(sounds)
    if len(word.root) >= LONG_ROOT and not word.is_given_name:
        found.add(f"root {word.root[:LONG_ROOT]}")
    return frozenset(found)


def bones_of(sounds: str) -> str:
    """The consonants of a word, those that are written for one another as one, none doubled."""
    bones = _bones(sounds.removeprefix("d") if sounds.startswith("dj") else sounds)
    once = (one for place, one in enumerate(bones) if bones[place - 1 : place] != one)
    return f"|{''.join(once)}"


def _bones(sounds: str) -> str:
    return sounds.translate(_ONE_FOR_ANOTHER)


def first_letters(part: Word | str) -> frozenset[str]:
    """The letters by which an initial and the word it stands for are found."""
    if isinstance(part, Word):
        return frozenset({part.text[:1], part.sounds[0][:1]})
    sounds = {one[:1] for one in sounds_of(part)}
    return frozenset({part[0], *sounds, *table("letters")["initials"].get(part[0], "")})


def _readings(word: Word) -> set[str]:
    return {*word.sounds, *([word.stem] if word.stem else [])}


def _misread(text: str) -> Iterator[str]:
    """The sounds of a word with one letter for the two that a scanner makes of it."""
    for two, one in table("slips")["scanner"]["many"].items():
        if two in text:
            yield sounds_of(text.replace(two, one, 1))[0]


def _with_some_left_out(sounds: str) -> set[str]:
    """The consonants with each left out, and in long words each two; of few, the sounds."""
    bones = _bones(sounds)
    whole = f"|{bones}" if len(bones) > _FEW_BONES else f"/{sounds}"
    found = {whole} | _without_one(whole)
    if len(sounds) >= _TWO_SLIPS and whole[0] == "|":
        found |= {shorter for one in _without_one(whole) for shorter in _without_one(one)}
    return found


def _without_one(whole: str) -> set[str]:
    return {whole[:place] + whole[place + 1 :] for place in range(1, len(whole))}

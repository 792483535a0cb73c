"""What a word has in common with its other forms: by these keys they find each other."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any
from zlib import crc32

import snowballstemmer

from casewright.linking.names.declension import nominatives
from casewright.linking.names.letters import fold
from casewright.linking.names.tables import table
from casewright.linking.names.word import Word, father_of, word_of
from casewright.linking.nominative import nominatives_in
from casewright.linking.word_keys import loose_keys
from casewright.reading.english.language.inflection import base_forms
from casewright.reading.russian.language.morphology import parses
from casewright.searching.words import bare

Key = int
# The languages whose cases of names the lists know, besides Russian.
LANGUAGES = ("kk", "ky", "pl", "tr", "uk", "uz")
_POSSESSIVES = ("'s", "s'", "'")
_SHORTEST_STEM = 3
# Keys that words share which are only near to each other.
_LOOSE = ("|", "/", "root ")


def key(kind: str, text: str) -> Key:
    """A number that stands for a form; two forms that share it by chance are told apart later."""
    return crc32(f"{kind}{text}".encode("utf-8", "surrogatepass"))


def keys_of_word(word: str) -> Iterator[Key]:
    """The keys of any word: as written, by its English stem, by its sounds out of all cases."""
    yield key("=", bare(word))
    if word.isascii():
        yield key("~", english_stem(word))
    for reading in readings(word):
        yield from (key("", sound) for sound in reading.sounds)


def keys_of_name(word: str, languages: Iterable[str]) -> Iterator[Key]:
    """The keys of a word that may be a name: its nominatives, forms of the name, likely slips."""
    for reading in readings(word, tuple(languages)):
        yield from (key("", one) for one in loose_keys(reading))
    father = father_sounds(word)
    if father:
        yield key("father ", father)


def keys_wanted(word: str) -> set[Key]:
    """The keys that a typed word shares with its forms, its spellings, and forms of a name."""
    inflected = {key("=", form) for form in russian_forms(word)}
    shared = {key("", one) for one in _shared(word) if not one.startswith(_LOOSE)}
    father = {key("father ", father_sounds(word))} if father_sounds(word) else set()
    return {*inflected, *keys_of_word(word), *shared, *father}


def keys_of_slips(word: str) -> set[Key]:
    """The keys that a typed word shares with names that are near to it."""
    return {key("", one) for one in _shared(word) if one.startswith(_LOOSE)}


def _shared(word: str) -> set[str]:
    return {one for reading in readings(word, LANGUAGES) for one in loose_keys(reading)}


@lru_cache(maxsize=65_536)
def readings(word: str, languages: tuple[str, ...] = ()) -> tuple[Word, ...]:
    """The folded word as it stands, and in what may be its nominatives; itself first."""
    found = [word]
    found += [word.removesuffix(one) for one in _POSSESSIVES if word.endswith(one)]
    found += [one.text for form in nominatives(word) for one in form.form.words]
    for language in languages:
        found += [fold(one) for one in _nominatives_in(language, word)]
    return tuple(word_of(one) for one in dict.fromkeys(found) if one)


def _nominatives_in(language: str, word: str) -> Iterator[str]:
    """Both the endings that only a last word takes, and those that every word of a name does."""
    yield from (words[-1] for words in nominatives_in(language, (word,)))
    # The word twice is a name of two words, which is what the endings of all words ask for.
    yield from (words[-1] for words in nominatives_in(language, (word, word)))


@lru_cache(maxsize=65_536)
def father_sounds(word: str) -> str:
    """The sounds of the father's name in a patronymic, with the sex of the child; or nothing."""
    father, sex = father_of(word)
    return f"{sex} {word_of(father).sounds[0]}" if father else ""


@lru_cache(maxsize=65_536)
def english_stem(word: str) -> str:
    """The stem of an English word, of an irregular verb that of its base form."""
    base = base_forms().get(word, word)
    return str(_stemmer().stemWord(base)) if len(base) >= _SHORTEST_STEM else base


@lru_cache(maxsize=4096)
def russian_forms(word: str) -> frozenset[str]:
    """Every form of the Russian words a word can be, as the dictionary has or guesses them."""
    if word.isascii():
        return frozenset()
    return frozenset(bare(form.word) for parse in parses(word) for form in parse.lexeme)


@cache
def titles() -> frozenset[str]:
    """The words that stand before a name and are none of it."""
    return frozenset(table("words")["titles"]["words"])


@cache
def particles() -> frozenset[str]:
    """The words that a hyphen joins to a name and that are often left out: al-, el-."""
    words = table("words")["particles"]
    return frozenset([*words["words"], *words["before_hyphen"]])


@cache
def _stemmer() -> Any:  # the package has no types
    return snowballstemmer.stemmer("english")

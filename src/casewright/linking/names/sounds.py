"""A word written down by its sounds, so that its spellings in any script meet."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import combining, normalize

from anyascii import anyascii

from casewright.linking.names.tables import table

Level = tuple[str, re.Pattern[str], str]


class _Letters(dict[int, str]):
    """The sounds of single letters; one that no file lists is read without its accent."""

    def __missing__(self, letter: int) -> str:
        found = self._read(chr(letter))
        self[letter] = found
        return found

    def _read(self, letter: str) -> str:
        bare = "".join(c for c in normalize("NFKD", letter) if not combining(c))
        if bare != letter:
            return bare.lower().translate(self)
        plain = anyascii(letter).lower()
        known = "".join(c for c in plain if c.isascii() and c.isalnum())
        return known if known == letter else known.translate(self)


@dataclass(frozen=True, slots=True)
class _Sounding:
    """The rules of the file, ready to be used."""

    several: re.Pattern[str]
    sounds: dict[str, str]
    letters: _Letters
    levelled: tuple[Level, ...]
    otherwise: tuple[tuple[re.Pattern[str], str, str], ...]


@lru_cache(maxsize=65_536)
def sounds_of(word: str) -> tuple[str, ...]:
    """The sounds of a folded word: the usual reading first, then those of other languages."""
    rules = _rules()
    first = _sounded(word, rules)
    others = [
        word.replace(letters, sounds)
        for when, letters, sounds in rules.otherwise
        if letters in word and when.search(word)
    ]
    if not others:
        return (first,)
    return tuple(dict.fromkeys([first, *(_sounded(other, rules) for other in others)]))


def _sounded(word: str, rules: _Sounding) -> str:
    # Sounds already settled stand in capitals, so that the k of "kh" is not read a second time.
    known = rules.several.sub(lambda found: rules.sounds[found[0]], word)
    sounds = known.translate(rules.letters).lower()
    for has, find, put in rules.levelled:
        if has in sounds:
            sounds = find.sub(put, sounds)
    return sounds


@cache
def _rules() -> _Sounding:
    rules = table("letters")
    sounds = {k: v for group in rules["letters"] for k, v in group["sounds"].items()}
    several = {k: v.upper() for k, v in sounds.items() if len(k) > 1}
    letters = _Letters({ord(k): v.upper() for k, v in sounds.items() if len(k) == 1})
    # Capitals are sounds already: they stay.
    letters |= {ord(c): c for v in sounds.values() for c in v.upper()}
    longest_first = sorted(map(re.escape, several), key=len, reverse=True)
    return _Sounding(
        re.compile("|".join(longest_first)),
        several,
        letters,
        tuple(
            (row.get("has", ""), re.compile(row["find"]), row["put"]) for row in rules["levelled"]
        ),
        tuple(
            (re.compile(row.get("when", "")), row["letters"], row["sounds"].upper())
            for row in rules["otherwise"]
        ),
    )

"""The letters of a name as they were meant: one case, one script a word, no digits of a scanner."""

import re
from functools import cache
from unicodedata import normalize

from casewright.linking.names.tables import table

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´ʹ′ˈʾʿ", "'"))
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_SCANNED = re.compile(r"[0-9|!$]")


def fold(text: str) -> str:
    """The text in small letters with plain apostrophes, its accents kept."""
    small = normalize("NFKC", normalize("NFKC", text).casefold())
    # The capital İ becomes an i with a dot above it of its own.
    return small.translate(_APOSTROPHES).replace("i\u0307", "i")


def mended(word: str) -> str:
    """The folded word in one script, with letters for the digits inside it."""
    if word.isascii() and word.isalpha():
        return word
    if _SCANNED.search(word) and sum(c.isalpha() for c in word) > len(word) / 2:
        word = word.translate(_digits()["cyrillic" if _CYRILLIC.search(word) else "latin"])
    if _GREEK.search(word) and _LATIN.search(word):
        word = word.translate(_alike()["greek_latin"])
    if _CYRILLIC.search(word) and _LATIN.search(word):
        return _one_script(word)
    return word


def _one_script(word: str) -> str:
    """The word in the script of most of its letters; Cyrillic where they are equally many."""
    latin, cyrillic = len(_LATIN.findall(word)), len(_CYRILLIC.findall(word))
    to_latin, to_cyrillic = _alike()["cyrillic_latin"], _alike()["latin_cyrillic"]
    # A letter without a double decides: "Mapат" with its т can be read both ways, "Жapat" cannot.
    sure_cyrillic = any(ord(c) not in to_latin for c in _CYRILLIC.findall(word))
    sure_latin = any(ord(c) not in to_cyrillic for c in _LATIN.findall(word))
    if sure_cyrillic != sure_latin:
        return word.translate(to_cyrillic if sure_cyrillic else to_latin)
    return word.translate(to_latin if latin > cyrillic else to_cyrillic)


@cache
def _alike() -> dict[str, dict[int, str]]:
    alike = table("letters")["alike"]
    forth = alike["cyrillic_latin"]
    back = {latin: cyrillic for cyrillic, latin in reversed(forth.items())}
    return {
        "cyrillic_latin": str.maketrans(forth),
        "latin_cyrillic": str.maketrans(back),
        "greek_latin": str.maketrans(alike["greek_latin"]),
    }


@cache
def _digits() -> dict[str, dict[int, str]]:
    digits = table("letters")["digits"]
    return {script: str.maketrans(digits[script]) for script in ("latin", "cyrillic")}

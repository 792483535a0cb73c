"""How names are compared: without regard to case, typographic apostrophes, ё and Latin accents."""

import re
from unicodedata import combining, normalize

# A pattern, as `str.translate` is ten times slower on text with accents.
_TYPOGRAPHIC = re.compile("[’ʻʼ‘ʹ´`]")
_LATIN_WITH_MARKS = re.compile(r"[A-Za-z][\u0300-\u036f]+")


def fold(name: str) -> str:
    """Return the form under which a name is looked up; spaces are single, a leading "the" gone."""
    folded = " ".join(fold_case(name).split()).removeprefix("the ")
    return folded if folded.isascii() else _without_accents(folded)


def fold_case(name: str) -> str:
    """Return the name in lower case with plain apostrophes, its accents kept."""
    return _TYPOGRAPHIC.sub("'", name.casefold())


def _without_accents(name: str) -> str:
    """Return the name without accents on Latin letters; й stays a letter of its own, ё is е."""
    marked = normalize("NFD", name)
    bare = _LATIN_WITH_MARKS.sub(lambda letter: letter.group()[0], marked)
    return normalize("NFC", bare).replace("ё", "е").replace("\u0131", "i")


def in_capitals(name: str) -> bool:
    """Return whether a name is an abbreviation that must stand in capitals: "US", "РФ"."""
    return name.isupper() and not any(combining(mark) for mark in name)

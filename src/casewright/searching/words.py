"""The words of a text as a search sees them, with the place of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from casewright.linking import fold as without_accents
from casewright.linking.names.letters import fold

# Soft hyphens, joiners and marks of direction can stand inside a word unseen.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_INSIDE = rf"[{_UNSEEN}{_MARKS}'’‘ʼʻ`ʹ]"
# A run of letters without end is cut, so that no text makes one word of it.
_LONGEST = 63
# Two letters are one initial where one sound has two: Yu., Zh., Дж.
_INITIAL = r"(?<![^\W_])(?:[^\W\d_]|Y[aeou]|[ZSKC]h|Ts|Дж)\."
_WORD = rf"[^\W_](?:{_INSIDE}{{0,4}}[^\W_]){{0,{_LONGEST}}}[{_MARKS}]{{0,4}}"
_TOKEN = re.compile(f"{_INITIAL}|{_WORD}")
_HYPHEN = re.compile(r"[-‐‑](?:\n[ \t]{0,20})?")
_JOINS = re.compile(rf"[^\W\d_]{_HYPHEN.pattern}[^\W\d_]")
_DROPPED = re.compile(f"[{_UNSEEN}]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A word as written and where it stands; an initial keeps its dot."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """The words of a text as written, in order, and after them those that hyphens join.

    "Касым-Жомарт" gives Касым, Жомарт and Касым-Жомарт: each may be looked for.
    """
    if not _JOINS.search(text):
        return _TOKEN.findall(text)
    placed = list(_placed(text))
    return [one.text for one in (*placed, *_joined(text, placed))]


def placed_words(text: str) -> list[Placed]:
    """The same with their places."""
    placed = list(_placed(text))
    return [*placed, *_joined(text, placed)]


def _placed(text: str) -> Iterator[Placed]:
    return (Placed(found[0], *found.span()) for found in _TOKEN.finditer(text))


def _joined(text: str, placed: list[Placed]) -> Iterator[Placed]:
    for one, other in pairwise(placed):
        between = other.start - one.end
        is_near = between > 0 and text[one.end] in "-‐‑"
        if is_near and _HYPHEN.fullmatch(text, one.end, other.start):
            yield Placed(f"{one.text}{other.text}"[:_LONGEST], one.start, other.end)


def is_initial(written: str) -> bool:
    """Whether it is a single letter, or one that ends in a dot as initials do."""
    return written[-1:] == "." or (len(written) == 1 and written.isalpha())


def is_capital(written: str) -> bool:
    """Whether it begins as names do: with a capital, or in a script that has none."""
    first = written[0]
    return first.isupper() or (first.isalpha() and first.lower() == first.upper())


def folded(written: str) -> str:
    """The word in small letters, without what nobody sees, its accents kept."""
    if written.isascii():
        return written.lower()
    return fold(normalize("NFC", _DROPPED.sub("", written)))


def bare(word: str) -> str:
    """A folded word without accents and apostrophes: ё as е, ñ as n."""
    return word if word.isascii() and "'" not in word else without_accents(word).replace("'", "")

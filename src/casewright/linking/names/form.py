"""One name taken apart, once, for all comparisons with others."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from casewright.linking.names.letters import fold
from casewright.linking.names.tables import table
from casewright.linking.names.tokens import Cut, cut
from casewright.linking.names.word import Word, word_of

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
MOST_WORDS = 4
LONGEST = 400


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name taken apart; made by `analyse`.

    `words` are given names and surnames in the order written (the surname last where a comma
    says which it is), `initials` single letters, `father` the father's name of a patronymic.
    `surname` is the place of the surname among the words, or -1 where nothing tells.
    """

    text: str
    words: tuple[Word, ...]
    initials: tuple[str, ...] = ()
    father: Word | None = None
    marks: tuple[str, ...] = ()
    generation: str = ""
    surname: int = -1
    families: frozenset[int] = frozenset()
    is_cyrillic: bool = False


@lru_cache(maxsize=65_536)
def analyse(name: str) -> NameForm:
    """The name taken apart; any text has a form."""
    folded = " ".join(fold(name).split())[:LONGEST]
    return formed(folded)


@lru_cache(maxsize=65_536)
def formed(folded: str) -> NameForm:
    """The form of a name that is folded already."""
    before, comma, after = folded.partition(",")
    turned = bool(comma) and after.strip(" .") not in _generations()
    parts = cut(f"{after.strip()} {before}" if turned and after.strip() else folded)
    words = tuple(word_of(word) for word in parts.words[:MOST_WORDS])
    return NameForm(
        folded,
        words,
        tuple(parts.initials[:MOST_WORDS]),
        word_of(parts.father) if parts.father else None,
        tuple(sorted(parts.marks)),
        parts.generation,
        _surname(words, parts, turned),
        _families(folded),
        not folded.isascii() and bool(_CYRILLIC.search(folded)),
    )


def _surname(words: tuple[Word, ...], parts: Cut, turned: bool) -> int:
    """The place of the surname, where one thing or another tells it."""
    if turned or (parts.initials and len(words) == 1):
        return len(words) - 1
    like = [i for i, word in enumerate(words) if word.is_surname]
    if like:
        return like[-1]
    unknown = [i for i, word in enumerate(words) if not word.is_given_name]
    if len(words) > 1 and len(unknown) == 1:
        return unknown[0]
    first = len(words) > 1 and words[0].text in _surnames_first()
    return 0 if first else -1


@cache
def _surnames_first() -> frozenset[str]:
    return frozenset(table("words")["surnames_first"]["words"])


@cache
def _generations() -> frozenset[str]:
    return frozenset(table("words")["generations"]["words"])


def _families(folded: str) -> frozenset[int]:
    return frozenset(i for i, when in enumerate(_markers()) if when.search(folded))


@cache
def _markers() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["when"]) for row in table("slips")["families"])

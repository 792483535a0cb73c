"""Sentences that the rooms before this one said in English, said again in the reader's language.

A case file keeps its sentences in English, whoever reads it: the same sources give the same bytes.
Each was made of a pattern (`patterns.py`) by filling in names, numbers and terms. Here the pattern
is found again, looked up in the catalogue, and filled with the same things, terms by their labels.
The words of sources stay as they are, and so does every sentence that nobody marked.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from casewright.publishing import plain_words
from casewright.publishing.dates import date_words
from casewright.publishing.patterns import known_patterns
from casewright.publishing.speech import ENGLISH, say, spoken
from casewright.vocabulary import scheme, scheme_names
from casewright.vocabulary.countries import country_of_name

_KEPT = 4096
_DEEPEST = 6
_LONGEST = 2000
_HOLE = re.compile(r"\{(\w+)\}")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) (years|months|days|hours|[A-Z]{3})")
_SIZE = re.compile(r"(at least|about|at most) (\d+)")
_COUNTED = re.compile(r"(\d+) (.+)", re.DOTALL)
_BRACKETED = re.compile(r"(.+?) \(([^()]+)\)", re.DOTALL)
_JOINS = re.compile(r"(, |: |; )")
_COUNTRY = re.compile(r"[A-Z]{2}")
_REASONS = re.compile(r"[^“”]+\.")
# What may stand in a hole, by its name; in all others it is anything.
_INSIDE = {
    **dict.fromkeys(("number", "whole", "size", "total", "count"), r"[\d.,\s]+?"),
    **dict.fromkeys(("day", "until"), r"[\dX~?%/-]+"),
    "id": r"[\w-]+(?:, [\w-]+)*",
    "field": r"\w+",
    # A decision and who made it: the one ends with a full stop, the other has none.
    "decision": r".+?\.",
    "who": r"[^.:]+",
}
# What is a name or the words of a source, and what is a day.
_AS_IT_IS = frozenset({"quote", "by", "who", "one", "other", "id"})
_DAYS = frozenset({"day", "until"})
_STATES = frozenset({"state", "states"})


class _Pattern(NamedTuple):
    """A sentence with holes, and the expression that finds what was filled in."""

    sentence: str
    found: re.Pattern[str]

    @property
    def is_around(self) -> bool:
        """Whether it begins with another sentence."""
        return self.sentence.startswith("{sentence} ")

    @property
    def literal(self) -> int:
        """How much of it is not filled in: the more, the surer it is meant."""
        return len(_HOLE.sub("", self.sentence))


def retold(sentence: str | None) -> str:
    """A sentence of the case file in the language that is spoken now."""
    return _told(sentence, 0) if sentence else ""


def _told(sentence: str, depth: int) -> str:
    # Nobody has to read on in what only looks like sentences within sentences.
    if spoken() == ENGLISH or depth > _DEEPEST or len(sentence) > _LONGEST:
        return sentence
    return _retold(sentence, depth, spoken())


def knows(sentence: str) -> bool:
    """Whether a sentence was made of a known pattern."""
    return _found(sentence) is not None or _reasons(sentence) is not None


# The language is an argument so that each has answers of its own.
@lru_cache(maxsize=_KEPT)
def _retold(sentence: str, depth: int, language: str) -> str:
    told = _found(sentence)
    if told is None:
        return _reasons(sentence) or _plain(sentence, depth)
    pattern, filled = told
    parts = {name: _part(name, text, depth + 1) for name, text in filled.items()}
    return say(pattern).format_map(parts)


def _found(sentence: str) -> tuple[str, Mapping[str, str]] | None:
    for one in _patterns():
        match = one.found.fullmatch(sentence)
        if match is not None:
            return one.sentence, match.groupdict()
    return None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    every = [_Pattern(one, _expression(one)) for one in known_patterns()]
    # What is said around a whole sentence goes before what that sentence is made of.
    return tuple(sorted(every, key=lambda one: (not one.is_around, -one.literal, one.sentence)))


def _expression(sentence: str) -> re.Pattern[str]:
    seen: set[str] = set()
    pieces = _HOLE.split(sentence)
    written = [re.escape(pieces[0])]
    for name, literal in zip(pieces[1::2], pieces[2::2], strict=True):
        inside = _INSIDE.get(name, ".+?")
        written += [f"(?P={name})" if name in seen else f"(?P<{name}>{inside})", re.escape(literal)]
        seen.add(name)
    return re.compile("".join(written), re.DOTALL)


def _reasons(sentence: str) -> str | None:
    """Reasons told after each other, as a comparison of spellings gives them."""
    if not _REASONS.fullmatch(sentence):
        return None
    pieces = (sentence[:1].lower() + sentence[1:-1]).split("; ")
    if any(_found(one) is None for one in pieces):
        return None
    told = "; ".join(_told(one, _DEEPEST - 1) for one in pieces)
    return f"{told[:1].upper()}{told[1:]}."


def _part(name: str, text: str, depth: int) -> str:
    """What was filled in, as its hole wants it said."""
    if name in _AS_IT_IS:
        return text
    if name in _DAYS:
        return date_words(text)
    return (name in _STATES and _countries(text)) or _told(text, depth)


def _countries(text: str) -> str | None:
    """The names of countries; None where one of them is none that is known."""
    codes = [country_of_name(one) for one in text.split(", ")]
    return ", ".join(plain_words.country(one) for one in codes if one) if all(codes) else None


def _plain(text: str, depth: int) -> str:
    """A term, an amount or several of them in words; a name or words of a source as they are."""
    if text.startswith("“"):
        return text
    return _term(text) or _measure(text) or _several(text, depth + 1) or text


def _measure(text: str) -> str | None:
    if (found := _AMOUNT.fullmatch(text)) is not None:
        return plain_words.amount(float(found[1]), found[2])
    if (found := _SIZE.fullmatch(text)) is not None:
        return plain_words.count(int(found[2]), found[1].replace(" ", "_"))
    return plain_words.country(text) if _COUNTRY.fullmatch(text) else None


def _several(text: str, depth: int) -> str | None:
    if (found := _BRACKETED.fullmatch(text)) is not None:
        return f"{_told(found[1], depth)} ({_told(found[2], depth)})"
    if (found := _COUNTED.fullmatch(text)) is not None:
        return f"{found[1]} {_told(found[2], depth)}"
    pieces = _JOINS.split(text)
    if len(pieces) == 1:
        return None
    return "".join(one if n % 2 else _told(one, depth) for n, one in enumerate(pieces))


def _term(text: str) -> str | None:
    """What a term of the vocabulary is called, given by its id or its English label."""
    word = text.replace("_", " ")
    told = say(word)
    if told != word:
        return told
    known = _terms().get(word.casefold())
    return None if known is None else plain_words.label(*known).lower()


@cache
def _terms() -> Mapping[str, tuple[str, str]]:
    """By their ids and English labels in small letters; the first scheme that has one gives it."""
    found: dict[str, tuple[str, str]] = {}
    # A word that several schemes have means a counted group in the sentences of a case file.
    for name in ("groups", *scheme_names()):
        for term in scheme(name).terms:
            for word in (term.id.replace("_", " "), term.label[ENGLISH].casefold()):
                found.setdefault(word, (name, term.id))
    return found

"""What the Russian dictionary says of a word: its base form, cases and genders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pymorphy3

from casewright.reading.russian.language.lexicon import plain

# The dictionary's words for cases, as Universal Dependencies calls them.
CASES = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "loc2": "Loc",
    "voct": "Nom",
}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_NAMES = {"Name": "given", "Surn": "surname", "Patr": "patronymic"}


@dataclass(frozen=True, slots=True)
class NameForm:
    """One reading of a word as a name: its nominative, gender, case and kind."""

    nominative: str
    gender: str
    case: str
    kind: str
    score: float


# Latin and Cyrillic letters, digits and the marks that stand inside words.
_LETTERS = re.compile(r"[\u0000-\u024f\u0300-\u04ff\u2010-\u201f\u2116]+")


@cache
def dictionary() -> Any:
    """The dictionary, loaded once; `Any`, since its package is not typed."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """The dictionary's readings of a word, the likeliest first; none of other scripts.

    The dictionary asks Unicode for the names of letters, and some letters have none.
    """
    return tuple(dictionary().parse(word)) if _LETTERS.fullmatch(word) else ()


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """Every base form a word may have, ё as е."""
    return frozenset(plain(parse.normal_form) for parse in parses(word))


@lru_cache(maxsize=100_000)
def is_word(word: str) -> bool:
    """Whether the dictionary has a word that is no name."""
    return any(parse.is_known and not _is_name(parse) for parse in parses(word))


def _is_name(parse: Any) -> bool:
    return any(tag in parse.tag for tag in ("Name", "Surn", "Patr", "Geox", "Orgn", "Init"))


@lru_cache(maxsize=50_000)
def is_name_word(word: str, tag: str) -> bool:
    """Whether the dictionary has the word as a name of a kind: Name, Surn, Patr, Geox."""
    return any(parse.is_known and tag in parse.tag for parse in parses(word))


@lru_cache(maxsize=50_000)
def name_forms(word: str) -> tuple[NameForm, ...]:
    """The readings of a word as a singular name that the dictionary knows."""
    return tuple(_name_forms(word))


def _name_forms(word: str) -> Iterator[NameForm]:
    for parse in parses(word):
        kind = next((name for tag, name in _NAMES.items() if tag in parse.tag), None)
        if kind is None or not parse.is_known or "plur" in parse.tag or "Infr" in parse.tag:
            continue
        gender = _GENDERS.get(str(parse.tag.gender))
        for one in (gender,) if gender else ("m", "f"):
            found = parse.inflect({"nomn", "sing"} | ({"femn"} if one == "f" else set()))
            if found is not None:
                case = CASES.get(str(parse.tag.case), "Nom")
                yield NameForm(cased_like(found.word, word), one, case, kind, parse.score)


@lru_cache(maxsize=50_000)
def noun_forms(word: str) -> tuple[NameForm, ...]:
    """The readings of a word as a common noun in the singular: many surnames are nouns."""
    found = [p for p in parses(word) if p.is_known and "NOUN" in p.tag and "sing" in p.tag]
    return tuple(
        NameForm(
            cased_like(p.normal_form, word),
            _GENDERS.get(str(p.tag.gender), "m"),
            CASES.get(str(p.tag.case), "Nom"),
            "surname",
            p.score,
        )
        for p in found
        if not _is_name(p)
    )


def cased_like(word: str, model: str) -> str:
    """A word with capital letters where the model has them; a hyphen starts a new word."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if not model[:1].isupper():
        return word
    parts = zip(word.split("-"), (*model.split("-"), *[""] * 9), strict=False)
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in parts)


def gender_of(word: str) -> str | None:
    """The gender the likeliest reading of a word has: m, f, n."""
    first = next(iter(parses(word)), None)
    return None if first is None else _GENDERS.get(str(first.tag.gender))

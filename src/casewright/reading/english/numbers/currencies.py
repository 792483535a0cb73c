"""Which currency an English word, code or sign means, after CLDR's names of currencies.

A word that several countries share ("som", "peso", "dollar") is settled by the country given, else
by the countries the text itself names, else by the currency the word means where none is named.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

_ENGLISH = Locale("en")
# What English readers take the bare word or sign to mean; everything else stays undecided.
_UNNAMED = {"dollar": "USD", "pound": "GBP", "ruble": "RUB", "rupee": "INR"}
_SPELLINGS = {
    "rouble": "ruble", "rs": "rupee", "rs.": "rupee", "soum": "som", "sum": "som",
    "hryvnya": "hryvnia", "hryvna": "hryvnia",
}  # fmt: skip
_UZBEK_SPELLINGS = frozenset({"soum", "sum"})
_SIGNS = "".join(chr(c) for c in range(0x20A0, 0x20D0) if unicodedata.category(chr(c)) == "Sc")
SIGNS = "$£¥€" + _SIGNS.replace("€", "")
# These name currencies, and much more often something else.
ENGLISH_WORDS = frozenset({"won", "real", "reais", "sum", "pound", "mark", "sol", "dong", "pula"})
ENGLISH_CODES = frozenset({"ALL", "TOP", "TRY", "CUP", "MOP", "BAM"})


@lru_cache(maxsize=1)
def current() -> dict[str, tuple[str, ...]]:
    """The currencies in use, each with the ISO 3166 codes of the countries that use it."""
    used: dict[str, list[str]] = {}
    for territory in get_global("territory_currencies"):
        if len(territory) == 2 and territory in _ENGLISH.territories:
            for code in get_territory_currencies(territory):
                used.setdefault(code, []).append(territory)
    return {code: tuple(countries) for code, countries in used.items()}


@lru_cache(maxsize=1)
def nouns() -> dict[str, tuple[str, ...]]:
    """The noun of each currency in use, singular and plural, with the codes it may mean."""
    found: dict[str, list[str]] = {}
    for code in sorted(current()):
        for name in _names(code):
            words = re.sub(r"\(.*?\)", "", name).lower().split()
            if words and words[-1].isalpha():
                for noun in (words[-1], words[-1].rstrip("s")):
                    found.setdefault(noun, [])
                    found[noun] += [code] if code not in found[noun] else []
    return {noun: tuple(codes) for noun, codes in found.items() if len(noun) > 2}


def _names(code: str) -> Iterable[str]:
    yield from (get_currency_name(code, count, _ENGLISH) for count in (1, 2))


def spellings() -> frozenset[str]:
    """Every noun and abbreviation, in lower case, that may name a currency."""
    plural = {f"{noun}s" for noun in [*nouns(), *_SPELLINGS] if noun.isalpha()}
    return frozenset({*nouns(), *plural, *_SPELLINGS})


def currency_of(word: str, *, text: str = "", country: str | None = None) -> str | None:
    """The ISO 4217 code of a noun, code or sign, or None where it stays open.

    `country` is an ISO 3166 alpha-2 code; `text` is what stands around the word.
    """
    if word.upper() in current() and word.isupper():
        return word
    if word.upper().startswith(("US$", "U.S.$", "U.S. $", "US $")):
        return "USD"
    if len(word) > 1 and word.endswith(tuple(SIGNS)):
        return next((c for c, s in _ENGLISH.currency_symbols.items() if s == word), None)
    noun = _noun(word)
    codes = nouns().get(noun, ())
    if word.lower().rstrip("s") in _UZBEK_SPELLINGS:
        codes = tuple(code for code in codes if "UZ" in current()[code])
    return _settle(noun, codes, text, country)


def _noun(word: str) -> str:
    lower = word.lower()
    if word in SIGNS:
        lower = unicodedata.name(word, "").lower().removesuffix(" sign").split()[-1]
    for form in (lower, lower.rstrip("s"), lower.removesuffix("es")):
        if form in _SPELLINGS or form in nouns():
            return _singular(_SPELLINGS.get(form, form))
    return lower


def _singular(noun: str) -> str:
    return noun.rstrip("s") if noun.rstrip("s") in nouns() else noun


def _settle(noun: str, codes: tuple[str, ...], text: str, country: str | None) -> str | None:
    if len(codes) == 1:
        return codes[0]
    at_home = [code for code in codes if country and country in current()[code]]
    if len(at_home) == 1:
        return at_home[0]
    named = [code for code in codes if text and _named(code, text)]
    if len(named) == 1:
        return named[0]
    unnamed = _UNNAMED.get(noun)
    # Text about two of the countries leaves the ruble open; the dollar sign is American anyway.
    return unnamed if unnamed and (not named or noun == "dollar") else None


def _named(code: str, text: str) -> bool:
    return any(stem in text for stem in _stems(code))


@lru_cache(maxsize=400)
def _stems(code: str) -> tuple[str, ...]:
    """Beginnings of the names of a currency's countries, and its own adjective: "Kyrgyz"."""
    names = [_ENGLISH.territories[country] for country in current()[code]]
    adjective = _ENGLISH.currencies.get(code, "").split()[0]
    return tuple({_stem(name) for name in [*names, adjective] if len(name) > 3} - {"United"})


def _stem(name: str) -> str:
    return re.sub(r"(?:stani?|ia|ian|i|n)$", "", name)[:9]

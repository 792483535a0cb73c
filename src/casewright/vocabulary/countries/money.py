"""Which currency a sign or a word means: CLDR's signs and names, and the nouns within them."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_currency_name, get_territory_currencies

from casewright.vocabulary.countries.folding import fold
from casewright.vocabulary.countries.names import country_of_name
from casewright.vocabulary.countries.nationalities import nationality_of
from casewright.vocabulary.files import read_yaml

# Which money is legal tender is asked for this day, so that the answer never depends on a clock.
_AS_OF = date(2026, 1, 1)

# Endings of the adjective that stands before the noun: "казахстанский тенге", "новых шекелей".
_RUSSIAN_ADJECTIVES = ("ий", "ый", "ой", "ая", "ие", "ые", "их", "ых")

# One count for each plural form that English or Russian has.
_COUNTS = (1, 2, 5)


def currency_of(
    symbol_or_name: str, language: str = "en", default_country: str | None = None
) -> str | None:
    """Return the ISO 4217 code of a sign, code or word for money, or None when it is unclear.

    The country, where one is known, decides signs and words that several countries share.
    """
    word = symbol_or_name.strip()
    if word in _countries_by_currency():
        return word
    if default_country and word in _signs_at_home(default_country):
        return _signs_at_home(default_country)[word]
    candidates = _currencies_by_word(language).get(fold(word))
    if candidates:
        return _choose(fold(word), candidates, default_country)
    return _signs().get(word) or _with_adjective(word, language)


def currencies_of(country: str) -> tuple[str, ...]:
    """Return the currencies that are legal tender in a country, as ISO 4217 codes."""
    return tuple(get_territory_currencies(country, _AS_OF, _AS_OF))


def _choose(word: str, candidates: frozenset[str], country: str | None) -> str | None:
    """Return the country's own currency if the word may mean it, or the only or preferred one."""
    for currency in currencies_of(country) if country else ():
        if currency in candidates:
            return currency
    if len(candidates) == 1:
        return next(iter(candidates))
    return next((code for code in _preferred() if code in candidates), None)


def _with_adjective(words: str, language: str) -> str | None:
    """Return the currency of "Kyrgyz soms" or "US dollars", where each word is known alone."""
    adjective, _, noun = words.rpartition(" ")
    country = nationality_of(adjective, language) or country_of_name(adjective, language)
    candidates = _currencies_by_word(language).get(fold(noun), frozenset())
    for currency in currencies_of(country) if country else ():
        if currency in candidates:
            return currency
    return None


@cache
def _countries_by_currency() -> Mapping[str, tuple[str, ...]]:
    """Return the countries where each currency of today is legal tender."""
    found: dict[str, tuple[str, ...]] = {}
    for country in get_global("territory_currencies"):
        for currency in currencies_of(country):
            found[currency] = (*found.get(currency, ()), country)
    return found


@cache
def _signs() -> Mapping[str, str]:
    """Return the currency of each sign: first as English has it, then as its own country does."""
    found: dict[str, str] = {}
    for locale in read_yaml("currencies.yaml")["sign_locales"]:
        for currency, sign in Locale.parse(locale).currency_symbols.items():
            if currency in _countries_by_currency() and not sign.isalnum():
                found.setdefault(sign, currency)
    return found


@cache
def _signs_at_home(country: str) -> Mapping[str, str]:
    """Return the currencies of a country by the signs its own people write for them."""
    found: dict[str, str] = {}
    for language in get_official_languages(country, de_facto=True):
        try:
            signs = Locale.parse(f"{language}_{country}").currency_symbols
        except (UnknownLocaleError, ValueError):
            continue
        found |= {signs[code]: code for code in currencies_of(country) if code in signs}
    return found


@cache
def _preferred() -> tuple[str, ...]:
    """Return the currencies meant by a word several share, where nothing names a country."""
    return tuple(read_yaml("currencies.yaml")["preferred"])


@cache
def _currencies_by_word(language: str) -> Mapping[str, frozenset[str]]:
    """Return the currencies by full name and by its noun alone, in every number."""
    found: dict[str, frozenset[str]] = {}
    for currency, word in _words(language):
        found[fold(word)] = found.get(fold(word), frozenset()) | {currency}
    return found


def _words(language: str) -> Iterator[tuple[str, str]]:
    """Yield each currency of today with its names and their nouns, and those of our own table."""
    for currency, names in read_yaml("currencies.yaml")["names"].get(language, {}).items():
        yield from ((currency, name) for name in names)
    for currency in _countries_by_currency():
        for name in _names(currency, language):
            yield currency, name
            yield currency, _noun(name, language)


def _names(currency: str, language: str) -> set[str]:
    try:
        return {get_currency_name(currency, count, language) for count in _COUNTS}
    except (UnknownLocaleError, ValueError):
        return set()


def _noun(name: str, language: str) -> str:
    """Return the noun of a currency's name: "tenge", "доллар" of "доллар США"."""
    words = name.split()
    if language == "ru" and not words[0].endswith(_RUSSIAN_ADJECTIVES):
        return words[0]
    return words[-1]

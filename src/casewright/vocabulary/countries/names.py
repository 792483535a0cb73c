"""Which country a name means: CLDR and pycountry, and the short forms neither of them lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import pycountry
from babel import Locale, UnknownLocaleError

from casewright.vocabulary.countries.folding import fold, in_capitals
from casewright.vocabulary.files import read_yaml


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A state, province or region: its name, ISO 3166-2 code and ISO 3166-1 country."""

    name: str
    code: str
    country: str


@lru_cache(maxsize=1024)
def country_name(code: str, language: str = "en") -> str:
    """Return what a country is called (CLDR), by its ISO 3166-1 alpha-2 code; others as is."""
    return str(Locale.parse(language).territories.get(code, code))


def country_of_name(name: str, language: str = "en") -> str | None:
    """Return the ISO 3166-1 alpha-2 code of the country of this name, or None."""
    names, capitals = _country_names(language)
    return capitals.get(name.strip()) or names.get(fold(name))


def subdivisions_of(name: str) -> tuple[Subdivision, ...]:
    """Return all states, provinces and regions of this name, in any country."""
    return _subdivisions().get(fold(name), ())


def subdivision_of(name: str, country: str | None = None) -> Subdivision | None:
    """Return the state or region of this name if it is the only one, in the country if given."""
    found = [place for place in subdivisions_of(name) if country in (None, place.country)]
    return found[0] if len(found) == 1 else None


@cache
def _country_names(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return countries by folded name, and by abbreviation as written."""
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for name, country in _names_in(language):
        if in_capitals(name):
            capitals[name] = country
        else:
            names[fold(name)] = country
    for name in read_yaml("country_names.yaml")["undecided"].get(language, ()):
        names.pop(fold(name), None)
    return names, capitals


def _names_in(language: str) -> Iterator[tuple[str, str]]:
    """Yield each name with its country; later ones win, so our own table comes last."""
    if language == "en":
        for country in pycountry.countries:
            for kind in ("name", "official_name", "common_name"):
                if hasattr(country, kind):
                    yield getattr(country, kind), country.alpha_2
    yield from _cldr_names(language)
    for code, names in read_yaml("country_names.yaml").get(language, {}).items():
        for name in names:
            yield name, code


def _cldr_names(language: str) -> Iterator[tuple[str, str]]:
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return
    for code, name in territories.items():
        # Three digits are continents ("150"); EU, UN and the like are no countries.
        if pycountry.countries.get(alpha_2=code):
            yield name, code


@cache
def _subdivisions() -> Mapping[str, tuple[Subdivision, ...]]:
    found: dict[str, tuple[Subdivision, ...]] = {}
    for row in pycountry.subdivisions:
        place = Subdivision(row.name, row.code, row.country_code)
        found[fold(row.name)] = (*found.get(fold(row.name), ()), place)
    return found

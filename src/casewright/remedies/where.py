"""In which state something happened, by the names of places; never by anybody's citizenship."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from casewright.vocabulary.countries import country_of_name, subdivisions_of, towns_named

_CYRILLIC = re.compile("[а-яА-ЯёЁ]").search
_CAPITAL = re.compile(r"[A-ZА-ЯЁÀ-Þ][\w’'-]*")
_DASHES = re.compile(r"[–—/,;()]")
# Smaller towns share their names with too many others.
_TOWN = 80_000
_LONGEST = 3


@lru_cache(maxsize=65_536)
def state_of_place(name: str) -> str | None:
    """The ISO 3166-1 code of the state a place lies in; None where its name leaves it open."""
    language = "ru" if _CYRILLIC(name) else "en"
    found = {_state(one, language) for one in _names_in(name)} - {None}
    return found.pop() if len(found) == 1 else None


def _names_in(place: str) -> Iterator[str]:
    """The names of a description, longest first: "a prison in Almaty" has one."""
    yield place
    for part in _DASHES.split(place):
        words = part.split()
        for length in range(_LONGEST, 0, -1):
            for at in range(len(words) - length + 1):
                run = words[at : at + length]
                if all(map(_CAPITAL.fullmatch, run)):
                    yield " ".join(run)


@lru_cache(maxsize=65_536)
def _state(name: str, language: str) -> str | None:
    country = country_of_name(name, language)
    if country is not None:
        # "Georgia" is a state of the United States too.
        others = {one.country for one in subdivisions_of(name)} - {country}
        return None if others else country
    return _only(
        town.country
        for town in towns_named(name, language)
        # The towns of our own table have no number of people.
        if town.population >= _TOWN or not town.population
    )


def _only(countries: Iterable[str]) -> str | None:
    found = set(countries)
    return found.pop() if len(found) == 1 else None

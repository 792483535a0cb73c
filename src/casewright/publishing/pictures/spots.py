"""Where each place of a case lies, how exactly that is known, and what happened there."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from casewright.ledger import CaseFile
from casewright.ledger.case_file import EventEntry, PlaceEntry
from casewright.publishing.pictures.gazetteer import Town, Towns, meant, regions, towns_called
from casewright.publishing.pictures.outlines import Position, country_of
from casewright.vocabulary import scheme
from casewright.vocabulary.countries import country_of_name

_AREAS = ("region", "district")
# A road or a border leads through many places; a town in its name is not where it lies.
_NOWHERE = ("road",)


class Exactness(StrEnum):
    """How exactly it is known where a place lies."""

    TOWN = "town"
    INSIDE = "inside"
    REGION = "region"
    COUNTRY = "country"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the case: its position where it has one, or the code of its country."""

    place: PlaceEntry
    exactness: Exactness
    events: tuple[EventEntry, ...]
    position: Position | None = None
    country: str = ""


def spots(case: CaseFile) -> tuple[Spot, ...]:
    """Every place of the case, in its order, with the events said to have been there."""
    happened = _events_by_place(case.events)
    codes = {code for one in case.places if (code := _country(one))}
    names = {name for one in case.places for name in _names(one)}
    names |= {region for name in names if (region := _region(name))}
    known = towns_called(frozenset(map(_bare, names)))
    first = [_by_itself(one, happened, known, codes) for one in case.places]
    towns = {one.place.name: one for one in first if one.exactness is Exactness.TOWN}
    return tuple(_within(one, towns) if one.position is None else one for one in first)


def as_seen(every: Iterable[Spot], seen: Callable[[str], str]) -> tuple[Spot, ...]:
    """The same for somebody: a place whose name is masked has no position, which would tell it."""
    return tuple(_hidden(one) if _is_masked(one.place, seen) else one for one in every)


def _is_masked(place: PlaceEntry, seen: Callable[[str], str]) -> bool:
    return any(seen(name) != name for name in _names(place))


def _hidden(spot: Spot) -> Spot:
    return Spot(spot.place, Exactness.UNKNOWN, spot.events)


def _names(place: PlaceEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((place.name, *(one.value for one in place.spellings))))


def _events_by_place(events: Iterable[EventEntry]) -> Mapping[str, tuple[EventEntry, ...]]:
    found: dict[str, dict[str, EventEntry]] = defaultdict(dict)
    for event in events:
        for place in event.places:
            found[place.value.casefold()][event.id] = event
    return {name: tuple(every.values()) for name, every in found.items()}


def _by_itself(
    place: PlaceEntry,
    happened: Mapping[str, tuple[EventEntry, ...]],
    known: Towns,
    codes: Iterable[str],
) -> Spot:
    """Where a place lies by its own name."""
    every = [one for name in _names(place) for one in happened.get(name.casefold(), ())]
    events = tuple({one.id: one for one in every}.values())
    code = _country(place)
    if code and country_of(code):
        return Spot(place, Exactness.COUNTRY, events, country=code)
    town = _town(place, known, codes)
    is_area = not _is(place, ("city",)) and _is(place, _AREAS)
    exactness = Exactness.REGION if is_area else Exactness.TOWN
    if town is None:
        # Our own table knows the region of places too small for the world's list.
        town, exactness = _seat(place, known, codes), Exactness.REGION
    if town is None:
        return Spot(place, Exactness.UNKNOWN, events)
    return Spot(place, exactness, events, town.position)


def _country(place: PlaceEntry) -> str:
    if not _is(place, ("country",)):
        return ""
    found = (country_of_name(name, language) for name in _names(place) for language in ("en", "ru"))
    return next(filter(None, found), "")


def _town(place: PlaceEntry, known: Towns, codes: Iterable[str]) -> Town | None:
    """The town of that name, or the one that a region is called after."""
    if not _is(place, ("city", "village", *_AREAS)):
        return None
    here = frozenset(codes)
    for name in _names(place):
        towns = known.get(_bare(name).casefold(), ())
        if not _is(place, ("city", *_AREAS)):
            # A small village seldom is the large town of its name elsewhere.
            towns = tuple(one for one in towns if one.country in here)
        found = meant(towns, here)
        if found:
            return found
    return None


def _seat(place: PlaceEntry, known: Towns, codes: Iterable[str]) -> Town | None:
    """The town that the region around a place is called after."""
    if not _is(place, ("city", "village", *_AREAS)):
        return None
    named = (region for name in _names(place) if (region := _region(name)))
    towns = (meant(known.get(_bare(one).casefold(), ()), codes) for one in named)
    return next(filter(None, towns), None)


def _region(name: str) -> str | None:
    return regions().get(name.casefold()) or regions().get(_bare(name).casefold())


def _within(spot: Spot, towns: Mapping[str, Spot]) -> Spot:
    """Where a place lies by the one town of the case that it names."""
    place = spot.place
    if spot.exactness is Exactness.COUNTRY or _is(place, _NOWHERE):
        return spot
    told = " ".join((*_names(place), *(one.value for one in place.within)))
    named = [one for name, one in towns.items() if re.search(rf"\b{re.escape(name)}\b", told)]
    if len(named) != 1:
        return spot
    return Spot(place, Exactness.INSIDE, spot.events, named[0].position)


def _is(place: PlaceEntry, terms: Sequence[str]) -> bool:
    return any(one.value in terms for one in place.terms)


def _bare(name: str) -> str:
    """A name without the word that says it is a region or a district."""
    words = name.split()
    kept = [one for one in words if one.casefold() not in _area_words()]
    return " ".join(kept) or name


@cache
def _area_words() -> frozenset[str]:
    terms = (scheme("place_kinds").term(one) for one in _AREAS)
    forms = (form for one in terms for every in one.forms.values() for form in every)
    return frozenset(one.casefold() for one in forms)

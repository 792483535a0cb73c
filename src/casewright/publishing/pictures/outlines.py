"""The outlines of countries: Natural Earth, public domain; the data file names its source."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple

_PER_DEGREE = 100
_HALF = 180.0


class Position(NamedTuple):
    """Degrees east and degrees north (WGS 84)."""

    east: float
    north: float


Ring = tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """The part of the world between two meridians and two parallels."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        if not (self.west < self.east and self.south < self.north):
            raise ValueError(f"This is no part of the world: {self}.")

    @property
    def middle(self) -> Position:
        """The position in the middle of it."""
        return Position((self.west + self.east) / 2, (self.south + self.north) / 2)

    def holds(self, one: Position) -> bool:
        """Whether a position lies in it."""
        return self.west <= one.east <= self.east and self.south <= one.north <= self.north

    def meets(self, other: "Box") -> bool:
        """Whether two parts have something in common."""
        return (
            self.west < other.east and other.west < self.east
            and self.south < other.north and other.south < self.north
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Country:
    """A country (ISO 3166-1 alpha-2; some have no code) with its outlines, the largest first."""

    code: str
    rings: tuple[tuple[Box, Ring], ...]


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the data file."""
    file = resources.files("casewright.publishing.pictures") / "data" / "outlines.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    arcs = [_unpacked(one) for one in found["arcs"]]
    return tuple(_country(one, arcs) for one in found["countries"])


@cache
def country_of(code: str) -> Country | None:
    """The country of that code; None where the file has no outline of it."""
    return next((one for one in countries() if code and one.code == code), None)


def box_around(positions: tuple[Position, ...]) -> Box:
    """The smallest part of the world with all positions in it, and never none at all."""
    east = [one.east for one in positions]
    north = [one.north for one in positions]
    least = 1 / _PER_DEGREE
    return Box(min(east), min(north), max(max(east), min(east) + least), max(north) + least)


# Any: JSON as it is in the file.
def _country(one: Any, arcs: list[Ring]) -> Country:
    rings = [each for numbers in one["rings"] for each in _whole(_ring(numbers, arcs))]
    boxed = [(box_around(ring), ring) for ring in rings]
    return Country(one["code"], tuple(sorted(boxed, key=_by_size)))


def _by_size(boxed: tuple[Box, Ring]) -> float:
    box, _ = boxed
    return -(box.east - box.west) * (box.north - box.south)


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Arcs end to end; the complement of a number is the arc backwards (TopoJSON)."""
    found: list[Position] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc if not found else arc[1:]
    return tuple(found)


def _whole(ring: Ring) -> list[Ring]:
    """A ring across the meridian of 180 degrees in one piece, once for each side of the map."""
    found, turn = [ring[0]], 0.0
    for before, one in pairwise(ring):
        if abs(one.east - before.east) > _HALF:
            turn += 2 * _HALF if one.east < before.east else -2 * _HALF
        found.append(Position(one.east + turn, one.north))
    # Around the pole it does not end where it began, and stays as it is.
    if turn or all(-_HALF <= one.east <= _HALF for one in found):
        return [ring]
    return [_moved(found, 0.0), _moved(found, 2 * _HALF), _moved(found, -2 * _HALF)]


def _moved(ring: Iterable[Position], east: float) -> Ring:
    return tuple(Position(one.east + east, one.north) for one in ring)


def _unpacked(packed: list[int]) -> Ring:
    east = north = 0
    found = []
    for step_east, step_north in zip(packed[::2], packed[1::2], strict=True):
        east, north = east + step_east, north + step_north
        found.append(Position(east / _PER_DEGREE, north / _PER_DEGREE))
    return tuple(found)

"""Outlines cut to the part of the world that is shown (Sutherland and Hodgman)."""

from collections.abc import Callable, Sequence

from casewright.publishing.pictures.outlines import Box, Position, Ring

# How many lines across an area are looked at for room.
_ROWS = 16
_Inside = Callable[[Position], bool]
_Crossing = Callable[[Position, Position], Position]


def clipped(ring: Ring, box: Box) -> Ring:
    """The part of an area inside the box; nothing where it lies outside."""
    for inside, crossing in _sides(box):
        ring = _cut(ring, inside, crossing)
        if not ring:
            return ()
    return ring


def widest(ring: Sequence[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Where words of that width fit into an area of a picture, the widest places first."""
    if len(ring) < 3:
        return []
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    rows = [low + (high - low) * part / _ROWS for part in range(1, _ROWS)]
    rooms = [(right - left, left, y) for y in rows for left, right in _inner(ring, y)]
    fit = sorted((room for room in rooms if room[0] >= least), reverse=True)
    return [(left + width / 2, y) for width, left, y in fit]


def _inner(ring: Sequence[tuple[float, float]], y: float) -> list[tuple[float, float]]:
    """The stretches of a line across the picture that lie in the area."""
    ends = []
    for (x1, y1), (x2, y2) in zip((ring[-1], *ring[:-1]), ring, strict=True):
        if (y1 <= y) != (y2 <= y):
            ends.append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
    ends.sort()
    return list(zip(ends[::2], ends[1::2], strict=False))


def _cut(ring: Ring, inside: _Inside, crossing: _Crossing) -> Ring:
    found: list[Position] = []
    for before, one in zip((ring[-1], *ring[:-1]), ring, strict=True):
        if inside(one) != inside(before):
            found.append(crossing(before, one))
        if inside(one):
            found.append(one)
    return tuple(found)


def _sides(box: Box) -> tuple[tuple[_Inside, _Crossing], ...]:
    return (
        (lambda one: one.east >= box.west, lambda a, b: _at_east(a, b, box.west)),
        (lambda one: one.east <= box.east, lambda a, b: _at_east(a, b, box.east)),
        (lambda one: one.north >= box.south, lambda a, b: _at_north(a, b, box.south)),
        (lambda one: one.north <= box.north, lambda a, b: _at_north(a, b, box.north)),
    )


def _at_east(a: Position, b: Position, east: float) -> Position:
    part = (east - a.east) / (b.east - a.east)
    return Position(east, a.north + part * (b.north - a.north))


def _at_north(a: Position, b: Position, north: float) -> Position:
    part = (north - a.north) / (b.north - a.north)
    return Position(a.east + part * (b.east - a.east), north)

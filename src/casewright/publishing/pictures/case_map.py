"""The places of a case on a map: outlines of countries, and a mark for each place or group."""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from casewright.publishing.pictures.clipping import clipped, widest
from casewright.publishing.pictures.lettering import fitted, width_of
from casewright.publishing.pictures.outlines import (
    Box,
    Country,
    Position,
    Ring,
    box_around,
    countries,
    country_of,
)
from casewright.publishing.pictures.shapes import (
    Cites,
    Dot,
    Goes,
    Mark,
    Outline,
    Picture,
    Rect,
    Shape,
    Target,
    Words,
)
from casewright.publishing.pictures.spots import Exactness, Spot
from casewright.publishing.plain_words import country
from casewright.publishing.speech import say, say_number

WIDTH = 760.0
_HIGHEST, _LOWEST = 520.0, 240.0
# Degrees on each side of the places, and of the one that is looked at closely.
_AROUND, _LEAST, _NEAR = 0.15, 2.0, 1.2
# WCAG 2.2, 2.5.8: marks nearer than this to each other are one mark.
_TARGET = 24.0
_LABEL = 168.0
# Points of an outline nearer to each other than this are one.
_FINEST = 1.5
# Where much of the world is shown, coarser ones will do.
_MUCH, _COARSE = 60.0, 3.0


@dataclass(frozen=True, slots=True)
class _View:
    """Positions to places in the picture: equirectangular, true in the middle."""

    box: Box
    scale: float
    squeezed: float

    @property
    def height(self) -> float:
        return (self.box.north - self.box.south) * self.scale

    def at(self, one: Position) -> tuple[float, float]:
        x = (one.east - self.box.west) * self.scale * self.squeezed
        return (x, (self.box.north - one.north) * self.scale)


@dataclass(frozen=True, slots=True)
class _Cluster:
    x: float
    y: float
    spots: tuple[Spot, ...]


Named = Callable[[str], str]


def case_map(spots: Sequence[Spot], seen: Named, near: Spot | None = None) -> Picture | None:
    """The map, cropped to the places, or to what lies near one; None where no place is known."""
    box = _box(spots, near)
    if box is None:
        return None
    view = _view(box)
    areas: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.exactness is Exactness.COUNTRY:
            areas[spot.country].append(spot)
    points = [one for one in spots if one.position and view.box.holds(one.position)]
    things: list[Shape | Mark] = [Rect(0, 0, WIDTH, view.height, "sea")]
    every = [one for one in countries() if _is_seen(one, view.box)]
    for one in every:
        things += _area(one, areas.get(one.code, []), view, seen)
    clusters = _clusters(points, view)
    taken = [Rect(one.x - 11, one.y - 11, 22, 22, "") for one in clusters]
    for cluster in clusters:
        things.append(_point(cluster, taken, near is not None, seen))
    things += _country_names(every, areas, view, taken)
    return Picture(WIDTH, view.height, say("Places of the case"), tuple(things))


def _box(spots: Sequence[Spot], near: Spot | None) -> Box | None:
    if near is not None and near.position is not None:
        return _grown(box_around((near.position,)), 0.0, _NEAR)
    positions = tuple(one.position for one in spots if one.position)
    if positions:
        return _grown(box_around(positions), _AROUND, _LEAST)
    areas = [found for one in spots if (found := country_of(one.country))]
    if not areas:
        return None
    corners = [box for one in areas for box, _ in one.rings[:1]]
    edges = [Position(one.west, one.south) for one in corners]
    edges += [Position(one.east, one.north) for one in corners]
    return _grown(box_around(tuple(edges)), 0.05, _LEAST)


def _grown(box: Box, part: float, least: float) -> Box:
    """The box with room on all sides."""
    wide = max(least, (box.east - box.west) * part)
    high = max(least, (box.north - box.south) * part) / 2
    return Box(
        max(-180.0, box.west - wide), max(-85.0, box.south - high),
        min(180.0, box.east + wide), min(85.0, box.north + high),
    )  # fmt: skip


def _view(box: Box) -> _View:
    """The scale at which the box fills the width, the box grown or cut to a pleasant height."""
    squeezed = math.cos(math.radians(box.middle.north))
    scale = WIDTH / ((box.east - box.west) * squeezed)
    high = (box.north - box.south) * scale
    if high > _HIGHEST:
        # Too tall: more to the left and right, so that nothing is lost.
        scale = _HIGHEST / (box.north - box.south)
        half, middle = WIDTH / (scale * squeezed) / 2, box.middle.east
        return _View(Box(middle - half, box.south, middle + half, box.north), scale, squeezed)
    if high < _LOWEST:
        half, middle = _LOWEST / scale / 2, box.middle.north
        return _View(Box(box.west, middle - half, box.east, middle + half), scale, squeezed)
    return _View(box, scale, squeezed)


def _is_seen(one: Country, box: Box) -> bool:
    return any(each.meets(box) for each, _ in one.rings)


def _area(one: Country, named: Sequence[Spot], view: _View, seen: Named) -> list[Shape | Mark]:
    rings = [clipped(ring, view.box) for box, ring in one.rings if box.meets(view.box)]
    d = "".join(_path(ring, view) for ring in rings)
    if not d:
        return []
    if not named:
        return [Outline(d, "land")]
    groups = tuple(each.place.claims for each in named)
    return [Mark((Outline(d, "land named"),), _told(named, seen), Cites(groups))]


def _path(ring: Ring, view: _View) -> str:
    """The outline without points nearer to each other than can be seen; nothing of a speck."""
    kept: list[tuple[float, float]] = []
    finest = _COARSE if view.box.east - view.box.west > _MUCH else _FINEST
    for x, y in map(view.at, ring):
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= finest:
            kept.append((x, y))
    if len(kept) < 3:
        return ""
    return f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in kept)}z"


def _clusters(points: Sequence[Spot], view: _View) -> list[_Cluster]:
    """The points, those too near to each other put together, the one most is said of first."""
    found: list[_Cluster] = []
    for one in sorted(points, key=_weight):
        if one.position is None:
            continue
        x, y = view.at(one.position)
        # Half a mark at the edge could not be pointed at.
        x = min(max(x, _TARGET / 2), WIDTH - _TARGET / 2)
        y = min(max(y, _TARGET / 2), view.height - _TARGET / 2)
        close = (each for each in found if math.hypot(each.x - x, each.y - y) < _TARGET)
        nearest = next(close, None)
        if nearest is None:
            found.append(_Cluster(x, y, (one,)))
        else:
            found[found.index(nearest)] = _Cluster(nearest.x, nearest.y, (*nearest.spots, one))
    return found


def _weight(one: Spot) -> tuple[int, int, int, str]:
    exact = list(Exactness).index(one.exactness)
    return (exact, -len(one.events), -len(one.place.claims), one.place.id)


def _point(cluster: _Cluster, taken: list[Rect], is_near: bool, seen: Named) -> Mark:
    spots, x, y = cluster.spots, cluster.x, cluster.y
    first = spots[0]
    name = seen(first.place.name) + (f" +{len(spots) - 1}" if len(spots) > 1 else "")
    shapes: list[Shape] = [Rect(x - _TARGET / 2, y - _TARGET / 2, _TARGET, _TARGET, "hit")]
    shapes += _sign(cluster)
    label = _label(fitted(name, _LABEL), x, y, taken)
    shapes += [label] if label else []
    return Mark(tuple(shapes), _told(spots, seen), _target(cluster, is_near))


def _target(cluster: _Cluster, is_near: bool) -> Target:
    spots = cluster.spots
    if len(spots) == 1 or is_near or len({one.position for one in spots}) == 1:
        return Cites(tuple(one.place.claims for one in spots))
    return Goes((("near", spots[0].place.id),))


def _sign(cluster: _Cluster) -> list[Shape]:
    """A point for a town, a ring for what is only near it, more the more happened there."""
    happened = {event.id for one in cluster.spots for event in one.events}
    radius = min(11.0, 4.0 + math.sqrt(len(happened)))
    is_town = any(one.exactness is Exactness.TOWN for one in cluster.spots)
    look = "mark point" if is_town else "mark point hollow"
    shapes: list[Shape] = [Dot(cluster.x, cluster.y, radius, look)]
    if len(cluster.spots) > 1:
        shapes.append(Dot(cluster.x, cluster.y, min(12.0, radius + 3), "around"))
    return shapes


def _label(words: str, x: float, y: float, taken: list[Rect]) -> Words | None:
    """The words beside the point where they cover no others: right of it, left, below, above."""
    width = width_of(words)
    places = (
        (x + 14, y + 5, "start", x + 14),
        (x - 14, y + 5, "end", x - 14 - width),
        (x, y + 24, "middle", x - width / 2),
        (x, y - 14, "middle", x - width / 2),
    )
    for at, line, anchor, left in places:
        room = Rect(left, line - 13, width, 17, "")
        if left >= 2 and left + width <= WIDTH - 2 and not any(_meet(room, one) for one in taken):
            taken.append(room)
            return Words(at, line, words, "name", anchor)
    return None


def _meet(a: Rect, b: Rect) -> bool:
    return (
        a.x < b.x + b.width and b.x < a.x + a.width
        and a.y < b.y + b.height and b.y < a.y + a.height
    )  # fmt: skip


def _country_names(
    every: Sequence[Country], areas: Mapping[str, list[Spot]], view: _View, taken: list[Rect]
) -> list[Words]:
    """The names of countries with room for them, where what is seen of each is widest."""
    found = []
    for one in every:
        words = country(one.code) if one.code else ""
        ring = tuple(map(view.at, clipped(one.rings[0][1], view.box)))
        width = width_of(words)
        for middle, y in widest(ring, width + 16) if words else ():
            room = Rect(middle - width / 2, y - 13, width, 17, "")
            if not any(_meet(room, each) for each in taken):
                taken.append(room)
                look = "land-name told" if one.code in areas else "land-name"
                found.append(Words(middle, y, words, look, "middle"))
                break
    return found


def _told(spots: Sequence[Spot], seen: Named) -> str:
    return "; ".join(f"{seen(one.place.name)}{_how(one)}{_count(one)}" for one in spots)


def _how(one: Spot) -> str:
    return {
        Exactness.INSIDE: say(" (in or near the town)"),
        Exactness.REGION: say(" (in the region, drawn at its town)"),
    }.get(one.exactness, "")


def _count(one: Spot) -> str:
    many = len(one.events)
    told = say_number(": {number} event", ": {number} events", many)
    return told.format(number=many) if many else ""

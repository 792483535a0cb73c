"""Make the outlines of countries that maps show, from the TopoJSON of world-atlas.

    python scripts/make_outlines.py countries-50m.json

The file is in the npm package world-atlas 2.0.2 (ISC); the outlines are Natural Earth's, 1:50m,
public domain. Lines between countries are kept once, thinned and rounded to a hundredth degree.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

import pycountry

OUT = "src/casewright/publishing/pictures/data/outlines.json"
# A hundredth of a degree is a kilometre; a line a tenth of that width away is the same line.
_PER_DEGREE, _NEAR = 100, 2.5
# Islands of fewer points than this are too small to be seen.
_LEAST = 4
_SOURCE = (
    "Natural Earth 1:50m, Admin 0 countries, public domain (naturalearthdata.com), as packed in "
    "world-atlas 2.0.2 (ISC licence, copyright 2013-2019 Michael Bostock); made by "
    "scripts/make_outlines.py"
)

Point = tuple[int, int]


def main() -> None:
    """Write the file of outlines."""
    atlas = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [thinned(points) for points in map(unpacked(atlas), atlas["arcs"])]
    countries = [
        {"code": code_of(one), "rings": rings}
        for one in atlas["objects"]["countries"]["geometries"]
        if (rings := kept(one, arcs))
    ]
    shown = {"source": _SOURCE, "arcs": list(map(packed, arcs)), "countries": countries}
    text = json.dumps(shown, separators=(",", ":")).replace('],"', '],\n"')
    Path(OUT).write_text(text + "\n", encoding="utf-8")


# Any: JSON as it is in the file.
def unpacked(atlas: dict[str, Any]) -> Any:
    """What turns an arc of differences into points."""
    (scale_x, scale_y), (left, top) = atlas["transform"]["scale"], atlas["transform"]["translate"]

    def points(arc: list[list[int]]) -> list[Point]:
        x = y = 0
        found = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            place = (x * scale_x + left, y * scale_y + top)
            found.append((round(place[0] * _PER_DEGREE), round(place[1] * _PER_DEGREE)))
        return found

    return points


def thinned(points: list[Point]) -> list[Point]:
    """The points without those that lie on the line between others (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    away = [distance(one, points[0], points[-1]) for one in points]
    far = max(range(len(points)), key=away.__getitem__)
    if away[far] <= _NEAR:
        return [points[0], points[-1]]
    return [*thinned(points[: far + 1])[:-1], *thinned(points[far:])]


def distance(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from the line between two; from the first where they are one."""
    (x, y), (x1, y1), (x2, y2) = point, first, last
    length = math.hypot(x2 - x1, y2 - y1)
    if not length:
        return math.hypot(x - x1, y - y1)
    return abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length


def kept(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[int]]:
    """The rings of a country, each a list of arcs, but for the smallest islands."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [ring for polygon in polygons for ring in polygon]
    return [ring for ring in rings if sum(len(arcs[max(n, ~n)]) for n in ring) >= _LEAST]


def code_of(geometry: dict[str, Any]) -> str:
    """ISO 3166-1 alpha-2; empty where Natural Earth has no number for it."""
    country = pycountry.countries.get(numeric=geometry.get("id", ""))
    return country.alpha_2 if country else ""


def packed(points: list[Point]) -> list[int]:
    """The first point, then differences."""
    before, found = (0, 0), []
    for x, y in points:
        found += [x - before[0], y - before[1]]
        before = (x, y)
    return found


if __name__ == "__main__":
    main()

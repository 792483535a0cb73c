"""The sizes of a group as a picture: a point for each source, a bar for what is not exact."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from casewright.ledger.number_bounds import possible
from casewright.publishing.dates import date_words
from casewright.publishing.pictures.lettering import fitted, width_of
from casewright.publishing.pictures.shapes import (
    Cites,
    Dot,
    Line,
    Mark,
    Outline,
    Picture,
    Rect,
    Shape,
    Words,
)
from casewright.publishing.pictures.sizes import Given, Sizes
from casewright.publishing.plain_words import count, number
from casewright.publishing.retelling import retold
from casewright.publishing.speech import say

WIDTH = 760.0
MOST_ROWS = 100
_LEFT, _RIGHT, _AXIS, _ROW, _BASE = 292.0, 690.0, 26.0, 24.0, 17.0
_TICKS = 6


@dataclass(frozen=True, slots=True)
class _Scale:
    """Sizes from 0 to the largest, along the width."""

    largest: float

    def at(self, size: float) -> float:
        part = min(1.0, max(0.0, size / self.largest))
        return _LEFT + part * (_RIGHT - _LEFT)


def dot_plot(found: Sizes) -> Picture | None:
    """The plot, or None where no source gives a size; a hundred rows at most."""
    given = [one for one in found.given if one.value.size is not None][:MOST_ROWS]
    every = [one.value.size or 0 for one in given] + [one.size for one in found.computed]
    if not every:
        return None
    step = _step(max(every))
    scale = _Scale(step * max(1, math.ceil(max(every) * 1.02 / step)))
    rows = len(given) + len(found.computed)
    things = [*_axis(scale, step, _AXIS + _ROW * rows)]
    things += [_stated(one, scale, _AXIS + _ROW * row) for row, one in enumerate(given)]
    things += _followed(found, scale, _AXIS + _ROW * len(given))
    return Picture(WIDTH, _AXIS + _ROW * rows + 6, say("Sizes by source and date"), tuple(things))


def _step(largest: int) -> int:
    """A round distance between ticks: 1, 2 or 5 and noughts."""
    rough = max(1.0, largest / _TICKS)
    ten = 10 ** math.floor(math.log10(rough))
    return int(next(ten * one for one in (1, 2, 5, 10) if ten * one >= rough))


def _axis(scale: _Scale, step: int, bottom: float) -> list[Shape | Mark]:
    things: list[Shape | Mark] = []
    for size in range(0, int(scale.largest) + 1, step):
        x = scale.at(size)
        things.append(Line(x, _AXIS - 4, x, bottom, "rule"))
        things.append(Words(x, _BASE - 2, number(size), "tick", "middle"))
    return things


def _stated(one: Given, scale: _Scale, top: float) -> Mark:
    """The row of a source: who and when, the point or bar, and the number in words."""
    value, y = one.value, top + _ROW / 2
    size, when = value.size or 0, date_words(one.published) if one.published else say("undated")
    words = count(value.size, value.bound)
    words += say(" and those named") if value.besides_named else ""
    earlier = say(" (earlier)") if value.earlier else ""
    copied = "" if one.is_independent else say(", not independent")
    look = "mark point" if one.is_independent else "mark point hollow"
    shapes: list[Shape] = [
        Rect(0, top, WIDTH - 12, _ROW, "hit"),
        *_label(one.name, when, top),
        *_bar(one, scale, y),
        Dot(scale.at(size), y, 5, look),
        _beside(words + earlier, *_ends(one, scale), top),
    ]
    says = f"{words}{earlier}: {one.name}, {when}{copied}"
    return Mark(tuple(shapes), says, Cites((one.claims,)))


def _label(name: str, when: str, top: float) -> list[Shape]:
    room = _LEFT - 24 - width_of(when)
    return [
        Words(0, top + _BASE, fitted(name, room), "source"),
        Words(_LEFT - 14, top + _BASE, when, "faint", "end"),
    ]


def _ends(one: Given, scale: _Scale) -> tuple[float, float]:
    """Where the point, or the bar of the sizes that are possible, begins and ends."""
    low, high = possible(one.value)
    return scale.at(low), scale.at(min(high, scale.largest))


def _bar(one: Given, scale: _Scale, y: float) -> list[Shape]:
    """The sizes that are possible where the number is a bound; an arrow where it has no end."""
    begin, end = _ends(one, scale)
    if begin == end:
        return []
    shapes: list[Shape] = [Rect(begin, y - 4, end - begin, 8, "mark within")]
    if possible(one.value)[1] == math.inf:
        shapes.append(Outline(f"M{end:.1f} {y - 7:.1f}l7 7l-7 7", "arrow"))
    return shapes


def _beside(words: str, begin: float, end: float, top: float) -> Words:
    """The number beside its point or bar, on the side where there is room."""
    fits = end + 10 + width_of(words) <= WIDTH - 4
    place, anchor = (end + 10, "start") if fits else (begin - 10, "end")
    return Words(place, top + _BASE, words, "value", anchor)


def _followed(found: Sizes, scale: _Scale, top: float) -> list[Shape | Mark]:
    """What is computed, under a line of its own: a hollow diamond, in slanted letters."""
    things: list[Shape | Mark] = []
    if found.computed:
        things.append(Line(0, top, WIDTH - 12, top, "edge"))
    for row, one in enumerate(found.computed):
        y, x = top + _ROW * row, scale.at(one.size)
        middle = y + _ROW / 2
        diamond = f"M{x - 6:.1f} {middle:.1f}l6 -6l6 6l-6 6z"
        words = count(one.size, one.bound)
        shapes: Sequence[Shape] = (
            Rect(0, y, WIDTH - 12, _ROW, "hit"),
            Words(0, y + _BASE, say("Computed, no source states it"), "reckoned"),
            Line(scale.at(0), middle, x - 6, middle, "dashes"),
            Outline(diamond, "mark hollow"),
            _beside(words, x, x, y),
        )
        things.append(
            Mark(
                tuple(shapes),
                say("Computed: {sentence}").format(sentence=retold(one.sentence)),
                Cites((one.claims,)),
            )
        )
    return things

"""The chronology as a picture: one lane for each kind of event, uncertain dates as bars."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from casewright.ledger.case_file import EventEntry
from casewright.publishing.pictures.bundles import (
    Bundle,
    Dated,
    bundled,
    by_date,
    by_month,
    by_year,
    dated,
)
from casewright.publishing.pictures.days import Scale, Window, around, ticks
from casewright.publishing.pictures.lettering import fitted, width_of
from casewright.publishing.pictures.shapes import Goes, Line, Mark, Picture, Rect, Shape, Words
from casewright.publishing.pictures.spans import ANY_YEAR
from casewright.publishing.pictures.timeline_marks import Placed, placed, stacked
from casewright.publishing.plain_words import label
from casewright.publishing.speech import say
from casewright.vocabulary import scheme

WIDTH = 760.0
_LABELS, _RIGHT, _AXIS, _ROW, _BASE = 184.0, 748.0, 26.0, 24.0, 17.0
_DEEPEST, _MOST_MARKS = 4, 200
_ANY_YEAR = Window(date(ANY_YEAR, 1, 1), date(ANY_YEAR, 12, 31))
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture, and what it shows of which events.

    `undated` have no date, `beyond` one outside the window; `is_bundled` says that some marks
    stand for a month, a year or all of it.
    """

    picture: Picture | None
    window: Window | None
    undated: int
    beyond: int
    is_bundled: bool


@dataclass(frozen=True, slots=True)
class _Lane:
    kind: str
    words: str
    rows: tuple[tuple[Placed, ...], ...]
    is_bundled: bool


def timeline(events: Sequence[EventEntry], window: Window | None = None) -> Timeline:
    """The events as a picture: all of them, or those some day of which is in the window.

    Those without a year stand in a row of their own, where all events are shown.
    """
    found = dated(events)
    with_year = [one for one in found if one.span.has_year]
    yearless = [] if window else [one for one in found if not one.span.has_year]
    shown = window or _window_of(with_year)
    inside = [one for one in with_year if shown and one.span.touches(shown.first, shown.last)]
    scale = Scale(shown, _LABELS, _RIGHT) if shown else None
    lanes = _lanes(inside, scale) if scale else []
    year = _lane(("", say("Year not stated")), yearless, Scale(_ANY_YEAR, _LABELS, _RIGHT))
    picture = _picture(lanes, scale, year) if inside or yearless else None
    is_bundled = any(lane.is_bundled for lane in (*lanes, year))
    return Timeline(
        picture, shown, len(events) - len(found), len(found) - len(inside) - len(yearless),
        is_bundled,
    )  # fmt: skip


def strip(events: Sequence[EventEntry]) -> Picture | None:
    """The same in one lane, for the first page: those with a year, whatever their kind."""
    with_year = [one for one in dated(events) if one.span.has_year]
    window = _window_of(with_year)
    if window is None:
        return None
    scale = Scale(window, 12, _RIGHT)
    lane = _lane(("", ""), with_year, scale)
    things = [*_axis(scale, _AXIS, _AXIS + _ROW * len(lane.rows)), *_rows_of(lane, _AXIS)]
    return Picture(WIDTH, _AXIS + _ROW * len(lane.rows) + 6, say("Events in time"), tuple(things))


def _window_of(events: Iterable[Dated]) -> Window | None:
    spans = [one.span for one in events]
    if not spans:
        return None
    return around(min(one.first for one in spans), max(one.last for one in spans))


def _lanes(events: Iterable[Dated], scale: Scale) -> list[_Lane]:
    kinds: dict[str, list[Dated]] = defaultdict(list)
    for one in events:
        kinds[one.event.type].append(one)
    order = {term.id: number for number, term in enumerate(scheme("event_types").terms)}
    every = sorted(kinds, key=lambda kind: (order.get(kind, len(order)), kind))
    most = max(4, _MOST_MARKS // max(1, len(every)))
    return [
        _lane((kind, label("event_types", kind)), kinds[kind], scale, most=most) for kind in every
    ]


def _lane(
    named: tuple[str, str], events: Sequence[Dated], scale: Scale, *, most: int = _MOST_MARKS
) -> _Lane:
    """The lane, a kind and its words, with the finest marks that it has room for."""
    kind, words = named
    # Years that are not stated are not there to zoom in on, so that row may be deeper.
    deepest = _DEEPEST if kind or not words else 2 * _DEEPEST
    for key in (by_date, by_month, by_year):
        bundles = bundled(events, key)
        if len(bundles) <= most:
            rows = stacked([placed(one, scale, kind) for one in bundles])
            if len(rows) <= deepest:
                return _Lane(kind, words, rows, key is not by_date)
    whole = [_whole(one, scale.window) for one in bundled(events, lambda one: _ALL)]
    return _Lane(kind, words, stacked([placed(one, scale, kind) for one in whole]), True)


def _whole(bundle: Bundle, window: Window) -> Bundle:
    edtf = f"{window.first.isoformat()}/{window.last.isoformat()}"
    return Bundle(edtf, bundle.span, bundle.events)


def _picture(lanes: Sequence[_Lane], scale: Scale | None, year: _Lane) -> Picture:
    things: list[Shape | Mark] = []
    top = _AXIS if scale else 0.0
    bottom = top + _ROW * sum(len(lane.rows) for lane in lanes)
    if scale:
        things += _axis(scale, _AXIS, bottom)
    for lane in lanes:
        things += [*_head(lane, top), *_rows_of(lane, top)]
        top += _ROW * len(lane.rows)
    if year.rows:
        things += _year_row(year, top)
        top += _AXIS + _ROW * len(year.rows)
    return Picture(WIDTH, top + 6, say("Events in time, by kind"), tuple(things))


def _axis(scale: Scale, top: float, bottom: float) -> list[Shape | Mark]:
    things: list[Shape | Mark] = []
    every = ticks(scale.window)
    ends = [scale.begin(one.day) for one in every[1:]] + [scale.right]
    for tick, end in zip(every, ends, strict=True):
        x = scale.begin(tick.day)
        things.append(Line(x, top - 6, x, bottom, "rule"))
        if width_of(tick.words) > end - x + 4:
            continue
        words = Words(x + 3, _BASE, tick.words, "tick")
        hit = Rect(x, 0, end - x, 24, "hit")
        to = Goes((("from", tick.edtf), ("to", tick.edtf)))
        things.append(Mark((hit, words), say("Only {words}").format(words=tick.words), to))
    return things


def _head(lane: _Lane, top: float) -> list[Shape | Mark]:
    words = Words(0, top + _BASE, fitted(lane.words, _LABELS - 12), "lane")
    hit = Rect(0, top, _LABELS - 8, _ROW, "hit")
    return [
        Line(0, top, _RIGHT, top, "rule"),
        Mark(
            (hit, words), say("Only {words}").format(words=lane.words), Goes((("kind", lane.kind),))
        ),
    ]


def _year_row(lane: _Lane, top: float) -> list[Shape | Mark]:
    """The row of those without a year, under months of its own."""
    scale = Scale(_ANY_YEAR, _LABELS, _RIGHT)
    inner, bottom = top + _AXIS, top + _AXIS + _ROW * len(lane.rows)
    things: list[Shape | Mark] = [Line(0, top, _RIGHT, top, "edge")]
    things.append(Words(0, inner + _BASE, lane.words, "lane"))
    for tick in ticks(_ANY_YEAR):
        x = scale.begin(tick.day)
        things.append(Line(x, inner - 6, x, bottom, "rule"))
        things.append(Words(x + 3, top + _BASE + 2, tick.words.split()[0], "tick"))
    return [*things, *_rows_of(lane, inner)]


def _rows_of(lane: _Lane, top: float) -> list[Mark]:
    return [
        one.at(top + _ROW * row + _ROW / 2) for row, every in enumerate(lane.rows) for one in every
    ]

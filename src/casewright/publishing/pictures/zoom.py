"""The way out of a window of time: the year and month around it, and its neighbours."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from casewright.publishing.pictures.days import Window


class Way(StrEnum):
    """Where a step leads."""

    YEAR = "year"
    MONTH = "month"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step; `edtf` is the stretch of time it leads to."""

    way: Way
    edtf: str


def crumbs(window: Window | None) -> tuple[Crumb, ...]:
    """The steps from a window: what lies before it, around it and after it."""
    if window is None:
        return ()
    first, last = window.first, window.last
    found = []
    if first.year == last.year and window.days < 365:
        found.append(Crumb(Way.YEAR, f"{first.year:04}"))
    if (first.year, first.month) == (last.year, last.month) and window.days < 28:
        found.append(Crumb(Way.MONTH, f"{first.year:04}-{first.month:02}"))
    return (*found, *_neighbours(window))


def _neighbours(window: Window) -> list[Crumb]:
    found = []
    if window.first > date.min:
        found.append(Crumb(Way.BEFORE, _like(window, window.first - timedelta(1))))
    if window.last < date.max:
        found.append(Crumb(Way.AFTER, _like(window, window.last + timedelta(1))))
    return found


def _like(window: Window, day: date) -> str:
    """The year, the month or the day of a day, whichever the window is."""
    first, last = window.first, window.last
    if window.days == 1:
        return day.isoformat()
    whole = calendar.monthrange(last.year, last.month)[1]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{day.year:04}"
    if first.day == 1 and last.day == whole:
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()

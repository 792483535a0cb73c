"""Time along the width of a picture: where a day stands, and the ticks one can read and follow."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from babel.dates import get_month_names

from casewright.publishing.pictures.spans import span_of
from casewright.publishing.speech import spoken

_DAYS_FOR_DAYS, _DAYS_FOR_MONTHS = 62, 430
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Window:
    """The days a timeline shows, both ends included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A window cannot end before it begins: {self.first} to {self.last}.")

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at the beginning of a day, month or year; `edtf` is what it stands for."""

    day: date
    words: str
    edtf: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places between the left and the right edge."""

    window: Window
    left: float
    right: float

    def begin(self, day: date) -> float:
        """Where a day begins; days outside stand at the edge."""
        return self._at((day - self.window.first).days)

    def end(self, day: date) -> float:
        """Where it ends."""
        return self._at((day - self.window.first).days + 1)

    def _at(self, days: int) -> float:
        part = min(1.0, max(0.0, days / self.window.days))
        return self.left + part * (self.right - self.left)


def window_asked(first: str, last: str) -> Window | None:
    """The window between two EDTF dates; one of them may be missing, nonsense gives none."""
    begins, ends = span_of(first or last), span_of(last or first)
    if begins is None or ends is None or not (begins.has_year and ends.has_year):
        return None
    return Window(begins.first, ends.last) if begins.first <= ends.last else None


def around(first: date, last: date) -> Window:
    """Whole months, and whole years where there are many, that hold both days."""
    if (last - first).days > _DAYS_FOR_MONTHS * 4:
        return Window(date(first.year, 1, 1), date(last.year, 12, 31))
    until = calendar.monthrange(last.year, last.month)[1]
    return Window(first.replace(day=1), last.replace(day=until))


def ticks(window: Window) -> tuple[Tick, ...]:
    """The days, months or years that are named along the window, twelve or so."""
    if window.days <= _DAYS_FOR_DAYS:
        found = _each_day(window)
    elif window.days <= _DAYS_FOR_MONTHS:
        found = _each_month(window)
    else:
        found = _each_year(window)
    return tuple(one for one in found if window.first <= one.day <= window.last)


def _each_day(window: Window) -> list[Tick]:
    step = max(1, -(-window.days // _MOST_TICKS))
    days = (window.first + timedelta(count) for count in range(0, window.days, step))
    return [Tick(one, f"{one.day} {_month(one.month, 'format')}", one.isoformat()) for one in days]


def _each_month(window: Window) -> list[Tick]:
    first = window.first.year * 12 + window.first.month - 1
    last = window.last.year * 12 + window.last.month - 1
    found = []
    for count in range(first, last + 1):
        year, month = divmod(count, 12)
        # January is named by its year, where there is more than one.
        named = str(year) if month == 0 and count > first else _month(month + 1, "stand-alone")
        found.append(Tick(date(year, month + 1, 1), named, f"{year:04}-{month + 1:02}"))
    return found


def _each_year(window: Window) -> list[Tick]:
    first, last = window.first.year, window.last.year
    step = max(1, -(-(last - first + 1) // _MOST_TICKS))
    return [
        Tick(date(year, 1, 1), str(year), _years(year, min(year + step - 1, last)))
        for year in range(first, last + 1, step)
    ]


def _years(first: int, last: int) -> str:
    return f"{first:04}" if first == last else f"{first:04}/{last:04}"


def _month(number: int, context: Literal["format", "stand-alone"]) -> str:
    """A month in few letters; beside a day some languages write it otherwise than alone."""
    return str(get_month_names("abbreviated", context=context, locale=spoken())[number])

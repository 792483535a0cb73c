"""Dates that only the day of publication settles: "today", "on Friday", "last month", "June 10".

What is reckoned here is never what the text says by itself; where the day of publication is
unknown, or not known finely enough, nothing is reckoned.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from casewright.reading.english.dates.calendar_words import CalendarValue
from casewright.reading.english.numbers.number_words import parse_number

# Reports are printed: a year that printing does not know is a slip.
_PUBLISHED = re.compile(r"((?:1[5-9]|2\d)\d\d)(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?")
# A month and day more than this long ago, without a year, may as well lie ahead.
_TOO_LONG_AGO = timedelta(days=300)
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication as far as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, edtf: str | None) -> "Published | None":
        """The day of publication of an EDTF date, or None where it is unknown or uncertain."""
        found = _PUBLISHED.fullmatch(edtf or "")
        if found is None:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            date(year or 0, month or 1, day or 1)
        except ValueError:
            return None
        return cls(year or 0, month, day)

    @property
    def as_date(self) -> date | None:
        """The calendar day, where the day is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def resolve_day_word(words: str, published: Published | None) -> str | None:
    """The day "today", "yesterday evening", "tomorrow" or "last night" means."""
    day = published.as_date if published else None
    if day is None:
        return None
    words = words.lower()
    back = words.startswith("yesterday") or words == "last night"
    return _shifted(day, -1 if back else 1 if words.startswith("tomorrow") else 0)


def resolve_weekday(weekday: int, which: str, published: Published | None) -> str | None:
    """The day a weekday means: the nearest not after publication, unless `which` says otherwise.

    `which` is the word before it: "last" is before the day of publication, "next" after it.
    """
    day = published.as_date if published else None
    if day is None:
        return None
    back = (day.weekday() - weekday) % 7
    if which == "next":
        return _shifted(day, 7 - back)
    return _shifted(day, -(back or 7) if which == "last" else -back)


def resolve_span(words: str, published: Published | None) -> str | None:
    """The week, month or year that "last week", "this month" or "earlier this year" means."""
    *_, which, unit = ["", *words.lower().split()]
    if published is None or which not in _STEPS:
        return _same_day(words, published)
    step = _STEPS[which]
    if unit == "year":
        return f"{published.year + step:04d}"
    if unit == "month" and published.month:
        return _month_of(published, step)
    if unit == "week" and published.as_date:
        return _week_of(published.as_date, step)
    return None


def resolve_ago(number: str, unit: str, published: Published | None) -> str | None:
    """The day, week, month or year that so many units before publication fall in."""
    amount = parse_number("one" if number.lower() in ("a", "an") else number)
    if published is None or amount is None or amount != int(amount) or amount > 900:
        return None
    unit, back = unit.lower().rstrip("s"), -int(amount)
    if unit == "year":
        return f"{published.year + back:04d}"
    if unit == "month" and published.month:
        return _month_of(published, back)
    day = published.as_date
    if day is None or unit not in ("day", "week"):
        return None
    return _shifted(day, back) if unit == "day" else _week_of(day, back)


def resolve_without_year(
    value: CalendarValue, which: str, published: Published | None
) -> str | None:
    """The month or day with the year it most likely has: the latest not after publication."""
    day = published.as_date if published else None
    if day is None or value.month is None:
        return None
    if which == "next":
        years = [day.year, day.year + 1]
        return next((_dated(value, y) for y in years if _first(value, y) > day), None)
    latest = [y for y in (day.year, day.year - 1) if _first(value, y) <= day]
    if which == "last" and latest and latest[0] == day.year and value.month == day.month:
        latest = latest[1:]
    if not latest or (which != "last" and day - _first(value, latest[0]) > _TOO_LONG_AGO):
        return None
    return _dated(value, latest[0])


def resolve_with_year_word(
    value: CalendarValue, words: str, published: Published | None
) -> str | None:
    """The month or day in the year that "last year", "this year" or "next year" means."""
    year = resolve_span(words, published)
    return _dated(value, int(year)) if year and len(year) == 4 else None


def _first(value: CalendarValue, year: int) -> date:
    last = calendar.monthrange(year, value.month or 1)[1]
    return date(year, value.month or 1, min(value.day or 1, last))


def _dated(value: CalendarValue, year: int) -> str | None:
    try:
        return CalendarValue(year, value.month, value.day).edtf()
    except ValueError:
        return None


def _same_day(words: str, published: Published | None) -> str | None:
    return resolve_day_word("today", published) if words.lower().endswith("today") else None


def _shifted(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()


def _month_of(published: Published, step: int) -> str:
    months = published.year * 12 + (published.month or 1) - 1 + step
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _week_of(day: date, step: int) -> str:
    """The week from Monday to Sunday (ISO 8601)."""
    monday = day - timedelta(days=day.weekday() - 7 * step)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"

"""EDTF dates as the days they can mean, and terms counted from them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from casewright.ledger.when import can_be_one, when

_UNSURE = re.compile(r"[~?%X]")
_MONTHS_A_YEAR = 12
_SEASONS = frozenset({"21", "22", "23", "24"})


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day a date can mean; None where that side is open."""

    first: date | None
    last: date | None

    @property
    def only(self) -> date | None:
        """The day, where it can be one only."""
        return self.first if self.first == self.last else None


@lru_cache(maxsize=65_536)
def days(edtf: str, *, after: date | None = None, before: date | None = None) -> Days:
    """The days an EDTF date can mean; one without a year lies between the two days given."""
    start, slash, end = edtf.partition("/")
    if slash:
        return Days(_end(start, first=True), _end(end, first=False))
    told = when(edtf)
    if told.year is None:
        return _yearless(told.month, told.day, after, before)
    return Days(_end(edtf, first=True), _end(edtf, first=False))


@lru_cache(maxsize=65_536)
def is_exact(edtf: str) -> bool:
    """Whether a date is one day of the calendar, said without doubt."""
    return not _UNSURE.search(edtf) and days(edtf).only is not None


def lacks_year(edtf: str) -> bool:
    """Whether a date tells no year."""
    return "/" not in edtf and when(edtf).year is None


def without_vague(dates: list[str]) -> list[str]:
    """The dates but for those that a more exact one of them can mean."""
    exact = [one for one in dates if is_exact(one)]
    return [
        one for one in dates if is_exact(one) or not any(can_be_one(one, other) for other in exact)
    ]


def add_months(day: date, months: int) -> date:
    """The day so many months later; where the month is too short, its last day."""
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year = day.year + years
    longest = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, longest))


def add(day: date, *, months: int, number: int) -> date:
    """The day so many months and days later."""
    return add_months(day, months) + timedelta(days=number)


def elapsed(start: date, end: date) -> str:
    """How long it is from one day to another, in whole years and months."""
    months = (end.year - start.year) * _MONTHS_A_YEAR + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    years, rest = divmod(max(0, months), _MONTHS_A_YEAR)
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((years, "year"), (rest, "month"))]
    return " ".join(part for part in parts if not part.startswith("0 ")) or "less than a month"


def _end(edtf: str, *, first: bool) -> date | None:
    """The first or last day of one end of a date."""
    told = when(edtf)
    if told.year is None:
        return None
    year = int(told.year.replace("X", "0" if first else "9"))
    bounds = (1, _MONTHS_A_YEAR)
    month = bounds[0 if first else 1]
    if told.month and told.month not in _SEASONS and "X" not in told.month:
        month = int(told.month)
    if not (date.min.year <= year <= date.max.year and 1 <= month <= _MONTHS_A_YEAR):
        return None
    longest = calendar.monthrange(year, month)[1]
    known = told.day and "X" not in told.day and told.month and "X" not in told.month
    day = int(told.day or 0) if known else (1 if first else longest)
    return date(year, month, day) if 1 <= day <= longest else None


def _yearless(month: str | None, day: str | None, after: date | None, before: date | None) -> Days:
    """The first such day after the one bound, and the last before the other."""
    if month is None:
        return Days(after, before)
    found = [] if after is None or before is None else list(_each_year(month, day, after, before))
    return Days(min(found), max(found)) if found else Days(after, before)


def _each_year(month: str, day: str | None, after: date, before: date) -> list[date]:
    ends = [
        _end(f"{year:04d}-{month}" + (f"-{day}" if day else ""), first=first)
        for year in range(after.year, before.year + 1)
        for first in (True, False)
    ]
    return [one for one in ends if one is not None and after <= one <= before]

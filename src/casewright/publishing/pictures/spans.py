"""What days an EDTF date (ISO 8601-2) leaves possible, and how a picture shows that."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

_PLAIN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)"
)
# "--06-10", and the same as ISO 8601-2 writes it.
_YEARLESS = re.compile(r"(?:--|XXXX-)(?P<rest>\d\d(?:-\d\d)?[~?%]?)")
# A year with a 29th of February.
ANY_YEAR = 2000
_OPEN = ("", "..")


class Form(StrEnum):
    """How exactly it is told: a day, some time within a stretch, or all of a stretch."""

    DAY = "day"
    WITHIN = "within"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day a date can mean; `doubtful` are those with ~, ? or %.

    Without a year both stand in the year 2000. An open end is the other end.
    """

    first: date
    last: date
    form: Form
    doubtful: bool = False
    has_year: bool = True

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A span cannot end before it begins: {self.first} to {self.last}.")

    def touches(self, first: date, last: date) -> bool:
        """Whether any of its days lies between these two."""
        return self.first <= last and first <= self.last


@lru_cache(maxsize=65_536)
def span_of(told: str | None) -> Span | None:
    """The span of an EDTF date; None where there is none or no day follows from it."""
    if not told:
        return None
    yearless = _YEARLESS.fullmatch(told)
    if yearless:
        found = _plain(f"{ANY_YEAR}-{yearless['rest']}")
        return found and Span(found.first, found.last, found.form, found.doubtful, False)
    if "/" in told:
        return _period(told)
    return _plain(told) or _unusual(told)


def _plain(told: str) -> Span | None:
    """A year, a month or a day: nearly all there are, and quickly read."""
    found = _PLAIN.fullmatch(told)
    if found is None or found["year"] == "0000":
        return None
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    last_month = month or 12
    last_day = calendar.monthrange(year, last_month)[1]
    if day > last_day or (found["day"] and not day):
        return None
    form = Form.DAY if day else Form.WITHIN
    first, last = date(year, month or 1, day or 1), date(year, last_month, day or last_day)
    return Span(first, last, form, bool(found["mark"]))


def _period(told: str) -> Span | None:
    begins, _, ends = told.partition("/")
    # An end that is told but not understood leaves the whole unknown; an open one does not.
    first, last = (None if one in _OPEN else span_of(one) for one in (begins, ends))
    if any(one not in _OPEN and span is None for one, span in ((begins, first), (ends, last))):
        return None
    one, other = first or last, last or first
    if one is None or other is None or not (one.has_year and other.has_year):
        return None
    if other.last < one.first:
        return None
    return Span(one.first, other.last, Form.PERIOD, one.doubtful or other.doubtful)


def _unusual(told: str) -> Span | None:
    """Seasons, unknown digits, sets: whatever else the standard has."""
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        found = parse_edtf(told)
        first, last = _day(found.lower_strict()), _day(found.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        # What the library cannot reckon has no place in a picture; the list shows it as written.
        return None
    if last < first:
        return None
    return Span(first, last, Form.WITHIN, any(mark in told for mark in "~?%"))


# Any: the library has no types; it gives time.struct_time.
def _day(told: Any) -> date:
    return date(told.tm_year, told.tm_mon, told.tm_mday)

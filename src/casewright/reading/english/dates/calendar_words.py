"""Words of the calendar, and calendar values as EDTF (ISO 8601-2).

A date without a year is written "--06-10" in case files, as ISO 8601:2000 had it; EDTF proper
writes "XXXX-06-10".
"""

import re
from dataclasses import dataclass
from datetime import date

from babel import Locale

_ENGLISH = Locale("en")
_LONG: dict[str, int] = {n: i for i, n in _ENGLISH.months["format"]["wide"].items()}
_SHORT: dict[str, int] = {n: i for i, n in _ENGLISH.months["format"]["abbreviated"].items()}
MONTHS: dict[str, int] = _SHORT | {"Sept": 9} | _LONG
WEEKDAYS: dict[str, int] = {n: i for i, n in _ENGLISH.days["format"]["wide"].items()}
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def _either_case(names: dict[str, int]) -> str:
    """A pattern of the names as titles and in capitals: "may" is a verb, "May" a month."""
    return "|".join(sorted({*names, *(name.upper() for name in names)}, key=len, reverse=True))


# A full stop after a whole name ends the sentence.
MONTH = (
    rf"(?:(?:{_either_case(_LONG)})\b"
    rf"|(?:{_either_case({n: i for n, i in MONTHS.items() if n not in _LONG})})\b\.?)"
)
WEEKDAY = rf"(?:{_either_case(WEEKDAYS)})\b"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
YEAR = r"(?:1[89]|20)\d\d(?![\d]|,\d{3}|\.\d)"
SEASON = rf"(?i:{'|'.join(SEASONS)})"


def month_number(name: str) -> int:
    """The month a name or its short form stands for, 1 to 12."""
    return MONTHS[name.strip().rstrip(".").capitalize()]


def weekday_number(name: str) -> int:
    """The weekday a name stands for, Monday being 0."""
    return WEEKDAYS[name.capitalize()]


@dataclass(frozen=True, slots=True)
class CalendarValue:
    """A year, month or day as far as a text gives it; `season` is an EDTF season, 21 to 24.

    Raises:
        ValueError: there is no such day in the calendar.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    decade: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.month is not None:
            date(self.year or 2000, self.month, self.day or 1)

    @property
    def precision(self) -> str:
        """The finest part that is given: day, month, season, year or decade."""
        if self.day:
            return "day"
        if self.month:
            return "month"
        if self.season:
            return "season"
        return "decade" if self.decade else "year"

    def edtf(self) -> str:
        """The value as case files write it."""
        if self.decade:
            return f"{str(self.year)[:3]}X"
        parts = [f"{self.year:04d}" if self.year is not None else "-"]
        parts += [f"{part:02d}" for part in (self.month, self.day, self.season) if part]
        # EDTF readers do not take "about" on a season or on a date without a year.
        about = self.approximate and self.year is not None and self.season is None
        return "-".join(parts) + ("~" if about else "")


def to_edtf(written: str) -> str:
    """EDTF proper of a date as case files write it: "--06-10" becomes "XXXX-06-10"."""
    return re.sub(r"(^|/)--", r"\1XXXX-", written)


def from_edtf(proper: str) -> str:
    """A date as case files write it from EDTF proper: "XXXX-06-10" becomes "--06-10"."""
    return re.sub(r"(^|/)XXXX-", r"\1--", proper)

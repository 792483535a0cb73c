"""EDTF dates (ISO 8601-2) in plain words."""

import re

_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DATE = re.compile(
    r"(?P<year>\d{4}|-|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)"
)
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def date_words(date: str | None) -> str:
    """An EDTF date as people say it, "10 June (year not stated)"; other forms as they stand."""
    if date is None:
        return "date not stated"
    if "/" in date:
        first, _, last = date.partition("/")
        return f"{_end(first)} to {_end(last)}"
    found = _DATE.fullmatch(date)
    return _DOUBT[found["mark"]] + _words(found) if found else date


def _end(date: str) -> str:
    return date_words(date) if date not in ("", "..") else "an open date"


def _words(found: re.Match[str]) -> str:
    year, month, day = found["year"], found["month"], found["day"]
    if month in _SEASONS:
        name = _SEASONS[month]
    elif month and 1 <= int(month) <= len(_MONTHS):
        name = _MONTHS[int(month) - 1]
    else:
        name = month or ""
    parts = [str(int(day)) if day else "", name, year if year.isdigit() else ""]
    words = " ".join(part for part in parts if part)
    return words if year.isdigit() else f"{words} (year not stated)"

"""EDTF dates (ISO 8601-2) in plain words."""

import re
from functools import cache
from typing import Literal

from babel.dates import get_month_names

from casewright.publishing.speech import mark, say, spoken

_MONTHS = 12
_SEASONS = {"21": mark("spring"), "22": mark("summer"), "23": mark("autumn"), "24": mark("winter")}
_DATE = re.compile(
    r"(?P<year>\d{4}|-|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)"
)
_DOUBT = {
    "": "{date}",
    "~": mark("about {date}"),
    "?": mark("perhaps {date}"),
    "%": mark("perhaps about {date}"),
}


def date_words(date: str | None) -> str:
    """An EDTF date as people say it, "10 June (year not stated)"; other forms as they stand."""
    if date is None:
        return say("date not stated")
    if "/" in date:
        first, _, last = date.partition("/")
        return say("{first} to {last}").format(first=_end(first), last=_end(last))
    found = _DATE.fullmatch(date)
    if found is None:
        return date
    doubt = _DOUBT[found["mark"]]
    return say(doubt).format(date=_words(found))


_IN_A_SENTENCE = re.compile(r"(?<![\w-])(?:\d{4}|-)-\d\d-\d\d(?![\w-])")


def days_in_words(sentence: str) -> str:
    """A sentence with each day in it as people say it; a day that stands in an id is left alone."""
    return _IN_A_SENTENCE.sub(lambda found: date_words(found[0]), sentence)


def _end(date: str) -> str:
    return date_words(date) if date not in ("", "..") else say("an open date")


def _words(found: re.Match[str]) -> str:
    year, month, day = found["year"], found["month"], found["day"]
    if month in _SEASONS:
        name = say(_SEASONS[month])
    elif month and 1 <= int(month) <= _MONTHS:
        name = _month(int(month), "format" if day else "stand-alone", spoken())
    else:
        name = month or ""
    parts = [str(int(day)) if day else "", name, year if year.isdigit() else ""]
    words = " ".join(part for part in parts if part)
    return words if year.isdigit() else say("{date} (year not stated)").format(date=words)


@cache
def _month(number: int, use: Literal["format", "stand-alone"], language: str) -> str:
    """The name of a month as it stands beside a day, or by itself (CLDR)."""
    return str(get_month_names("wide", use, language)[number])

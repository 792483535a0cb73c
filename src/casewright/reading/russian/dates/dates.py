"""Dates in a Russian text, as EDTF, and what they come to from the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casewright.reading.russian.language.lexicon import rules

_MONTH = (
    r"(?P<{0}>январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?|"
    r"сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])"
)
_YEAR = r"(?:\s+(?P<year>(?:1[89]|20)\d\d)(?:\s*-?\s*(?:год\w*|г\.?(?!\w)|го))?)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:-?го)?"
_LATIN = re.compile(r"\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)\b")
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")
_SPAN = re.compile(
    rf"\b(?:с\s+)?{_DAY.format('day')}(?:\s+{_MONTH.format('from_month')})?"
    rf"(?P<joint>\s+(?:на|по|и|до)\s+|\s*[-–—]\s*){_DAY.format('last')}\s+{_MONTH.format('month')}\b{_YEAR}?",
    re.I,
)
_NIGHT = re.compile(
    rf"\bв\s+ночь\s+на\s+{_DAY.format('day')}\s+{_MONTH.format('month')}\b{_YEAR}?", re.I
)
_FULL = re.compile(rf"\b{_DAY.format('day')}\s+{_MONTH.format('month')}\b{_YEAR}?", re.I)
_MONTHLY = re.compile(
    rf"\b(?:в|во|с|до|к|за|начал\w+|конц\w+|середин\w+|по|на)\s+{_MONTH.format('month')}\b"
    rf"(?:{_YEAR}|\s+(?P<which>прошл|нынешн|этого|текущ|следующ)\w*\s+год\w*)?|"
    rf"\b{_MONTH.format('month2')}\s+(?P<year2>(?:19|20)\d\d)(?:\s*(?:год\w*|г\.?(?!\w)))?",
    re.I,
)
_YEARLY = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)(?:-?[а-я]{1,2})?\s*(?:год[ауе]?\b|годом\b|г\.(?!\w))"
    r"|\b(?:в|с|до|после)\s+(?P<year2>(?:19|20)\d\d)(?=[\s,.;)])(?!\s+(?:год|г\.|человек|руб|долл|тенге|сом))",
    re.I,
)
_RELATIVE = re.compile(r"\b(?P<word>сегодня|вчера|накануне|позавчера|завтра)\b", re.I)
_WEEKDAY = re.compile(
    r"\b(?:в|во)\s+(?:эт\w+\s+|прошл\w+\s+|минувш\w+\s+)?"
    r"(?P<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b",
    re.I,
)
_LAST_YEAR = re.compile(r"\bв\s+(?P<which>прошлом|этом|нынешнем)\s+году\b", re.I)
_SEASON = re.compile(
    r"\b(?:весной|летом|осенью|зимой)\s+(?P<year>(?:19|20)\d\d)\s*(?:год\w*|г\.)?", re.I
)
_NOT_AFTER = re.compile(r"\s*(?:лет|процент|%|потерпевш|человек)")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date: where it stands, its EDTF as far as the text supports it, and what it comes to."""

    start: int
    end: int
    words: str
    date: str | None
    resolved: str | None
    precision: str


def find_dates(text: str, published: str | None) -> list[DateFound]:
    """Every date of a text in its order; dates inside longer ones are left out."""
    day = _as_day(published)
    found: list[DateFound] = []
    for one in _all(text, day):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _as_day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _all(text: str, day: date | None) -> Iterator[DateFound]:
    for pattern, make in (
        (_ISO, _numeric), (_LATIN, _numeric), (_SPAN, _spanned), (_NIGHT, _daily), (_FULL, _daily),
        (_MONTHLY, _monthly), (_SEASON, _yearly), (_YEARLY, _yearly),
        (_LAST_YEAR, _which_year), (_RELATIVE, _relative), (_WEEKDAY, _weekday),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            value = make(match, day)
            if value is not None and not _NOT_AFTER.match(text, match.end()):
                edtf, resolved, precision = value
                yield DateFound(
                    match.start(), match.end(), match.group(), edtf, resolved, precision
                )


_Value = tuple[str | None, str | None, str]


def _numeric(match: re.Match[str], day: date | None) -> _Value | None:
    value = _valid(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if value is None else (value, value, "day")


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(word: str) -> int:
    low = word.lower()
    months = rules("dates")["months"]
    # "май" is a beginning of no other month but itself; "март" goes before it.
    return 1 + max(
        (i for i, m in enumerate(months) if low.startswith(m)), key=lambda i: len(months[i])
    )


def _daily(match: re.Match[str], day: date | None) -> _Value | None:
    month, number = _month(match["month"]), int(match["day"])
    year = match["year"]
    if _valid(int(year or 2024), month, number) is None:
        return None
    if year:
        value = f"{year}-{month:02d}-{number:02d}"
        return value, value, "day"
    return f"--{month:02d}-{number:02d}", _latest(month, number, day), "day"


def _latest(month: int, number: int, day: date | None) -> str | None:
    """The last such day before publication."""
    if day is None:
        return None
    value = _valid(day.year, month, number)
    if value is not None and value <= day.isoformat():
        return value
    return _valid(day.year - 1, month, number)


def _spanned(match: re.Match[str], day: date | None) -> _Value | None:
    month, last = _month(match["month"]), int(match["last"])
    first_month = _month(match["from_month"]) if match["from_month"] else month
    year = match["year"]
    ends = [(first_month, int(match["day"])), (month, last)]
    if any(_valid(int(year or 2024), m, d) is None for m, d in ends):
        return None
    if not year:
        first, second = (f"--{m:02d}-{d:02d}" for m, d in ends)
        return first, _latest(*ends[0], day), "day"
    first, second = (f"{year}-{m:02d}-{d:02d}" for m, d in ends)
    return f"{first}/{second}", f"{first}/{second}", "day"


def _monthly(match: re.Match[str], day: date | None) -> _Value | None:
    word = match["month"] or match["month2"]
    if word.lower() in ("ма", "мая") and not (match["year"] or match["year2"]):
        return None
    month, year = _month(word), match["year"] or match["year2"]
    if year:
        return f"{year}-{month:02d}", f"{year}-{month:02d}", "month"
    return f"--{month:02d}", _resolved_month(month, match["which"], day), "month"


def _resolved_month(month: int, which: str | None, day: date | None) -> str | None:
    if day is None:
        return None
    if which and which.lower() == "прошл":
        return f"{day.year - 1}-{month:02d}"
    year = day.year if which or month <= day.month else day.year - 1
    return f"{year}-{month:02d}"


def _yearly(match: re.Match[str], day: date | None) -> _Value:
    groups = match.groupdict()
    year = groups["year"] or groups.get("year2")
    return year, year, "year"


def _which_year(match: re.Match[str], day: date | None) -> _Value:
    if day is None:
        return None, None, "year"
    return None, str(day.year - (match["which"].lower() == "прошлом")), "year"


def _relative(match: re.Match[str], day: date | None) -> _Value:
    shift = rules("dates")["relative"][match["word"].lower()]
    return None, (day + timedelta(shift)).isoformat() if day else None, "day"


def _weekday(match: re.Match[str], day: date | None) -> _Value:
    word = match["weekday"].lower()
    names = rules("dates")["weekdays"]
    number = next(i for i, name in enumerate(names) if word.startswith(name))
    if day is None:
        return None, None, "day"
    return None, (day - timedelta((day.weekday() - number) % 7)).isoformat(), "day"

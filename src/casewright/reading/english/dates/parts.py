"""The pieces of dates in a text, one by one: "June 10, 2015", "7 and 10 January", "2012", "today".

Joining pieces to ranges and lists, and reckoning from the day of publication, is done elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from casewright.reading.english.dates.calendar_words import (
    MONTH,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    CalendarValue,
    month_number,
)

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?\b(?![:%]|[.,]\d|/\d)"
_STEP = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or|until|till|through)\s+(?:the\s+)?|,\s+(?:and\s+)?)"
_DAYS = rf"{_DAY}(?:{_STEP}{_DAY})*"
_AND_YEAR = r",?\s+(?:(?:of|in)\s+)?"
_RELATIVE_DAY = (
    r"today|tonight|yesterday(?:\s+(?:morning|afternoon|evening|night))?|"
    r"tomorrow(?:\s+(?:morning|afternoon|evening|night))?|"
    r"this\s+(?:morning|afternoon|evening)|last\s+night"
)
_RELATIVE_SPAN = (
    r"(?:(?:earlier|later|early|late)\s+)?(?:last|this|next)\s+(?:week|month|year)\b|"
    r"(?:earlier|later)\s+today|"
    r"the\s+(?:next|following|same|previous)\s+"
    r"(?:day|morning|afternoon|evening|night|week|month|year)\b|"
    rf"(?:last|this|next)\s+(?:{'|'.join(SEASONS)}|weekend)\b"
)
# Each branch first looks at one letter, so that most words of a text are passed over at once.
_IN_DIGITS = (
    rf"(?P<iso>{YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d))"
    rf"|(?P<numeric>\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark){YEAR}\b)"
    rf"|(?P<dmy>(?P<ddays>{_DAYS})\s+(?:(?:day\s+)?of\s+)?(?P<dmonth>{MONTH})"
    rf"(?:{_AND_YEAR}(?P<dmyear>{YEAR})\b)?)"
    rf"|(?P<decade>(?:1[89]|20)\d0(?:['’])?s\b)"
    rf"|(?P<years>{YEAR}[-–]\d\d\b(?![-–/]\d))"
    rf"|(?P<year>{YEAR}\b)"
)
_BY_MONTH = (
    rf"(?P<mdy>{MONTH}\s+(?:the\s+)?(?P<mdays>{_DAYS})(?:{_AND_YEAR}(?P<mdyear>{YEAR})\b)?)"
    rf"|(?P<my>{MONTH}{_AND_YEAR}(?P<myear>{YEAR})\b)"
    rf"|(?P<month>{MONTH}(?!\w))"
)
_BY_WEEKDAY = (
    rf"(?P<weekday>{WEEKDAY})"
    rf"|(?P<shortday>{SHORT_WEEKDAY}(?=,?\s+(?:{MONTH}|\d{{1,2}}\s)))"
)
_PATTERN = re.compile(
    rf"\b(?:(?=\d)(?:{_IN_DIGITS})|(?=[JFMASOND])(?:{_BY_MONTH})|(?=[MTWFS])(?:{_BY_WEEKDAY})"
    rf"|(?=[SsAaFfWw])(?P<season>(?P<sname>{SEASON})(?:\s+of|,)?\s+(?P<syear>{YEAR})\b"
    rf"(?:[-–/]\d{{2,4}}\b)?)"
    rf"|(?=[TtYyLl])(?P<relday>(?i:{_RELATIVE_DAY})\b)"
    rf"|(?=[EeLlTtNn])(?P<relspan>(?i:{_RELATIVE_SPAN})))"
)
_ONE_DAY = re.compile(rf"({_STEP})?(\d{{1,2}})(?:st|nd|rd|th|ST|ND|RD|TH)?")
_PEOPLE = "people|persons|men|women|victims|detainees|defendants|officers|prisoners|protesters"
_PEOPLE_NEXT = re.compile(rf"\s+(?:{_PEOPLE})\b")
_NOUN_NEXT = re.compile(rf"\s+(?:[a-z]{{3,}}s|{_PEOPLE}|of|other|police|former)\b")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class DatePart:
    """A piece of a date: where it stands, its form (a group of the grammar) and its value."""

    start: int
    end: int
    form: str
    value: CalendarValue | None = None


def find_parts(text: str) -> Iterator[DatePart]:
    """The pieces of dates in a text, in order."""
    us_style: bool | None = None
    for found in _PATTERN.finditer(text):
        form = next(name for name in _FORMS if found.start(name) >= 0)
        if form == "numeric" and us_style is None:
            us_style = _writes_month_first(text)
        try:
            yield from _READERS.get(form, _bare)(found, form, bool(us_style))
        except ValueError:
            # Not in the calendar, such as 30 February: then the words are no date.
            continue


_FORMS = (
    "mdy", "dmy", "month", "year", "relday", "weekday", "my", "relspan", "iso", "numeric",
    "season", "decade", "years", "shortday",
)  # fmt: skip


def _bare(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    yield DatePart(found.start(), found.end(), form)


def _iso(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    year, month, day = (int(part) for part in found["iso"].split("-"))
    yield DatePart(found.start(), found.end(), form, CalendarValue(year, month, day))


def _numeric(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    read = _NUMERIC.fullmatch(found["numeric"])
    if read is None:
        return
    first, mark, second, year = int(read[1]), read[2], int(read[3]), int(read[4])
    value = CalendarValue(year)
    if first == second or second > 12 or (us_style and mark == "/"):
        value = CalendarValue(year, first, second)
    elif first > 12 or mark == ".":
        value = CalendarValue(year, second, first)
    yield DatePart(found.start(), found.end(), form, value)


def _writes_month_first(text: str) -> bool:
    """Whether a text writes its dates the American way: "July 9, 2015" or 7/25/2015."""
    if re.search(rf"\b(?:1[3-9]|2\d|3[01])/\d{{1,2}}/{YEAR}|\b\d{{1,2}}\s+{MONTH}\s+{YEAR}", text):
        return False
    return bool(
        re.search(rf"\b\d{{1,2}}/(?:1[3-9]|2\d|3[01])/{YEAR}|{MONTH}\s+\d+,\s+{YEAR}", text)
    )


def _month_first(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    year = int(found["mdyear"]) if found["mdyear"] else None
    month = month_number(re.split(r"[\s.]", found["mdy"])[0])
    days = _days(found["mdays"], found.start("mdays"), keep_first=True, closed=_closes(found))
    if days[-1][2] != found.end("mdays"):
        year = None
    if year is None and len(days) == 1 and _counts_people(found):
        yield DatePart(found.start(), _name_end(found, "mdy"), "month", CalendarValue(None, month))
        return
    for i, (number, start, end) in enumerate(days):
        start = found.start() if i == 0 else start
        end = found.end() if i == len(days) - 1 and year is not None else end
        yield DatePart(start, end, "date", CalendarValue(year, month, number))


def _day_first(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    year = int(found["dmyear"]) if found["dmyear"] else None
    month = month_number(found["dmonth"])
    days = _days(found["ddays"], found.start("ddays"), keep_first=False, closed=True)
    if year is None and len(days) == 1 and _PEOPLE_NEXT.match(found.string, found.end()):
        start = found.start("dmonth")
        yield DatePart(start, found.end(), "month", CalendarValue(None, month))
        return
    for i, (number, start, end) in enumerate(days):
        end = found.end() if i == len(days) - 1 else end
        yield DatePart(start, end, "date", CalendarValue(year, month, number))


def _closes(found: re.Match[str]) -> bool:
    """Whether the last number is a day for certain: "June 3 and 6 officers" has one day."""
    return bool(found["mdyear"]) or not _NOUN_NEXT.match(found.string, found.end())


def _counts_people(found: re.Match[str]) -> bool:
    """Whether the number counts what follows: "In June 6 officers were sentenced"."""
    before = found.string[max(0, found.start() - 3) : found.start()].lower()
    return before == "in " and bool(_NOUN_NEXT.match(found.string, found.end()))


def _name_end(found: re.Match[str], form: str) -> int:
    return found.start() + len(found[form].split()[0])


def _days(words: str, offset: int, *, keep_first: bool, closed: bool) -> list[tuple[int, int, int]]:
    """The days of a list such as "3, 5 and 7": number, start and end of each."""
    found = list(_ONE_DAY.finditer(words))
    days = [(int(m[2]), offset + m.start(2), offset + m.end()) for m in found]
    numbers = [day[0] for day in days]
    steps = [(m[1] or "").strip() for m in found[1:]]
    rising = all(a < b for a, b in pairwise(numbers))
    across = len(days) == 2 and steps[0] in ("-", "–", "—", "/")
    open_ended = bool(steps) and steps[-1] == ","
    if len(days) > 1 and (not closed or open_ended or not (rising or across)):
        return days[:1] if keep_first else days[-1:]
    return days


def _month_year(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    month = month_number(re.split(r"[\s.,]", found["my"])[0])
    value = CalendarValue(int(found["myear"]), month)
    yield DatePart(found.start(), found.end(), "date", value)


def _month(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    value = CalendarValue(None, month_number(found["month"]))
    yield DatePart(found.start(), found.end(), form, value)


def _season(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    value = CalendarValue(int(found["syear"]), season=SEASONS[found["sname"].lower()])
    yield DatePart(found.start(), found.end(), form, value)


def _decade(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    value = CalendarValue(int(found["decade"][:4]), decade=True)
    yield DatePart(found.start(), found.end(), form, value)


def _year(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    yield DatePart(found.start(), found.end(), form, CalendarValue(int(found["year"])))


def _years(found: re.Match[str], form: str, us_style: bool) -> Iterator[DatePart]:
    """ "2019-21" is three years; "2019-05" can only be a month."""
    words = found["years"]
    first, last = int(words[:4]), int(words[:2] + words[5:])
    if last > first:
        yield DatePart(found.start(), found.start() + 4, "year", CalendarValue(first))
        yield DatePart(found.start() + 5, found.end(), "year", CalendarValue(last))
    elif words[4] == "-":
        value = CalendarValue(first, int(words[5:]))
        yield DatePart(found.start(), found.end(), "year", value)


_READERS = {
    "iso": _iso, "numeric": _numeric, "mdy": _month_first, "dmy": _day_first, "my": _month_year,
    "month": _month, "season": _season, "decade": _decade, "year": _year, "years": _years,
}  # fmt: skip

"""Dates in English text as EDTF, no finer than the words allow.

`date` is what the text says by itself; `resolved` is what it means reckoned from the day of
publication. The two are never mixed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from casewright.reading.english.dates.calendar_words import (
    CalendarValue,
    from_edtf,
    to_edtf,
    weekday_number,
)
from casewright.reading.english.dates.context import (
    Surroundings,
    comma_or_bracket,
    is_a_date,
    is_a_weekday,
    listed,
    ranged,
    surroundings,
)
from casewright.reading.english.dates.durations import (
    DurationMention,
    DurationUnit,
    find_agos,
    find_durations,
)
from casewright.reading.english.dates.parts import DatePart, find_parts
from casewright.reading.english.dates.relative import (
    Published,
    resolve_ago,
    resolve_day_word,
    resolve_span,
    resolve_weekday,
    resolve_with_year_word,
    resolve_without_year,
)

__all__ = [
    "DateKind",
    "DateMention",
    "DurationMention",
    "DurationUnit",
    "find_dates",
    "find_durations",
    "from_edtf",
    "to_edtf",
]

_RELATIVE_DAYS = frozenset({"relday", "weekday", "shortday"})
_SAME_STORY = 600


class DateKind(StrEnum):
    """How a text gives a date."""

    POINT = "point"
    INTERVAL = "interval"
    RELATIVE = "relative"
    DURATION_AGO = "duration_ago"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: where it stands and what it says.

    `date` is EDTF with "--" for an unknown year; `resolved` is reckoned from publication;
    `marker` is the word that makes it a limit: since, until, before, after, by.

    Raises:
        ValueError: the span is empty, or a relative date claims to be given by the text.
    """

    start: int
    end: int
    words: str
    date: str | None
    resolved: str | None
    kind: DateKind
    precision: str
    marker: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")
        if self.date is not None and self.kind in (DateKind.RELATIVE, DateKind.DURATION_AGO):
            raise ValueError("a relative date has no date of its own")


@dataclass(frozen=True, slots=True)
class _Unit:
    """One date with what stands beside it in apposition: "today, Wednesday, Sept. 21, 2011"."""

    start: int
    end: int
    parts: tuple[DatePart, ...]

    @property
    def value(self) -> CalendarValue | None:
        return next((part.value for part in self.parts if part.value), None)

    @property
    def form(self) -> str:
        return next((part.form for part in self.parts if part.value), self.parts[0].form)

    def part(self, form: str) -> DatePart | None:
        return next((part for part in self.parts if part.form == form), None)


def find_dates(text: str, *, published: str | None = None) -> list[DateMention]:
    """The dates of a text in order; `published` is the day of publication as EDTF."""
    day = Published.read(published)
    mentions: list[DateMention] = []
    for group in _groups(text, _units(text)):
        for mention in _mentions(text, group, day):
            mentions.append(_unless_another_year(text, mention, mentions))
    for ago in find_agos(text):
        resolved = resolve_ago(ago.number, ago.unit, day)
        mentions.append(
            DateMention(
                ago.start,
                ago.end,
                text[ago.start : ago.end],
                None,
                resolved,
                DateKind.DURATION_AGO,
                ago.unit.lower().rstrip("s"),
            )
        )
    return sorted(mentions, key=lambda mention: mention.start)


def _units(text: str) -> list[_Unit]:
    units: list[_Unit] = []
    for part in find_parts(text):
        if part.form == "weekday" and not is_a_weekday(text, part.start, part.end):
            continue
        last = units[-1] if units else None
        if last and _in_apposition(last.parts[-1], part, text[last.end : part.start]):
            closing = text[part.end : part.end + 1] == ")" and "(" in text[last.end : part.start]
            units[-1] = _Unit(last.start, part.end + closing, (*last.parts, part))
        else:
            units.append(_Unit(part.start, part.end, (part,)))
    return units


def _in_apposition(left: DatePart, right: DatePart, gap: str) -> bool:
    if len(gap) > 9 or not comma_or_bracket(gap):
        return False
    has_day = right.value is not None and right.value.precision == "day"
    if left.form in _RELATIVE_DAYS:
        return has_day or (left.form == "relday" and right.form == "weekday")
    if left.value is None or left.value.year is not None or left.value.month is None:
        return left.value is not None and right.form == "weekday" and "(" in gap
    return (right.form == "relspan" and "(" not in gap) or (right.form == "weekday" and "(" in gap)


def _groups(text: str, units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    """The units that a range or a list holds together."""
    group: list[_Unit] = []
    for unit in units:
        gap = text[group[-1].end : unit.start] if group else ""
        if group and not (_joins(group[-1], unit) and (ranged(gap) or listed(gap))):
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _joins(left: _Unit, right: _Unit) -> bool:
    return left.value is not None and right.value is not None


def _mentions(text: str, group: list[_Unit], day: Published | None) -> Iterator[DateMention]:
    values = _inherit([unit.value for unit in group])
    i = 0
    while i < len(group):
        before = surroundings(text, group[i].start, group[i].end)
        if i + 1 < len(group) and _is_range(text, group[i], group[i + 1], before):
            mention = _interval(text, (group[i], group[i + 1]), (values[i], values[i + 1]), before)
            if mention:
                yield mention
                i += 2
                continue
        if _stands(text, group, i):
            yield _point(text, group[i], values[i], before, day)
        i += 1


def _stands(text: str, group: Sequence[_Unit], i: int) -> bool:
    unit = group[i]
    if unit.form not in ("month", "year") or len(unit.parts) > 1:
        return True
    return is_a_date(unit.form, text, group, i)


def _is_range(text: str, left: _Unit, right: _Unit, before: Surroundings) -> bool:
    gap = text[left.end : right.start]
    return ranged(gap) or (before.between and "and" in gap.lower())


def _inherit(values: Sequence[CalendarValue | None]) -> list[CalendarValue | None]:
    """Months and days of a list with the year its last member, or the one before, gives."""
    given = list(values)
    for i in range(len(given) - 2, -1, -1):
        given[i] = _with_year_of(given[i], given[i + 1], later=True)
    for i in range(1, len(given)):
        given[i] = _with_year_of(given[i], given[i - 1], later=False)
    return given


def _with_year_of(
    value: CalendarValue | None, other: CalendarValue | None, *, later: bool
) -> CalendarValue | None:
    if value is None or other is None or value.year is not None or other.month is None:
        return value
    first, second = (value, other) if later else (other, value)
    # "December 30 and January 2, 2020" crosses a year: the words do not give the first one's.
    if other.year is None or (first.month or 0, first.day or 0) > (
        second.month or 0, second.day or first.day or 0,
    ):  # fmt: skip
        return value
    try:
        return replace(value, year=other.year)
    except ValueError:
        return value


def _interval(
    text: str,
    units: tuple[_Unit, _Unit],
    values: tuple[CalendarValue | None, CalendarValue | None],
    before: Surroundings,
) -> DateMention | None:
    first, last = _across_new_year(values[0], values[1])
    if first is None or last is None or (first.year is None) != (last.year is None):
        return None
    if first.edtf() >= last.edtf():
        return None
    start, end = before.start, units[1].end
    date = f"{first.edtf()}/{last.edtf()}"
    return DateMention(start, end, text[start:end], date, None, DateKind.INTERVAL, last.precision)


def _across_new_year(
    first: CalendarValue | None, last: CalendarValue | None
) -> tuple[CalendarValue | None, CalendarValue | None]:
    """Both ends with a year: "from December to February 2019" begins the year before."""
    if first is None or last is None or first.month is None or last.month is None:
        return first, last
    try:
        if first.year is None and last.year is not None:
            return replace(first, year=last.year - 1), last
        if last.year is None and first.year is not None:
            return first, replace(last, year=first.year + 1)
    except ValueError:
        return None, None
    return first, last


def _point(
    text: str,
    unit: _Unit,
    value: CalendarValue | None,
    before: Surroundings,
    day: Published | None,
) -> DateMention:
    start = before.start
    words = text[start : unit.end]
    if value is None:
        resolved = _resolve_relative(unit, before, text, day)
        precision = "day" if unit.form in _RELATIVE_DAYS else _span_precision(words)
        return DateMention(
            start, unit.end, words, None, resolved, DateKind.RELATIVE, precision, before.marker
        )
    if before.approximate:
        value = replace(value, approximate=True)
    return DateMention(
        start, unit.end, words, value.edtf(), _resolve_value(unit, value, before, text, day),
        DateKind.POINT, value.precision, before.marker,
    )  # fmt: skip


def _span_precision(words: str) -> str:
    last = words.lower().split()[-1]
    return last if last in ("week", "month", "year") else "season" if last != "today" else "day"


def _resolve_relative(
    unit: _Unit, before: Surroundings, text: str, day: Published | None
) -> str | None:
    part = unit.parts[0]
    words = " ".join(text[part.start : part.end].split())
    if part.form == "relday":
        return resolve_day_word(words, day)
    if part.form == "relspan":
        return resolve_span(words, day)
    if part.form == "shortday" or (before.future and before.which != "next"):
        return None
    return resolve_weekday(weekday_number(words), before.which, day)


def _resolve_value(
    unit: _Unit, value: CalendarValue, before: Surroundings, text: str, day: Published | None
) -> str | None:
    if value.year is not None:
        return None
    if year_words := unit.part("relspan"):
        words = " ".join(text[year_words.start : year_words.end].split())
        return resolve_with_year_word(value, words, day)
    if unit.parts[0].form == "relday":
        resolved = _resolve_relative(unit, before, text, day)
        return resolved if resolved and resolved.endswith(value.edtf()[1:]) else None
    if before.future and before.which != "next":
        return None
    return resolve_without_year(value, before.which, day)


def _unless_another_year(
    text: str, mention: DateMention, earlier: Sequence[DateMention]
) -> DateMention:
    """The mention, not resolved where the story around it is set in another year."""
    if mention.date is None or mention.resolved is None or not earlier:
        return mention
    years = [m for m in earlier if m.date and m.date[0].isdigit()]
    if any(_same_month_of_another_year(mention, m) for m in years):
        return replace(mention, resolved=None)
    if not years or mention.start - years[-1].end > _SAME_STORY:
        return mention
    dated = years[-1]
    close = "\n" not in text[dated.end : mention.start] or dated.precision == "day"
    another = (dated.date or "")[:4] != mention.resolved[:4]
    return replace(mention, resolved=None) if close and another else mention


def _same_month_of_another_year(mention: DateMention, dated: DateMention) -> bool:
    """Whether "January 9" may lie in the January of 2022 that the text has just told of."""
    here, there = mention.resolved or "", dated.date or ""
    near = mention.start - dated.end < 4 * _SAME_STORY
    return near and here[4:7] == there[4:7] and here[:4] != there[:4]

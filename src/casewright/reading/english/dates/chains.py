"""Dates told from another date of the text: "the next day", "two years later", "that April"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casewright.reading.english.dates.calendar_words import MONTH, month_number
from casewright.reading.english.dates.dates import DateKind, DateMention
from casewright.reading.english.numbers.number_words import parse_number

_PART = r"(?:day|night|morning|afternoon|evening)"
_NEXT = re.compile(
    rf"\b(?:(?:the\s+(?:very\s+)?(?:next|following)|(?<![\w’'])(?:next|following))\s+(?P<next>{_PART})"
    rf"|the\s+(?:previous|preceding)\s+(?P<back>{_PART})"
    rf"|(?:(?:on\s+)?(?:that|the)\s+same|that(?:\s+very)?)\s+(?P<same>{_PART})"
    r"|the\s+(?P<year>following|previous|same)\s+year)\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|twenty|\d{1,3})\s+(?P<unit>day|month|year)s?\s+"
    r"(?P<way>later|afterwards|after\s+that|earlier|before\s+that)\b(?!\s+than)",
    re.I,
)
_MONTH_AFTER = re.compile(rf"\b(?:[Tt]he|[Tt]hat)\s+following\s+(?P<month>{MONTH})")
_MONTH_OF = re.compile(
    rf"\b(?P<month>{MONTH})\s+(?:of\s+)?(?:the|that)\s+(?P<which>following|next|same)\s+year\b"
)
# Stands for "no year" while reckoning; no report writes of it.
_WITHOUT_YEAR = 1003


@dataclass(frozen=True, slots=True)
class _Step:
    """Words that lead from one date to another: so many days, months or years on."""

    start: int
    end: int
    unit: str
    by: int
    month: int | None = None


def with_chained(
    text: str, mentions: Sequence[DateMention], before: DateMention | None
) -> list[DateMention]:
    """The dates of a text and those told from them; `before` is the last date ahead of the text."""
    found = list(mentions)
    steps = list(_steps(text))
    for step in sorted(steps, key=lambda step: step.start):
        if any(o.start <= step.start and step.end <= o.end and o != step for o in steps):
            continue
        anchor = _anchor(found, step, before)
        told = _told_from(anchor, step, text) if anchor is not None else None
        if told is None:
            continue
        found = [m for m in found if m.end <= step.start or m.start >= step.end]
        found = sorted([*found, told], key=lambda m: m.start)
    return found


def last_date(mentions: Sequence[DateMention]) -> DateMention | None:
    """The last date of a text from which the next may be told."""
    return next((m for m in reversed(mentions) if _is_anchor(m)), None)


def _steps(text: str) -> Iterator[_Step]:
    for match in _NEXT.finditer(text):
        if match["year"]:
            by = {"following": 1, "previous": -1, "same": 0}[match["year"].lower()]
            yield _Step(match.start(), match.end(), "year", by)
        elif match["same"] or _is_told(match, text):
            yield _Step(match.start(), match.end(), "day", _days(match))
    for match in _LATER.finditer(text):
        number = match["number"].lower()
        amount = parse_number("one" if number in ("a", "an") else number)
        back = match["way"].lower().startswith(("earlier", "before"))
        if amount is not None:
            by = -int(amount) if back else int(amount)
            yield _Step(match.start(), match.end(), match["unit"].lower(), by)
    for match in _MONTH_AFTER.finditer(text):
        month = month_number(match["month"])
        yield _Step(match.start(), match.end(), "month of", 1, month)
    for match in _MONTH_OF.finditer(text):
        by = 0 if match["which"] == "same" else 1
        yield _Step(match.start(), match.end(), "year", by, month_number(match["month"]))


def _is_told(match: re.Match[str], text: str) -> bool:
    """ "the next day", or "Next morning" that opens a sentence; not "his next day in court"."""
    if match[0].lower().startswith("the"):
        return True
    return match[0][0].isupper() and (match.start() == 0 or text[match.start() - 2] in '.!?”"')


def _days(match: re.Match[str]) -> int:
    return 1 if match["next"] else -1 if match["back"] else 0


def _anchor(
    found: Sequence[DateMention], step: _Step, before: DateMention | None
) -> DateMention | None:
    """The last date ahead of the step that is fine enough to step from."""
    ahead = [*([before] if before else []), *(m for m in found if m.end <= step.start)]
    return next((m for m in reversed(ahead) if _is_anchor(m) and _is_fine(m, step)), None)


def _is_anchor(mention: DateMention) -> bool:
    told = mention.date or mention.resolved
    limit = mention.marker in ("since", "until", "by")
    return told is not None and not limit and mention.kind is not DateKind.DURATION_AGO


def _is_fine(mention: DateMention, step: _Step) -> bool:
    value = _point(mention.date or mention.resolved or "")
    parts = len(value.removeprefix("--").split("-")) + value.startswith("--")
    if step.unit in ("year", "month of"):
        return not value.startswith("--") or bool(mention.resolved)
    return parts >= {"day": 3, "month": 2}[step.unit]


def _point(value: str) -> str:
    """The end of an interval, without the mark of "about"."""
    return value.split("/")[-1].rstrip("~")


def _told_from(anchor: DateMention, step: _Step, text: str) -> DateMention | None:
    given = _stepped(_point(anchor.date), step) if anchor.date else None
    resolved = _stepped(_point(anchor.resolved), step) if anchor.resolved else None
    if given is None and resolved is None:
        return None
    kind = DateKind.POINT if given else DateKind.RELATIVE
    precision = "day" if step.unit == "day" else "month" if "month" in step.unit else "year"
    words = text[step.start : step.end]
    return DateMention(step.start, step.end, words, given, resolved, kind, precision)


def _stepped(value: str, step: _Step) -> str | None:
    """The date so many days, months or years on; None where the value is not fine enough."""
    if not value:
        return None
    without_year = value.startswith("--")
    numbers = [int(part) for part in value.removeprefix("--").split("-") if part.isdigit()]
    if without_year:
        numbers = [_WITHOUT_YEAR, *numbers]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:  # a season
        return None
    moved = _moved(numbers, step, without_year)
    return f"--{moved[5:]}" if moved and without_year else moved


def _moved(numbers: list[int], step: _Step, without_year: bool) -> str | None:
    if step.unit == "day":
        return _day_moved(numbers, step.by) if len(numbers) == 3 else None
    if step.unit == "month" and len(numbers) >= 2:
        months = numbers[0] * 12 + numbers[1] - 1 + step.by
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if without_year:
        return None
    if step.unit == "month of":
        later = len(numbers) > 1 and (step.month or 0) > numbers[1]
        return f"{numbers[0] + (not later):04d}-{step.month:02d}"
    if step.unit == "year":
        month = f"-{step.month:02d}" if step.month else ""
        return f"{numbers[0] + step.by:04d}{month}"
    return None


def _day_moved(numbers: Sequence[int], by: int) -> str | None:
    try:
        moved = date(*numbers) + timedelta(days=by)
    except (ValueError, OverflowError):
        return None
    # Without a year nobody knows whether February has 29 days.
    unsure = numbers[0] == _WITHOUT_YEAR and {numbers[1], moved.month} == {2, 3}
    return None if unsure else moved.isoformat()

"""Lengths of time in English text: "nearly three days", "18-month", "a year and a half", "life"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casewright.claims import Bound
from casewright.reading.english.numbers.bounds import bound_after, bound_before
from casewright.reading.english.numbers.number_words import DIGITS, SPELLED, parse_number

_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)"
_VAGUE = r"(?:several|a\s+few|many|a\s+couple\s+of|some)"
_AMOUNT = rf"(?:(?:{SPELLED})|{DIGITS})"
_UP_TO = r"(?:\s?[-–—]\s?|[-\s]+(?:to|or)[-\s]+|\s+and\s+)"
_DURATION = re.compile(
    rf"(?<![\w$€£#.,/-])(?:(?P<low>{_AMOUNT})(?:\s*\(\d+\))?(?:(?P<step>{_UP_TO})(?P<high>{_AMOUNT}))?"
    rf"|(?P<vague>{_VAGUE})|(?P<article>an?|half\s+an?))"
    rf"(?:\s+(?:(?:full|whole|long|more|consecutive|additional|further|calendar)\s+)?|-)"
    rf"(?P<unit>{_UNIT})\b(?P<half>\s+and\s+(?:a\s+)?half\b)?(?!\w)",
    re.I,
)
_LIFE = re.compile(
    r"\b(?P<life>life)(?=\s+(?:imprisonment|in\s+(?:\w+\s+)?(?:prison|jail)|sentences?\b|terms?\b|"
    r"without|behind\s+bars))|(?:\bto|\breceived|\bgiven|\bgot|\bimprisoned\s+for|\bjailed\s+for)\s+"
    r"(?P<plain>life)\b(?!\s+[a-z])(?!-)",
    re.I,
)
_AGO = re.compile(
    rf"(?:\b(?P<number>{_AMOUNT}|{_VAGUE}|an?)\s+|\b)(?P<unit>{_UNIT}|moments)\s+ago\b", re.I
)
_NOT_A_DURATION = re.compile(
    r"(?:[\s-]+old|\s+of\s+age|\s+ago|\s+later|\s+earlier)\b|['’]s\s+old", re.I
)
_BEFORE_ARTICLE = re.compile(
    r"\b(?:for|of|to|in|than|about|nearly|almost|over|within|after|least|most|around|and|up|half|"
    r"given|received|got|spent|serve|serves|served|during|approximately|with)\s+\Z|,\s+\Z",
    re.I,
)
_AFTER_ARTICLE = re.compile(
    r"\s+(?:in\s+(?:prison|jail|custody|detention)|of\s+(?:prison|jail|probation))\b"
)
_PLUS = re.compile(r",?\s+(?:and\s+)?", re.I)
_DAYS_IN_A_MONTH = 30
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.I)


class DurationUnit(StrEnum):
    """The unit a length of time is given in."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    LIFE = "life"


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A length of time: "five to seven years" has both `amount` and `high`; vague ones neither.

    Raises:
        ValueError: the span is empty.
    """

    start: int
    end: int
    amount: float | int | None
    unit: DurationUnit
    bound: Bound
    high: float | int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Ago:
    """A length of time before publication: "two weeks ago"."""

    start: int
    end: int
    number: str
    unit: str


def find_agos(text: str) -> Iterator[Ago]:
    """The lengths of time a text counts back from its own day."""
    if " ago" not in text and "\nago" not in text and " AGO" not in text:
        return
    for found in _AGO.finditer(text):
        yield Ago(found.start(), found.end(), found["number"] or "", found["unit"])


def find_durations(text: str) -> list[DurationMention]:
    """The lengths of time in a text; ages are none, and years with months are counted in months."""
    found = [mention for match in _DURATION.finditer(text) for mention in _read(match)]
    joined = list(_join(text, found))
    lives = [DurationMention(start, end, None, DurationUnit.LIFE, Bound.EXACTLY)
             for start, end in map(_life_span, _LIFE.finditer(text))]  # fmt: skip
    return sorted(joined + lives, key=lambda mention: mention.start)


def _life_span(found: re.Match[str]) -> tuple[int, int]:
    return found.span("life") if found["life"] else found.span("plain")


def _read(found: re.Match[str]) -> Iterator[DurationMention]:
    text, end = found.string, found.end()
    if _NOT_A_DURATION.match(text, end) or (found["article"] and not _article_counts(found)):
        return
    if found["low"] and found["low"].lower() == "one" and not _one_counts(found):
        return
    if found["high"] and not _spans(found):
        yield _one_of_two(found, "low", found.start(), found.end("low"))
        yield _one_of_two(found, "high", found.start("high"), end)
        return
    low, high = _amounts(found)
    if low is None and not found["vague"]:
        return
    amount, unit, scale = _whole_units(low, high, _unit(found))
    bound, start, end = _bounds(text, found, amount)
    top = None if high is None else _tidy(high * scale)
    yield DurationMention(start, end, amount, unit, bound, top)


def _one_of_two(found: re.Match[str], which: str, start: int, end: int) -> DurationMention:
    """One of two lengths that share their unit: "30 and 24 years respectively"."""
    amount, unit, _ = _whole_units(parse_number(found[which]), None, _unit(found))
    return DurationMention(start, end, amount, unit, Bound.EXACTLY)


def _unit(found: re.Match[str]) -> str:
    return str(found["unit"]).lower().rstrip("s") + "s"


def _bounds(text: str, found: re.Match[str], amount: float | int | None) -> tuple[Bound, int, int]:
    before, start = bound_before(text, found.start())
    after, end = bound_after(text, found.end())
    return before or after or (Bound.ABOUT if amount is None else Bound.EXACTLY), start, end


def _amounts(found: re.Match[str]) -> tuple[float | int | None, float | int | None]:
    if found["article"]:
        low: float | int | None = 0.5 if found["article"].lower().startswith("half") else 1
    else:
        low = parse_number(found["low"]) if found["low"] else None
    high = parse_number(found["high"]) if found["high"] else None
    if found["half"] and low is not None:
        low, high = (low + 0.5, high) if high is None else (low, high + 0.5)
    if high is not None and (low is None or high <= low):
        return None, None
    return low, high


def _spans(found: re.Match[str]) -> bool:
    """Whether "five and seven years" is a range: only "between five and seven years" is."""
    before = found.string[max(0, found.start() - 10) : found.start()]
    return "and" not in found["step"].lower() or _BETWEEN.search(before) is not None


def _whole_units(
    low: float | int | None, high: float | int | None, unit: str
) -> tuple[float | int | None, DurationUnit, int]:
    """The amount in whole units where it can be: 2 1/2 years are 30 months."""
    if unit == "decades":
        return (None if low is None else _tidy(low * 10)), DurationUnit.YEARS, 10
    parts = [part for part in (low, high) if part is not None]
    broken = any(part != int(part) for part in parts)
    if unit == "years" and broken and all(part * 12 == int(part * 12) for part in parts):
        return _tidy((low or 0) * 12), DurationUnit.MONTHS, 12
    return low, DurationUnit(unit), 1


def _tidy(value: float | int) -> float | int:
    return int(value) if value == int(value) else value


def _article_counts(found: re.Match[str]) -> bool:
    """Whether "a year" is a length: in "334 assaults a year" it is a rate."""
    if found["half"] or found["article"].lower().startswith("half"):
        return True
    before = found.string[max(0, found.start() - 16) : found.start()]
    after = _AFTER_ARTICLE.match(found.string, found.end())
    return after is not None or _BEFORE_ARTICLE.search(before) is not None


def _one_counts(found: re.Match[str]) -> bool:
    """Whether "one day" is a length: in "One day he was taken away" it is a story's opening."""
    if not found["unit"].lower().startswith("day"):
        return True
    before = found.string[max(0, found.start() - 16) : found.start()]
    return _BEFORE_ARTICLE.search(before) is not None and not before.endswith(", ")


def _join(text: str, found: list[DurationMention]) -> Iterator[DurationMention]:
    """Years, months and days that add up, as months: "six years and eight months" are 80."""
    sum_: DurationMention | None = None
    for mention in found:
        joined = sum_ and _added(text, sum_, mention)
        if sum_ and not joined:
            yield sum_
        sum_ = joined or mention
    if sum_:
        yield sum_


def _added(text: str, here: DurationMention, there: DurationMention) -> DurationMention | None:
    if here.amount is None or there.amount is None or here.high or there.high:
        return None
    if not _PLUS.fullmatch(text, here.end, there.start) or not there.amount < 31:
        return None
    units = (here.unit, there.unit)
    months = here.amount * 12 if here.unit is DurationUnit.YEARS else here.amount
    if units == (DurationUnit.YEARS, DurationUnit.MONTHS):
        months += there.amount
    elif units == (DurationUnit.MONTHS, DurationUnit.DAYS):
        # Sentences count a month as 30 days.
        months += there.amount / _DAYS_IN_A_MONTH
    else:
        return None
    return DurationMention(here.start, there.end, _tidy(round(months, 4)), DurationUnit.MONTHS,
                           here.bound)  # fmt: skip

"""Numbers in English text and how they are meant: "at least 99", "two dozen", "several hundred".

Numbers that count nothing are left out: dates, times of day, articles of law, case numbers,
telephone numbers, addresses on the web.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from casewright.claims import Bound
from casewright.reading.english.dates.dates import find_dates
from casewright.reading.english.numbers.bounds import bound_after, bound_before
from casewright.reading.english.numbers.number_words import (
    FRACTIONS,
    NUMBER_WORDS,
    SCALED,
    SPELLED,
    leading_number,
    parse_number,
)

__all__ = ["NUMBER_WORDS", "NumberMention", "find_numbers", "parse_number"]

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
]
_ORDINAL_VALUES: dict[str, int] = dict(zip(_ORDINALS, [*range(1, 21), 30], strict=True))
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ORDINAL = rf"(?:(?:{_TENS})-(?:{'|'.join(_ORDINALS[:9])})|{'|'.join(_ORDINALS)})"
_PARTS = "|".join(FRACTIONS)
_VAGUE = (
    r"(?:several|many|a\s+few|some|a\s+couple\s+of|few)\s+(?:dozen|hundred|thousand|million)s?|"
    r"(?:tens|dozens|scores|hundreds|thousands|millions)\s+of\s+(?:thousands|millions)|"
    r"dozens|hundreds|thousands|millions|scores\s+of|several|numerous|"
    r"a\s+(?:few|handful\s+of|couple\s+of|number\s+of)"
)
# The first two letters pass over most words of a text at once.
_NUMBER = re.compile(
    r"\b(?=an?\s|bi|cr|do|e[il]|f[eiou]|h[au]|la|m[ai]|n[iu]|on|qu|s[ceio]|t[ehorw]|ze)(?:"
    rf"(?P<part>(?:(?:an?|one|two|three|four|nine)[\s-])?(?:{_PARTS}))\b"
    r"(?=\s+(?:of|the|its|their|his|her)\b)"
    rf"|(?P<vague>{_VAGUE})\b|(?P<ordinal>{_ORDINAL})\b|(?P<spelled>{SPELLED}))"
    rf"|(?=[\d.½¼¾⅓⅔])(?:(?<![\w.])(?P<nth>\d{{1,3}}(?:st|nd|rd|th))\b|(?P<digits>{SCALED}))"
)
_CLOCK_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Words whose number is a name: an article, a case, a room, a road.
_NAMED_BY_NUMBER = (
    r"arts?\.?|articles?|sections?|sec\.|paras?\.?|paragraphs?|parts?|clauses?|rules?|chapters?|"
    r"codes?|code\s+of|cases?|no\.|nos\.|numbers?|department|dept\.|unit|room|pages?|pp?\.|ward|"
    r"building|highway|interstate|route|freeway|flight|block|apartment|apt\.|house|doe|pc|protocol|"
    r"annex|figure|table|volume|vol\.|line|gate|colony|level|grade|district|precinct|class|channel|"
    r"item|exhibit|resolution|order|decree|act|law|cell|school|prop|proposition|counts?"
)
_COUNTED = r"(?:people|men|women|officers|detainees|victims|years|months|days|others)\b"
_SKIPPED = re.compile(
    r"\b(?:(?=\d)(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?|hours\b|hrs\b)"
    r"|\d{1,2}:\d{2}(?::\d{2})?\b|\d{1,2}\s*(?:[ap]\.m\.|[ap]m\b|o['’]clock\b)"
    r"|\d+(?:[/-]\d+){2,}|\d++(?:\.\d++){2,}+(?<!\.\d{3}))"
    rf"|(?=[otfsent])(?:{_CLOCK_WORDS})\s+(?:o['’]clock|[ap]\.m\.)"
    r"|https?://\S+|www\.\S+"
    rf"|(?=[abcdefhilnprstuvw])(?:{_NAMED_BY_NUMBER})\s*(?:no\.\s*|nos\.\s*|[#№]\s*)?\(?\d[\w.()/-]*"
    rf"(?:(?:,|,?\s+(?:and|or|to)|\s*[-–])\s*\d[\w()/-]*+(?!\s+(?:\w+\s+)?{_COUNTED}))*)"
    r"|(?=[#№§(+])(?:(?:[#№]|§§?)\s*\d[\w.()/-]*|\(\d{3}\)\s*\d{3}-\d{4}|\+\d[\d\s()-]{6,}\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_NOT_ONE = re.compile(
    r"\b(?:no|any|some|every|each|another|the|this|that|which|loved|at)[\s-]\Z", re.I
)
_AFTER_ONE = re.compile(
    r"\s+another\b|['’]s\b|-on-|\s+(?:time|day)\b|-(?:time|way|off|sided)\b", re.I
)
_SAME_AGAIN = re.compile(r"\s*\((\d{1,4})\)")
_TO = re.compile(r"\s?[-–—]\s?|\s+to\s+|\s+or\s+|\s+and\s+", re.I)
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.I)
# A dash after a digit may make a range ("20-30"); after a letter it makes a name ("B-12").
_GLUED_BEFORE = re.compile(r"(?:\w|[/_#№§@.]|(?:^|[^\d\s])[-–])\Z")
_GLUED_AFTER = re.compile(r"[^\W\d]|[/.]\d|_")
_YEARLIKE = re.compile(r"(?:1[89]|20)\d\d")
_AFTER_COUNT = re.compile(r"\s+(?:people|persons|men|women|children|\w+s\b|of\b)")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text: `start` to `end` with its bounding words, `number` without them.

    `value` is none where the words give no number ("dozens") or not one only ("10.000").

    Raises:
        ValueError: the span is empty.
    """

    start: int
    end: int
    value: float | int | None
    bound: Bound
    vague: bool
    ordinal: bool
    number: tuple[int, int]

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.number[0] < self.number[1] <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


def find_numbers(text: str) -> list[NumberMention]:
    """The numbers of a text that may count something, ages and amounts included, in order."""
    skipped = _Skipped(text)
    # Searching small letters for small letters is several times faster than ignoring case.
    small = _small(text)
    found: list[NumberMention] = []
    at = 0
    while match := _NUMBER.search(small, at):
        at = match.end()
        if beyond := skipped.beyond(match.start(), match.end()):
            at = beyond
        elif mention := _read(match):
            at = max(mention.number[1], mention.end)
            found.append(mention)
    return _ranges(text, found)


def _small(text: str) -> str:
    """The text in small letters, every letter in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class _Skipped:
    """The stretches of a text whose numbers count nothing, asked for from left to right."""

    def __init__(self, text: str) -> None:
        spans = [found.span() for found in _SKIPPED.finditer(_small(text))]
        spans += [found.span() for found in _MAIL.finditer(text)] if "@" in text else []
        spans += [(d.start, d.end) for d in find_dates(text) if d.date]
        self._spans = sorted(spans, reverse=True)

    def beyond(self, start: int, end: int) -> int:
        """Where the stretch ends that a span touches, or 0."""
        while self._spans and self._spans[-1][1] <= start:
            self._spans.pop()
        touched = self._spans and self._spans[-1][0] < end
        return self._spans[-1][1] if touched else 0


def _read(match: re.Match[str]) -> NumberMention | None:
    words, (start, end) = match.group(), match.span()
    kind = match.lastgroup
    if kind == "part":
        return _mention(match.string, (start, end), _share(words))
    if kind == "vague":
        return _mention(match.string, (start, end), None)
    if kind in ("ordinal", "nth"):
        return NumberMention(start, end, _ordinal(words), Bound.EXACTLY, False, True, (start, end))
    return _spelled(match) if kind == "spelled" else _in_digits(match)


def _share(words: str) -> float | int | None:
    tokens = re.findall(r"[a-z]+", words.lower())
    value, used = leading_number(tokens)
    return value if used == len(tokens) else None


def _ordinal(words: str) -> int | None:
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    tens, _, unit = words.lower().rpartition("-")
    return _ORDINAL_VALUES[unit] + (NUMBER_WORDS[tens] if tens else 0)


def _spelled(match: re.Match[str]) -> NumberMention | None:
    """The longest number the words begin with; what follows is read again."""
    words, start = match.group(), match.start()
    tokens = list(re.finditer(r"[a-zA-Z]+", words))
    value, used = leading_number([token.group().lower() for token in tokens])
    if used == 0:
        return None
    end = start + tokens[used - 1].end()
    if value == 1 and not _one_counts(match.string, start, end):
        return None
    return _mention(match.string, (start, end), value)


def _one_counts(text: str, start: int, end: int) -> bool:
    """Whether "one" is a number: in "no one" and "one another" it is not."""
    before = text[max(0, start - 9) : start]
    return not (_NOT_ONE.search(before) or _AFTER_ONE.match(text, end))


def _in_digits(match: re.Match[str]) -> NumberMention | None:
    text, (start, end) = match.string, match.span()
    if not _stands_alone(text, start, end):
        return None
    words = match.group()
    if _YEARLIKE.fullmatch(words) and not (words.endswith("00") and _AFTER_COUNT.match(text, end)):
        return None
    return _mention(text, (start, end), parse_number(words))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are a number, or part of a name such as "B-12" or "16AB0001"."""
    if _GLUED_BEFORE.search(text[max(0, start - 2) : start]):
        return False
    return not _GLUED_AFTER.match(text, end)


def _mention(text: str, span: tuple[int, int], value: float | int | None) -> NumberMention:
    again = _SAME_AGAIN.match(text, span[1])
    end = again.end() if again and int(again[1]) == value else span[1]
    before, start = bound_before(text, span[0])
    after, last = bound_after(text, end)
    bound = before or after or (Bound.ABOUT if value is None else Bound.EXACTLY)
    return NumberMention(start, last, value, bound, value is None, False, span)


def _ranges(text: str, found: Sequence[NumberMention]) -> list[NumberMention]:
    """The numbers with "20 to 30", "two or three" read as a least and a most."""
    result = list(found)
    for i, (low, high) in enumerate(pairwise(found)):
        if _is_range(text, low, high):
            result[i] = _bounded(low, Bound.AT_LEAST)
            result[i + 1] = _bounded(high, Bound.AT_MOST)
    return result


def _is_range(text: str, low: NumberMention, high: NumberMention) -> bool:
    if low.value is None or high.value is None or low.ordinal or high.ordinal:
        return False
    gap = text[low.end : high.start]
    if len(gap) > 6 or not _TO.fullmatch(gap) or not 0 < low.value < high.value:
        return False
    before = text[max(0, low.start - 10) : low.start]
    return "and" not in gap.lower() or _BETWEEN.search(before) is not None


def _bounded(mention: NumberMention, bound: Bound) -> NumberMention:
    return NumberMention(
        mention.start, mention.end, mention.value, bound, False, False, mention.number
    )

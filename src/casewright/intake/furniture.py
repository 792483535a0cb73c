"""Lines that are not about the case: bylines, credits, and what a site puts around a report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from casewright.intake.data_files import rows

_LINE = re.compile(r"[^\n]+")
_TOP_LINES = 8
_LONGEST = 250
_NAME = (
    r"(?-i:[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІҶҲЎ][\w'’ʻ.-]*"
    r"(?:\s+(?:(?:and|и|und|de|van|von|bin|al)\s+)?[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІҶҲЎ][\w'’ʻ.-]*){0,5}"
    r"(?:,\s*[A-ZÀ-ÞА-ЯЁ][\w'’ʻ.-]*(?:\s+[A-ZÀ-ÞА-ЯЁ][\w'’ʻ.-]*){1,2})*)"
)
_SENTENCE_ENDS = re.compile(r"[.!?…][\"”»’)]*$")
_SHORTEST_SENTENCE = 25


class FurnitureKind(StrEnum):
    """What a line that is not about the case is."""

    BYLINE = "byline"
    CREDIT = "credit"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Furnishing:
    """A stretch `[start, end)` of a text that is not about the case; `name` is an author's."""

    start: int
    end: int
    kind: FurnitureKind
    name: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: FurnitureKind
    where: str
    shape: re.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(
        _Pattern(FurnitureKind(kind), where, re.compile(shape.replace("{NAME}", _NAME), re.I))
        for kind, _, where, shape, _ in rows("furniture.tsv")
    )


@cache
def _any_of_them() -> re.Pattern[str]:
    # One look at a line settles that it is none of them, which nearly all lines are.
    shapes = (re.sub(r"\(\?P<\w+>", "(?:", pattern.shape.pattern) for pattern in _patterns())
    return re.compile("|".join(f"(?:{shape})" for shape in shapes), re.I)


def furniture(text: str) -> tuple[Furnishing, ...]:
    """The stretches of a text that reading passes over, in order; the text itself stays whole."""
    lines = list(_lines(text))
    last_sentence = max((line.number for line in lines if _is_sentence(line)), default=-1)
    found: list[Furnishing] = []
    for line in lines:
        pattern = _pattern_of(line)
        if pattern is None:
            continue
        if pattern.where == "end" and last_sentence <= line.number:
            return (*found, Furnishing(line.start, lines[-1].end, pattern.kind))
        found.append(_furnishing(line, pattern))
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    for number, found in enumerate(_LINE.finditer(text)):
        words = found.group().strip()
        if words:
            start = found.start() + found.group().index(words)
            yield _Line(start, start + len(words), words, number)


def _pattern_of(line: _Line) -> _Pattern | None:
    if len(line.words) > _LONGEST or not _any_of_them().fullmatch(line.words):
        return None
    top = line.number < _TOP_LINES
    return next(
        (
            pattern
            for pattern in _patterns()
            if (top or pattern.where != "top") and pattern.shape.fullmatch(line.words)
        ),
        None,
    )


def _furnishing(line: _Line, pattern: _Pattern) -> Furnishing:
    found = pattern.shape.fullmatch(line.words)
    name = found.groupdict().get("name") if found else None
    return Furnishing(line.start, line.end, pattern.kind, name)


def _is_sentence(line: _Line) -> bool:
    tail = line.words[-10:]
    return len(line.words) > _SHORTEST_SENTENCE and bool(_SENTENCE_ENDS.search(tail))

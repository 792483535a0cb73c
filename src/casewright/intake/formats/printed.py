"""Lines as they stand on a printed page, joined into paragraphs.

A line that goes on is joined to the next by a space. A word cut at the end of a line is put
together again; where the hyphen belongs to the word ("ill-treatment"), it stays.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from casewright.intake.cleaning import clean
from casewright.intake.data_files import rows

_SOFT_HYPHEN = "\u00ad"
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]\d]*$")
_ITEM = re.compile(r"(?:[•‣◦▪●·*\uf0b7]\s*|[-–—]\s+|\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,4})[.)]\s)\S")
_CUT_WORD = re.compile(rf"([^\W\d_]+)([-\u2010{_SOFT_HYPHEN}])$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LONGEST_WORD = 60
_WIDE_GAP, _OTHER_SIZE, _SHORT_LINE, _VERY_SHORT_LINE, _INDENT = 1.45, 0.12, 0.1, 0.3, 0.8


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page and its place in points: `left` and `right` edge, `baseline` from below."""

    words: str
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page from top to bottom, with what is usual on it."""

    lines: tuple[PrintedLine, ...]

    @property
    def pitch(self) -> float:
        """The usual distance between two lines."""
        steps = ((a.baseline - b.baseline, a.size) for a, b in pairwise(self.lines))
        down = sorted(step for step, size in steps if step > size / 2)
        return down[len(down) // 4] if down else 0.0

    @property
    def right(self) -> float:
        """Where the lines end."""
        ends = sorted(line.right for line in self.lines)
        return ends[int(len(ends) * 0.9)] if ends else 0.0

    @property
    def width(self) -> float:
        """How wide the lines are."""
        return self.right - min((line.left for line in self.lines), default=0.0)


def paragraphs_of(page: Page) -> list[list[str]]:
    """The paragraphs of a page, each as its lines."""
    found: list[list[str]] = []
    pitch, right, width = page.pitch, page.right, page.width
    for before, line in pairwise((None, *page.lines)):
        assert line is not None  # noqa: S101 only the first of the pairs is empty
        if before is None or _begins(before, line, pitch) or _ended(before, line, right, width):
            found.append([])
        found[-1].append(line.words)
    return found


def _begins(before: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    """Whether a line opens a paragraph by what stands above it and by how it looks."""
    step = before.baseline - line.baseline
    apart = pitch > 0 and step > _WIDE_GAP * pitch
    other = abs(line.size - before.size) > _OTHER_SIZE * max(before.size, line.size)
    return apart or other or bool(_ITEM.match(line.words))


def _ended(before: PrintedLine, line: PrintedLine, right: float, width: float) -> bool:
    """Whether the line before was the last of its paragraph."""
    if _cut_word(before.words) or line.words[:1].islower():
        return False
    short = right - before.right
    if not _ENDS_A_SENTENCE.search(before.words[-20:]):
        return width > 0 and short > _VERY_SHORT_LINE * width
    indented = line.left - before.left > _INDENT * line.size > 0
    return indented or (width > 0 and short > _SHORT_LINE * width)


def _cut_word(words: str) -> re.Match[str] | None:
    """The part of a word that stands at the end of a line with a hyphen after it."""
    return _CUT_WORD.search(words[-_LONGEST_WORD:])


def goes_on(before: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a paragraph at the end of a page goes on at the top of the next."""
    last, first = before[-1], following[0]
    if _ITEM.match(first):
        return False
    return bool(_cut_word(last)) or (
        not _ENDS_A_SENTENCE.search(last[-20:]) and first[:1].islower()
    )


def words_in(lines: Sequence[str]) -> Counter[str]:
    """The words of a document that are not cut, to settle whether a cut word has a hyphen."""
    return Counter(
        word.casefold()
        for line in lines
        for word in _WORD.findall(line.removesuffix("-").removesuffix(_SOFT_HYPHEN))
    )


def join(before: str, line: str, known: Counter[str]) -> str:
    """The words so far and the next line as one stretch, a cut word put together."""
    cut, first = _cut_word(before), _FIRST_WORD.match(line)
    if not cut or not first:
        return f"{before} {line}" if before else line
    kept = before[: -len(cut.group(2))]
    return kept + ("-" if _has_hyphen(cut, first.group(), known) else "") + line


def _has_hyphen(cut: re.Match[str], rest: str, known: Counter[str]) -> bool:
    part, mark = cut.groups()
    if mark == _SOFT_HYPHEN:
        return False
    with_hyphen = known[f"{part}-{rest}".casefold()]
    without = known[f"{part}{rest}".casefold()]
    if with_hyphen != without:
        return with_hyphen > without
    if rest[0].isupper():
        return True
    return part.casefold() in _parts_before_a_hyphen()


@cache
def _parts_before_a_hyphen() -> frozenset[str]:
    return frozenset(part for part, _ in rows("hyphens.tsv"))


def tidy(words: str) -> str:
    """A line as it is kept: cleaned, trimmed, the private sign for a bullet as a bullet."""
    return clean(words.replace("\uf0b7", "•")).strip()


def is_item(words: str) -> bool:
    """Whether a paragraph is an item of a list."""
    return bool(_ITEM.match(words))

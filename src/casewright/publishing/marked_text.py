"""A text cut where quotes begin and end, so that overlapping quotes can be marked in HTML."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote to be marked: the number it is shown under, and its span `[start, end)`."""

    number: int
    start: int
    end: int

    @classmethod
    def trimmed(cls, number: int, start: int, words: str) -> "Mark":
        """The mark of some words without the white space around them, which cannot be seen."""
        lead = len(words) - len(words.lstrip())
        return cls(number, start + lead, start + max(lead, len(words.rstrip())))

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Segment:
    """Words no quote begins or ends inside of, with the quotes that cover them.

    `begins` and `ends` are the quotes that begin before the first and end after the last word.
    """

    words: str
    covered: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def innermost(self) -> Mark | None:
        """The shortest quote over these words; None where there is none."""
        return min(self.covered, key=lambda mark: (mark.length, mark.number), default=None)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text: its words, and the white space up to the next one."""

    start: int
    end: int
    gap: str


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text; words and gaps together are the text, letter for letter.

    Paragraphs end at blank lines, or at every line end in a text without blank lines.
    """
    ending = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE_END
    found, start = [], 0
    for gap in ending.finditer(text):
        found.append(Block(start, gap.start(), gap.group()))
        start = gap.end()
    if start < len(text):
        found.append(Block(start, len(text), ""))
    return found


def segments(text: str, block: Block, marks: Iterable[Mark]) -> list[Segment]:
    """The words of a block in order, cut wherever one of the marks begins or ends."""
    here = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
    here = [mark for mark in here if mark.length > 0]
    cuts = {block.start, block.end}
    cuts |= {cut for mark in here for cut in (mark.start, mark.end)}
    inside = sorted(cut for cut in cuts if block.start <= cut <= block.end)
    return [_segment(text, start, end, here) for start, end in pairwise(inside)]


def _segment(text: str, start: int, end: int, marks: Sequence[Mark]) -> Segment:
    return Segment(
        words=text[start:end],
        covered=tuple(mark for mark in marks if mark.start <= start and mark.end >= end),
        begins=tuple(mark for mark in marks if mark.start == start),
        ends=tuple(mark for mark in marks if mark.end == end),
    )

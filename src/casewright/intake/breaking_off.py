"""Places where a text breaks off in the middle of a sentence, so that nobody takes it for whole."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from casewright.intake.furniture import Furnishing

_LINE = re.compile(r"[^\n]+")
_ENDED = re.compile(r"(?:[.!?…:;|]|—|–|\*|#)[\"'”’»›)\]*_\d\u200b]*$|[\"”“»)\]]\u200b*$")
_ITEM = re.compile(r"(?:[•‣◦▪●*·]|[-–—]\s|\(?\w{1,3}[.)]\s)")
_SENTENCE_INSIDE = re.compile(r"[a-zа-яёәғқңөұүһіў\d)\"”»][.!?…][\"'”’»)]*\s+[\"'“‘«(]*[A-ZА-ЯЁ]")
_LAST_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]*[A-ZА-ЯЁ])")
_OPENS_A_SENTENCE = re.compile(r"[\"'“‘«(\[•—–-]*\s*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎ]")
_FEWEST_WORDS = 5
_LONG_WITHOUT_SENTENCE = 30
_FEWEST_LONG_LINES = 3
_LONG_LINE = 60
_FULL_LINE = 40
_PARAGRAPH_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    words: str


def breaking_off(text: str, furnishings: Sequence[Furnishing] = ()) -> tuple[int, ...]:
    """The offsets after the last letter of each paragraph that breaks off in mid-sentence.

    Only running prose counts: titles, list items, rows of tables, captions and names do not.
    """
    lines = [line for line in _lines(text) if not _covered(line, furnishings)]
    a_line_each = _a_paragraph_each(lines)
    paragraphs = list(_paragraphs(text, lines, a_line_each))
    broken = (
        before.end
        for before, after in pairwise([*paragraphs, None])
        if before is not None
        and (after is None or a_line_each or _gap(text, before, after))
        and _breaks_off(before.words, after.words if after else "")
    )
    return tuple(broken)


def _paragraphs(text: str, lines: Sequence[_Paragraph], a_line_each: bool) -> Iterator[_Paragraph]:
    group: list[_Paragraph] = []
    for line in lines:
        if group and (a_line_each or not _may_go_on(text, group[-1], line)):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _lines(text: str) -> Iterator[_Paragraph]:
    for found in _LINE.finditer(text):
        words = found.group().strip()
        if words:
            start = found.start() + found.group().index(words)
            yield _Paragraph(start, start + len(words), words)


def _covered(line: _Paragraph, furnishings: Sequence[Furnishing]) -> bool:
    # They come in the order of the text and do not overlap.
    place = bisect_right(furnishings, line.start, key=lambda one: one.start)
    return place > 0 and line.start < furnishings[place - 1].end


def _may_go_on(text: str, before: _Paragraph, line: _Paragraph) -> bool:
    """Whether a line can be the next of a wrapped paragraph: the one before it is a full line."""
    full = len(before.words) >= _FULL_LINE
    return full and not _gap(text, before, line) and not _ITEM.match(line.words)


def _gap(text: str, before: _Paragraph, line: _Paragraph) -> bool:
    return text.count("\n", before.end, line.start) > 1


def _a_paragraph_each(lines: Sequence[_Paragraph]) -> bool:
    """Whether every line is a paragraph: in wrapped text most long lines end inside a sentence."""
    long = [line for line in lines if len(line.words) >= _LONG_LINE]
    if len(long) < _FEWEST_LONG_LINES:
        return False
    return sum(bool(_ended(line.words)) for line in long) >= _PARAGRAPH_SHARE * len(long)


def _joined(lines: Sequence[_Paragraph]) -> _Paragraph:
    words = " ".join(line.words for line in lines)
    return _Paragraph(lines[0].start, lines[-1].end, words)


def _breaks_off(words: str, after: str) -> bool:
    if _ended(words) or _ITEM.match(words) or not _is_prose(words):
        return False
    if after and not _OPENS_A_SENTENCE.match(after):
        return False
    # "..., Jane Example said" may follow a quotation as a paragraph of its own.
    if after and words.endswith(","):
        return False
    return _in_mid_sentence(_LAST_SENTENCE.split(words)[-1].split())


def _ended(words: str) -> bool:
    return bool(_ENDED.search(words[-20:]))


def _is_prose(words: str) -> bool:
    """Whether there is a finished sentence inside, or so many words that it can be no title."""
    return bool(_SENTENCE_INSIDE.search(words)) or len(words.split()) >= _LONG_WITHOUT_SENTENCE


def _in_mid_sentence(last: Sequence[str]) -> bool:
    """Whether the words after the last full stop begin a sentence, and are no name or note."""
    small = sum(word[0].islower() for word in last)
    return len(last) >= _FEWEST_WORDS and small >= len(last) / 2

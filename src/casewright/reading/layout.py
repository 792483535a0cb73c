"""How a text is laid out: headings, paragraphs, list items, lines of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[•‣◦▪●*]|[-–—](?=\s)|\(?\d{1,2}[.)]\s)\s*")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
_GOES_ON = re.compile(
    r"(?:,|\b(?:and|or|of|the|a|an|in|on|at|to|for|by|with|from|including|that|who|his|her|their|"
    r"was|were|is|are|be|been|has|have|had|as|after|before|against|between|into|two|three|four|"
    r"five|six|seven|eight|nine|ten))\s*$"
)
_DASH_LINE = re.compile(r"\s*[–—-]\s")
_WRAP_WIDTH = 55
_BIG = 0.6


class BlockKind(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, end)` of a text that reads as one piece."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    gap_before: bool

    @property
    def bullet(self) -> int:
        found = _BULLET.match(self.words)
        return found.end() if found else 0


def lay_out(text: str, skipped: Sequence[tuple[int, int]] = ()) -> tuple[Block, ...]:
    """The blocks of a text in its order, without the stretches to skip (bylines, site furniture).

    Lines broken in the middle of a sentence are joined; a dateline stays with its first sentence.
    """
    lines = [line for line in _lines(text) if not _inside(line, skipped)]
    joined = list(_without_references(_join(lines)))
    blocks = map(_block, joined)
    return tuple(part for block in blocks for part in _without_dateline(block, text))


_REFERENCES = re.compile(
    r"(?:sources|references|external links|related (?:news|articles)|see also|sister links)\W*$",
    re.I,
)


def _without_references(groups: Iterator[list[_Line]]) -> Iterator[list[_Line]]:
    """Without the list of other articles under a heading such as "Sources"."""
    listing = False
    for group in groups:
        if _REFERENCES.match(group[0].words):
            listing = True
        elif not (listing and group[0].bullet):
            listing = False
            yield group


# "PORT LANE, Calif. – ", "KADUNA, Nigeria, March 18 (Agency) - ", "(Beirut, June 14, 2023) – ".
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.]+){0,2}"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: ?\([^)]{2,40}\))?"
    r"|\([A-Z][\w ]+, [^)]{4,30}\))\s*(?:[–—]|--?|:)\s+(?=[A-Z“\"])"
)


def _without_dateline(block: Block, text: str) -> Iterator[Block]:
    """The block, its dateline told apart: the sentence after it stands by itself."""
    found = _DATELINE.match(text, block.start, block.end)
    if found is None or block.kind is not BlockKind.PARAGRAPH:
        yield block
        return
    place = text[block.start : found.end()].rstrip(" –—-:")
    yield Block(BlockKind.LINE, block.start, block.start + len(place))
    yield Block(block.kind, found.end(), block.end)


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for found in _LINE.finditer(text):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip())
        end = found.start() + len(words.rstrip())
        if start < end:
            yield _Line(start, end, text[start:end], text.count("\n", last, start) > 1)
            last = end


def _inside(line: _Line, skipped: Sequence[tuple[int, int]]) -> bool:
    return any(start <= line.start and line.end <= end for start, end in skipped)


def _join(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if group and _continues(group[-1], line):
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _continues(before: _Line, line: _Line) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if _DASH_LINE.match(line.words) and before.words.isupper() and len(before.words) < 40:
        return True
    if line.gap_before or line.bullet or _ENDS.search(before.words):
        return False
    if _is_set_big(before.words) and not line.words[0].islower():
        return False
    if line.words[0].islower() or _GOES_ON.search(before.words):
        return True
    return len(before.words) > _WRAP_WIDTH and not _is_set_big(before.words) and _wrapped(line)


def _is_set_big(words: str) -> bool:
    """Whether words are set as headings are: in capitals or title case."""
    letters = [word for word in words.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    return words.isupper() or (bool(letters) and capitals / len(letters) > _BIG)


def _wrapped(line: _Line) -> bool:
    return len(line.words) > _WRAP_WIDTH or bool(_ENDS.search(line.words))


def _block(lines: Sequence[_Line]) -> Block:
    start, end = lines[0].start, lines[-1].end
    words = " ".join(line.words for line in lines)
    if 0 < lines[0].bullet < end - start:
        return Block(BlockKind.ITEM, start + lines[0].bullet, end)
    return Block(_kind(words), start, end)


_PERSON_LINE = re.compile(r"^[^,]{3,60},\s+\d{1,2}(?:,|$)")


def _kind(words: str) -> BlockKind:
    """A heading is set in capitals or title case without a full stop; a line is merely short."""
    if _ENDS.search(words) or len(words) > 250:
        return BlockKind.LINE if words.endswith(":") else BlockKind.PARAGRAPH
    letters = [word for word in words.split() if word[0].isalpha()]
    if _PERSON_LINE.match(words):
        return BlockKind.LINE
    if _is_set_big(words):
        return BlockKind.HEADING
    return BlockKind.LINE if len(letters) < 9 else BlockKind.PARAGRAPH

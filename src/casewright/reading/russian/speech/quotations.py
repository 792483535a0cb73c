"""Where a report quotes: words in quotation marks, and lines that a dash opens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casewright.reading.document import Document

_QUOTED = re.compile(
    r"«([^«»]{2,6000}(?:«[^«»]{0,400}»[^«»]{0,6000}){0,20})»|“([^“”]{2,6000})”|„([^„“”]{2,6000})[“”]"
    r"|(?<![\w\"])\"([^\"\n]{2,3000})\""
)
_REMARK = re.compile(r"[,.!?…]\s*[—–-]\s+")
_AFTER = re.compile(r"[»”“\"]?\s*[,.!?…]*\s*[—–-]\s+")
_DASH = re.compile(r"[—–-]\s+$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words a report quotes, `[start, end)`, and where remarks on who says them begin.

    `introduced` tells that a colon stands before it, `line` that a dash opens it.
    """

    start: int
    end: int
    remarks: tuple[int, ...]
    introduced: bool
    follows: bool
    line: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand."""
        return self.start, self.end


def quotations(document: Document) -> list[Quotation]:
    """Every quotation of a document, and every line a dash opens, in the order of the text."""
    text = document.source.text
    marked = [_marked(text, *m.span(m.lastindex or 0)) for m in _QUOTED.finditer(text)]
    return sorted([*marked, *_lines(document)], key=lambda quotation: quotation.start)


def _marked(text: str, start: int, end: int) -> Quotation:
    after = _AFTER.match(text, end + 1)
    inside = tuple(m.end() for m in _REMARK.finditer(text, start, end))
    remarks = (*((after.end(),) if after else ()), *inside)
    before = text[max(0, start - 12) : start - 1].rstrip()
    return Quotation(start, end, remarks, before.endswith(":"), after is not None)


def _lines(document: Document) -> Iterator[Quotation]:
    """The paragraphs that a dash opens and a remark divides or closes."""
    text = document.source.text
    for block in document.blocks:
        if _DASH.search(text[max(0, block.start - 4) : block.start]):
            remarks = tuple(m.end() for m in _REMARK.finditer(text, block.start, block.end))
            if remarks and text[block.start] not in '«“„"':
                yield Quotation(block.start, block.end, remarks, False, False, line=True)

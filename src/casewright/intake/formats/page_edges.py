"""Running heads, running feet and page numbers: they cut sentences in two and are left out."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from casewright.intake.formats.printed import Page, PrintedLine

NOTICE = (
    "Lines that are repeated at the top or bottom of the pages, and page numbers, were left out."
)
_FEWEST_PAGES = 3
_SHARE = 0.6
_EDGE = 2
_APART = 1.45
_DIGITS = re.compile(r"[\d\s]+")


def without_edges(pages: Sequence[Page]) -> tuple[list[Page], bool]:
    """The pages without the lines that most of them repeat, and whether there were any.

    Such lines stand apart from the text: what only looks alike, as in a form, is kept.
    """
    if len(pages) < _FEWEST_PAGES:
        return list(pages), False
    repeated = _repeated(pages)
    kept = [_without(page, repeated) for page in pages]
    return kept, any(len(a.lines) != len(b.lines) for a, b in zip(pages, kept, strict=True))


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    counted = Counter(
        key for page in pages for key in {_key(line) for line in (*_head(page), *_foot(page))}
    )
    enough = max(_FEWEST_PAGES, _SHARE * len(pages))
    return frozenset(key for key, count in counted.items() if count >= enough)


def _head(page: Page) -> tuple[PrintedLine, ...]:
    """The one or two lines at the top that stand apart from the text; none where none do."""
    return page.lines[: _until_gap(page.lines, page.pitch)]


def _foot(page: Page) -> tuple[PrintedLine, ...]:
    length = _until_gap(page.lines[::-1], page.pitch)
    return page.lines[len(page.lines) - length :]


def _until_gap(lines: Sequence[PrintedLine], pitch: float) -> int:
    for place, (before, line) in enumerate(pairwise(lines[: _EDGE + 1]), start=1):
        if abs(before.baseline - line.baseline) > _APART * pitch > 0:
            return place
    # A page that holds only a number or a running head has no text to stand apart from.
    return len(lines) if len(lines) == 1 else 0


def _without(page: Page, repeated: frozenset[str]) -> Page:
    edges = {line for line in (*_head(page), *_foot(page)) if _key(line) in repeated}
    return Page(tuple(line for line in page.lines if line not in edges))


def _key(line: PrintedLine) -> str:
    """A line without its numbers, which count the pages."""
    return _DIGITS.sub("", line.words).casefold()

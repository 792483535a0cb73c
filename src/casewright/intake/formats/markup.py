"""A tree of markup as text: paragraphs apart, list items and table rows on lines of their own."""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

_HEADINGS = {"head", "h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {
    *("p", "div", "section", "article", "main", "header", "figure", "figcaption", "address"),
    *("quote", "blockquote", "pre", "list", "ul", "ol", "dl", "table", "body", "center", "details"),
}
_ITEMS = {"item", "li", "dt", "dd"}
_ROWS = {"row", "tr"}
_CELLS = {"cell", "td", "th"}
_BREAKS = {"lb", "br", "hr"}
_UNSEEN = {
    *("script", "style", "noscript", "template", "svg", "math", "object", "iframe", "canvas"),
    *(
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "textarea",
        "audio",
        "video",
        "graphic",
    ),
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


@dataclass(slots=True)
class _Page:
    """What was written so far; a block is followed by an empty line, a row or item by none."""

    written: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    mark: str = ""
    gap: str = ""

    def say(self, words: str | None) -> None:
        if words:
            self.open.append(_SPACE.sub(" ", words))

    def end(self, gap: str) -> None:
        """Close the block that is open; the wider gap of the blocks that end here stands."""
        words = _AROUND_BREAK.sub("\n", re.sub(" +", " ", "".join(self.open))).strip(" \n")
        self.open.clear()
        if words:
            if self.written:
                self.written.append(self.gap)
            self.written.append(self.mark + words)
            self.mark, self.gap = "", gap
        self.gap = max(self.gap, gap)


def text_of(root: _Element) -> str:
    """The text of a tree of HTML or of the simpler markup trafilatura gives."""
    page = _Page()
    _walk(root, page)
    page.end("")
    return "".join(page.written)


def _walk(element: _Element, page: _Page) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _BREAKS:
        page.open.append("\n")
    elif tag in _ROWS:
        _row(element, page)
    elif tag in _ITEMS:
        page.end("\n")
        page.mark = "• "
        _inside(element, page)
        page.end("\n")
        page.mark = ""
    elif tag in _BLOCKS:
        page.end("\n\n" if not page.mark else "\n")
        _inside(element, page)
        page.end("\n\n" if not page.mark else "\n")
    elif tag and tag not in _UNSEEN:
        _inside(element, page)


def _inside(element: _Element, page: _Page) -> None:
    page.say(element.text)
    for child in element:
        _walk(child, page)
        page.say(child.tail)


def _row(element: _Element, page: _Page) -> None:
    page.end("\n")
    cells = [text_of(child).replace("\n", " ") for child in element if child.tag in _CELLS]
    page.open.append(" | ".join(cell for cell in cells if cell))
    page.end("\n")

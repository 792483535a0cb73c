"""Plain text for a terminal: tables that fit its width, in any script, with nothing it obeys."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

GAP = "  "
RULE = "─"
_REPLACED = "\ufffd"
# A terminal obeys control characters, and marks of direction reorder what stands beside them.
_OBEYED = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NARROWEST = 4


def harmless(text: str) -> str:
    """The text on one line, with a replacement sign for everything a terminal would obey."""
    return "".join(_shown(one) for one in " ".join(text.split()))


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: two for a wide letter, none for an accent."""
    return sum(_cells(one) for one in text)


def wrapped(text: str, width: int) -> list[str]:
    """The words of a text in lines of at most so many cells; a longer word is broken."""
    lines = [""]
    for word in harmless(text).split(" "):
        for piece in _pieces(word, width):
            if lines[-1] and cells(lines[-1]) + 1 + cells(piece) > width:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    return lines


def paragraph(text: str, width: int, *, indent: str = "") -> str:
    """A text wrapped to the width, each line after the same indent."""
    room = max(_NARROWEST, width - cells(indent))
    return "\n".join(f"{indent}{line}" for line in wrapped(text, room))


def heading(text: str) -> str:
    """A heading with a line under it."""
    return f"{text}\n{RULE * cells(text)}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """The rows under their header, in columns that together fit the width."""
    shown = [[harmless(cell) for cell in row] for row in (header, *rows)]
    widths = _widths(shown, width)
    lines = [line for row in shown for line in _row(row, widths)]
    # The header may take several lines where a column is narrow; the rule goes under the last.
    top = len(list(_row(shown[0], widths)))
    return "\n".join([*lines[:top], GAP.join(RULE * one for one in widths), *lines[top:]])


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    widths = [max(cells(cell) for cell in column) for column in zip(*rows, strict=True)]
    room = width - cells(GAP) * (len(widths) - 1)
    # The widest column gives way first, so that short ones stay on one line.
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(len(column) for column in columns)):
        parts = (column[number] if number < len(column) else "" for column in columns)
        line = (
            part + " " * (width - cells(part)) for part, width in zip(parts, widths, strict=True)
        )
        yield GAP.join(line).rstrip()


def _pieces(word: str, width: int) -> Iterator[str]:
    piece, taken = "", 0
    for letter in word:
        if piece and taken + _cells(letter) > width:
            yield piece
            piece, taken = "", 0
        piece, taken = piece + letter, taken + _cells(letter)
    yield piece


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _shown(letter: str) -> str:
    obeyed = letter in _OBEYED or unicodedata.category(letter) in ("Cc", "Cs")
    return _REPLACED if obeyed else letter

"""Letters written as signs for a machine, as addresses and pages have them."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

_PERCENT = re.compile(r"[\w.+~-]*(?:%[0-9A-Fa-f]{2})[\w.+~%-]*")
_ENTITY = re.compile(r"\w*(?:&#(?:\d+|[xX][0-9a-fA-F]+);)(?:&#(?:\d+|[xX][0-9a-fA-F]+);|[\w ])*")
_ESCAPE = re.compile(r"\w*(?:\\u[0-9a-fA-F]{4})(?:\\u[0-9a-fA-F]{4}|[\w ])*")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A run of such signs, what it reads as, and how words are put back into its form."""

    start: int
    end: int
    reads: str
    back: Callable[[str], str]


def encoded_in(text: str) -> Iterator[Encoded]:
    """The runs of a text that are in percent signs, numeric entities or escapes."""
    if "%" in text:
        yield from (_run(found, unquote, quote) for found in _PERCENT.finditer(text))
    if "&#" in text:
        yield from (_run(found, html.unescape, html.escape) for found in _ENTITY.finditer(text))
    if "\\u" in text:
        yield from (_run(found, _unescaped, _escaped) for found in _ESCAPE.finditer(text))


def _run(found: re.Match[str], read: Callable[[str], str], back: Callable[[str], str]) -> Encoded:
    return Encoded(*found.span(), read(found[0]).replace("+", " "), back)


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def _escaped(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("ascii")

"""What is taken out of every text, whatever its format: nothing that anybody can see."""

import re

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_HALF_A_LETTER = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """The text with lines ended by a line feed, without byte order mark and control characters.

    Letters stay as they are: no Unicode normal form is applied, so that quotes match the source.
    """
    lines = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    return _HALF_A_LETTER.sub("\ufffd", _CONTROL.sub("", lines))


def one_line(value: str | None, *, most: int = 1000) -> str:
    """A value such as a title on one line, cleaned, with single spaces."""
    return _SPACE.sub(" ", clean(value or "")).strip()[:most]

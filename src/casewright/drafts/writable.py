"""Text that a document can hold: what it cannot, or would obey, is shown by a sign instead."""

import re

# C0 controls but tab and the ends of lines: XML has no way to write them.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
# Halves of surrogate pairs and non-characters.
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
# They reorder what stands beside them, so that a reader sees other words than there are.
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PICTURES, _DELETE = 0x2400, 0x7F


def writable(text: str) -> str:
    """The text with a visible sign for every character a document cannot hold as it is."""
    text = _CONTROLS.sub(_picture, text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NO_CHARACTERS.sub("\ufffd", text)
    return _DIRECTIONS.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    return "\u2421" if code == _DELETE else chr(_PICTURES + code)

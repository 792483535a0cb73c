"""Text that came to us garbled by a wrong encoding, repaired line by line, and said so."""

import re

from casewright.intake.cyrillic import likeness

_PLAUSIBLE = 3.0
_WESTERN_RUN = re.compile(r"[\u00a8\u00b8\u00c0-\u00ff]{3,}")
_LETTERS = re.compile(r"[^\W\d_]")
# What windows-1251 has for the bytes that windows-1252 shows as these letters.
_AS_1251 = {
    ord(bytes([byte]).decode("latin-1")): bytes([byte]).decode("windows-1251")
    for byte in (0xA8, 0xB8, *range(0xC0, 0x100))
}


def repair(text: str) -> tuple[str, int]:
    """The text with its mojibake undone, and the number of lines that were changed."""
    lines = text.split("\n")
    repaired = [_repair_line(line) for line in lines]
    changed = sum(old != new for old, new in zip(lines, repaired, strict=True))
    return ("\n".join(repaired), changed) if changed else (text, 0)


def _repair_line(line: str) -> str:
    if line.isascii():
        return line
    if _WESTERN_RUN.search(line) and (russian := _russian_shown_as_western(line)):
        return russian
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    return fix_encoding(line) if is_bad(line) else line


def _russian_shown_as_western(line: str) -> str | None:
    """The line in windows-1251 where it was shown in windows-1252; None where it was not."""
    letters = _LETTERS.findall(line)
    western = sum(ord(letter) in _AS_1251 for letter in letters)
    as_russian = line.translate(_AS_1251)
    return as_russian if western > len(letters) / 2 and likeness(as_russian) > _PLAUSIBLE else None

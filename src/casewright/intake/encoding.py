"""Bytes to letters: the encoding found, what was declared checked against what the bytes look like.

Letters are kept as they came: no normal form is forced on them, so that a quote is letter for
letter what the source has.
"""

import codecs
import re
from dataclasses import dataclass

from casewright.errors import NotText
from casewright.intake.cyrillic import encoding_of, likeness

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.I
)
_HIGH_PAIR = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
# Tab, line feed, form feed, carriage return and the escape of terminals are no sign of junk.
_JUNK = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
# Of letters in ASCII, in Cyrillic, and of dashes and quotation marks.
_HIGH_BYTES = (0x00, 0x04, 0x20)
_MOST_JUNK = 0.005
# Dashes, quotation marks and the like, which stand at the same place in every encoding of Windows.
_ONLY_MARKS = re.compile(rb"[\x00-\x7f\x82\x84-\x87\x8b\x91-\x97\x9b\xa0\xa7\xa9\xab\xb0\xb7\xbb]*")
# Cyrillic is told apart by its own statistics; rare encodings are left out.
_GUESSED = (
    *("cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
_DETECT_FROM = 200_000
_CLEARLY_BETTER = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """The letters of a file, the encoding they stood in, and what to say about it."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()
    cut_in_a_letter: bool = False


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """The letters of a file; `declared` is what its envelope says of the encoding.

    Raises:
        NotText: The bytes are no text in any encoding.
    """
    found = _by_bom(content) or _utf16_without_bom(content)
    if found is None:
        if b"\x00" in content:
            raise NotText
        found = _utf8(content) or _old(content, _codec(declared) or declared_in(content))
    if len(_JUNK.findall(found.text)) > _MOST_JUNK * len(found.text):
        raise NotText
    return found


def declared_in(content: bytes) -> str | None:
    """The encoding that a page declares in its head; None where it declares none that exists."""
    found = _META.search(content[:8192])
    return _codec(found.group(1).decode("ascii")) if found else None


def _codec(name: str | None) -> str | None:
    """The name Python has for an encoding of text; None where there is no such encoding."""
    try:
        info = codecs.lookup((name or "").strip())
    except (LookupError, ValueError):
        return None
    # Transformations such as base64 are codecs too, and no encodings of text.
    is_text = getattr(info, "_is_text_encoding", True) and info.name not in {"idna", "punycode"}
    return info.name if is_text and "escape" not in info.name else None


def _by_bom(content: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _whole_letters(content[len(bom) :], name)
    return None


def _utf16_without_bom(content: bytes) -> Decoded | None:
    """UTF-16 shows by a high byte of every letter that is nearly always the same few."""
    sample = content[:4096]
    if len(sample) < 8:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(map(high.count, _HIGH_BYTES)) > 0.95 * len(high):
            return _whole_letters(content, name)
    return None


def _whole_letters(content: bytes, name: str) -> Decoded:
    """The letters in a Unicode encoding; a letter cut in two by the end of the file is left out."""
    decoder = codecs.getincrementaldecoder(name)("replace")
    text = decoder.decode(content, final=False)
    cut = bool(decoder.getstate()[0])
    return Decoded(text, name, _unreadable_places(text), cut)


def _unreadable_places(text: str) -> tuple[str, ...]:
    bad = text.count("\ufffd")
    return (f"{bad} places could not be read as letters and stand as \ufffd.",) if bad else ()


def _utf8(content: bytes) -> Decoded | None:
    """UTF-8, also where a few places in it are broken; None where the bytes are no UTF-8."""
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        found = _whole_letters(content, "utf-8")
    good = len(_HIGH_PAIR.findall(content))
    return found if good > 10 * found.text.count("\ufffd") else None


def _old(content: bytes, declared: str | None) -> Decoded:
    """Text in one of the encodings of one byte a letter."""
    cyrillic = encoding_of(content)
    if declared and (text := _strict(content, declared)) is not None:
        if not cyrillic or not _much_better(content, cyrillic, than=text):
            return Decoded(text, declared)
        said = f"The file says its encoding is {declared}; by its letters it is {cyrillic}."
        return Decoded(content.decode(cyrillic, errors="replace"), cyrillic, (said,))
    name = cyrillic or _guess(content)
    said = f"No encoding is declared; by its letters it is {name}."
    return Decoded(content.decode(name, errors="replace"), name, (said,))


def _strict(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (UnicodeError, LookupError):
        return None


def _much_better(content: bytes, name: str, *, than: str) -> bool:
    text = content[:20_000].decode(name, errors="replace")
    return likeness(text) > likeness(than[:20_000]) + _CLEARLY_BETTER


def _guess(content: bytes) -> str:
    """The encoding the letters speak for; windows-1252 where they speak for none."""
    from charset_normalizer import from_bytes

    sample = content[:_DETECT_FROM]
    if _ONLY_MARKS.fullmatch(sample):
        return "windows-1252"
    best = from_bytes(sample, cp_isolation=list(_GUESSED)).best()
    sure = best is not None and best.language not in ("", "Unknown") and best.coherence > 0
    name = best.encoding if best is not None and sure else "windows-1252"
    return name if _strict(content, name) is not None else "latin-1"

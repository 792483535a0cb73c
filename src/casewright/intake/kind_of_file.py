"""What a file is, by its content: signatures and structure. Its name is never asked."""

import re
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO

from casewright.errors import DamagedFile, EmptyFile, EncryptedFile, UnsupportedFormat


class Kind(StrEnum):
    """The formats that are read; each value is the name of the module that reads it."""

    PLAIN = "plain"
    HTML = "page"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    MAIL = "mail"
    MSG = "msg"
    ZIP = "archive"
    PICTURE = "picture"


_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Save it as DOCX, PDF or text and add that."
_UNPACK = "Unpack it and add the files."
_UNSUPPORTED = (
    (b"{\\rtf", "an RTF document", _SAVE_AS),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"GIF8", "a GIF picture", "Save it as PNG and add that."),
    (b"BM", "a BMP picture", "Save it as PNG and add that."),
    (b"%!PS", "a PostScript file", "Save it as PDF and add that."),
    (b"AT&TFORM", "a DjVu document", "Save it as PDF and add that."),
    (b"ID3", "a sound recording", "Add a transcript."),
    (b"OggS", "a recording", "Add a transcript."),
    (b"fLaC", "a sound recording", "Add a transcript."),
    (b"\x1aE\xdf\xa3", "a film", "Add a transcript."),
    (b"\x7fELF", "a program", "It cannot be a report."),
    (b"MZ\x90", "a program", "It cannot be a report."),
    (b"SQLite format 3\x00", "a database", "Export what is needed as text."),
)
_IN_RIFF = {
    b"WEBP": ("a WebP picture", "Save it as PNG and add that."),
    b"WAVE": ("a sound recording", "Add a transcript."),
    b"AVI ": ("a film", "Add a transcript."),
}
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": None,
    b"application/vnd.oasis.opendocument.text-template": None,
    b"application/vnd.oasis.opendocument.spreadsheet": ("a spreadsheet (ODS)", _SAVE_AS),
    b"application/vnd.oasis.opendocument.presentation": ("a presentation (ODP)", _SAVE_AS),
    b"application/epub+zip": ("an electronic book (EPUB)", _SAVE_AS),
}
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError)
_OFFICE = (("xl/", "a spreadsheet (XLSX)"), ("ppt/", "a presentation (PPTX)"))
_IN_OLE = (
    ("WordDocument", "a Word document of the old kind (.doc)"),
    ("Workbook", "a spreadsheet of the old kind (.xls)"),
    ("PowerPoint Document", "a presentation of the old kind (.ppt)"),
)
_HEADER = re.compile(rb"([!-9;-~]+):(?:[ \t]|\r?$)")
_EMPTY_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_MAIL_ONLY = frozenset(
    (b"received", b"mime-version", b"message-id", b"return-path", b"delivered-to", b"content-type")
)
_MAIL_TOO = frozenset((b"from", b"to", b"subject", b"date"))
_HTML_OPENS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_XML_OPENS = re.compile(r"\s*<\?xml\b", re.I)
_TAG = re.compile(
    r"</?(?:p|div|a|br|span|h[1-6]|ul|ol|li|table|tr|td|meta|title|article|section|script|img|"
    r"strong|em|b|i)\b[^<>]*>",
    re.I,
)
_FEWEST_TAGS = 4


def kind_by_signature(content: bytes) -> Kind | None:
    """The format whose signature the bytes bear; None where they may be text.

    Raises:
        EmptyFile: There are no bytes.
        UnsupportedFormat: The signature is of a format that is not read.
    """
    if not content:
        raise EmptyFile
    start = content[:1024].lstrip()
    if b"%PDF-" in content[:1024] and not start.startswith(b"<"):
        return Kind.PDF
    if content.startswith(_PICTURES):
        return Kind.PICTURE
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _kind_of_zip(content)
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    _refuse_unsupported(content)
    return Kind.MAIL if is_mail(content) else None


def _refuse_unsupported(content: bytes) -> None:
    for signature, what, advice in _UNSUPPORTED:
        if content.startswith(signature) and (len(signature) > 2 or b"\x00" in content[:64]):
            raise UnsupportedFormat(what, advice)
    if content.startswith(b"RIFF") and content[8:12] in _IN_RIFF:
        raise UnsupportedFormat(*_IN_RIFF[content[8:12]])
    if content[4:8] == b"ftyp":
        raise UnsupportedFormat("a film or a HEIC picture", "Add a transcript or a PNG.")


def _kind_of_zip(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            mimetype = archive.read("mimetype") if "mimetype" in names[:1] else b""
    except (*_BROKEN_ZIP, NotImplementedError) as error:
        raise DamagedFile("ZIP archive or office document") from error
    if mimetype.strip() in _MIMETYPES:
        unsupported = _MIMETYPES[mimetype.strip()]
        if unsupported:
            raise UnsupportedFormat(*unsupported)
        return Kind.ODT
    if "[Content_Types].xml" not in names:
        return Kind.ZIP
    for folder, what in _OFFICE:
        if any(name.startswith(folder) for name in names):
            raise UnsupportedFormat(what, _SAVE_AS)
    return Kind.DOCX if any(name.startswith("word/") for name in names) else Kind.ZIP


def _kind_of_ole(content: bytes) -> Kind:
    """Old Office files and Outlook mails share a container; the names inside tell them apart."""
    if _named_inside(content, "__properties_version1.0"):
        return Kind.MSG
    if _named_inside(content, "EncryptedPackage"):
        raise EncryptedFile("office document")
    for name, what in _IN_OLE:
        if _named_inside(content, name):
            raise UnsupportedFormat(what, _SAVE_AS)
    raise UnsupportedFormat("a document of an old Office kind", _SAVE_AS)


def _named_inside(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in content


def is_mail(content: bytes) -> bool:
    """Whether the bytes begin with the header of a mail, not just with words and colons."""
    start = content[:65536].removeprefix(b"\xef\xbb\xbf")
    head = _EMPTY_LINE.split(start, maxsplit=1)[0]
    names = set()
    for number, line in enumerate(head.split(b"\n")):
        found = _HEADER.match(line)
        if found:
            names.add(found.group(1).lower())
        elif not line.startswith((b" ", b"\t")) and not (number == 0 and line.startswith(b"From ")):
            return False
    return bool(names & _MAIL_ONLY) and bool(names & _MAIL_TOO)


def kind_of_text(text: str) -> Kind:
    """Whether text is a page with markup or plain.

    Raises:
        UnsupportedFormat: It is XML of another kind.
    """
    start = text[:20_000]
    if _HTML_OPENS.match(start):
        return Kind.HTML
    if _XML_OPENS.match(start):
        if "<html" in start[:2000].lower():
            return Kind.HTML
        raise UnsupportedFormat("an XML file of a kind of its own", _SAVE_AS)
    tags = len(_TAG.findall(start))
    return Kind.HTML if tags >= _FEWEST_TAGS and start.lstrip().startswith("<") else Kind.PLAIN

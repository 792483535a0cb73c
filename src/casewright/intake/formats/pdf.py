"""PDF: the words of each page in paragraphs, with the offset where every page begins."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from casewright.errors import DamagedFile, EncryptedFile, NoWords
from casewright.intake.cleaning import one_line
from casewright.intake.formats import ocr, page_edges
from casewright.intake.formats.picture import paragraphs_in
from casewright.intake.formats.printed import (
    Page,
    PrintedLine,
    goes_on,
    is_item,
    join,
    paragraphs_of,
    tidy,
    words_in,
)
from casewright.intake.formats.properties import said_by_properties
from casewright.intake.parsed import Job, Member, Parsed

MEDIA_TYPE = "application/pdf"
_LETTER = re.compile(r"[^\W\d_]")
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
# PDFium puts the first of these for a hyphen that cuts a word, and leaves out the end of that line.
_HYPHENS_AT_LINE_END = frozenset((0xFFFE, 0x02))
_LINE_ENDS = _HYPHENS_AT_LINE_END | {0x0A, 0x0D}
_FEWEST_LETTERS = 8
_LARGEST_SIDE = 6000
_PICTURE_PAGES = "Pages {} are pictures without text and were not read: Tesseract is not installed."


@dataclass(slots=True)
class _Written:
    """The text as it grows, with the offset where each page begins."""

    paragraphs: list[list[str]] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=list)

    def add(self, page: list[list[str]]) -> None:
        """Put a page after the ones before; its first paragraph may go on with their last."""
        if page and self.paragraphs and goes_on(self.paragraphs[-1], page[0]):
            self.starts.append((len(self.paragraphs) - 1, len(self.paragraphs[-1])))
            self.paragraphs[-1].extend(page[0])
            self.paragraphs.extend(page[1:])
        else:
            self.starts.append((len(self.paragraphs), 0))
            self.paragraphs.extend(page)


def read(job: Job) -> Parsed:
    """The text of a PDF with its pages; scanned pages are read by Tesseract.

    Raises:
        EncryptedFile: It is locked with a password.
        DamagedFile: It cannot be opened.
        NoWords: There is no text in it.
        TesseractMissing: All of it is pictures and Tesseract is not installed.
        NeedsOcr: Pages are pictures and the job has not the time that reading them takes.
    """
    document = _open(job.content)
    pages = [_page(document, number) for number in range(len(document))]
    if not pages:
        raise NoWords("PDF")
    pages, trimmed = page_edges.without_edges(pages)
    pictures = [number for number, page in enumerate(pages) if _is_picture(document, number, page)]
    if pictures and (len(pictures) == len(pages) or ocr.installed()):
        ocr.require(job, "PDF")
    text, starts = _text(document, pages, pictures)
    if not text.strip():
        raise NoWords("PDF")
    notices = _notices(pictures, trimmed)
    return Parsed(
        text,
        MEDIA_TYPE,
        said=_said(document),
        pages=starts,
        notices=notices,
        members=_attached(document),
    )


def _open(content: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFile("PDF") from error
        raise DamagedFile("PDF") from error


def _page(document: pdfium.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
        words = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise DamagedFile("PDF") from error
    try:
        return Page(tuple(line for line in _lines(words) if line.words))
    finally:
        words.close()
        page.close()


def _lines(words: pdfium.PdfTextPage) -> Iterator[PrintedLine]:
    """The lines of a page: PDFium tells every letter and where it stands, and where lines end."""
    start = 0
    letters: list[int] = []
    for place in range(words.count_chars()):
        letter = raw.FPDFText_GetUnicode(words, place)
        if letter in _HYPHENS_AT_LINE_END:
            letters.append(ord("-"))
        if letter in _LINE_ENDS:
            if letters:
                yield _line(words, start, letters)
            letters, start = [], place + 1
        else:
            letters.append(letter)
    if letters:
        yield _line(words, start, letters)


def _line(words: pdfium.PdfTextPage, start: int, letters: list[int]) -> PrintedLine:
    text = _as_text(letters)
    seen = [place for place, letter in enumerate(letters, start) if letter > 0x20]
    if not seen:
        return PrintedLine("")
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(words, seen[0], x, y)
    _, _, right, _ = words.get_charbox(seen[-1])
    size = raw.FPDFText_GetFontSize(words, seen[0])
    return PrintedLine(tidy(text), x.value, right, y.value, size)


def _as_text(letters: list[int]) -> str:
    """Letters from what PDFium gives, where letters beyond 16 bits may come in two halves."""
    joined = "".join(chr(letter) for letter in letters if letter < 0x110000)
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_picture(document: pdfium.PdfDocument, number: int, page: Page) -> bool:
    if sum(len(_LETTER.findall(line.words)) for line in page.lines) >= _FEWEST_LETTERS:
        return False
    shown = document[number]
    try:
        kinds = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH)
        return next(iter(shown.get_objects(filter=kinds, max_depth=3)), None) is not None
    finally:
        shown.close()


def _text(
    document: pdfium.PdfDocument, pages: list[Page], pictures: list[int]
) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, and the offset where each begins."""
    written = _Written()
    read_pictures = set(pictures) if ocr.installed() else set()
    for number, page in enumerate(pages):
        if number in read_pictures:
            written.add([[words] for words in paragraphs_in(_picture(document, number))])
        else:
            written.add(paragraphs_of(page))
    return _put_together(written)


def _put_together(written: _Written) -> tuple[str, tuple[int, ...]]:
    known = words_in([line for lines in written.paragraphs for line in lines])
    offsets: dict[tuple[int, int], int] = {}
    parts: list[str] = []
    length = 0
    for number, lines in enumerate(written.paragraphs):
        if number:
            listed = is_item(lines[0]) and is_item(written.paragraphs[number - 1][0])
            parts.append("\n" if listed else "\n\n")
            length += len(parts[-1])
        words = ""
        for place, line in enumerate(lines):
            longer = join(words, line, known)
            offsets[number, place] = length + len(longer) - len(line)
            words = longer
        parts.append(words)
        length += len(words)
    return "".join(parts), tuple(offsets.get(start, length) for start in written.starts)


def _picture(document: pdfium.PdfDocument, number: int) -> bytes:
    """A page as a grey picture in the simplest of formats (PGM)."""
    page = document[number]
    largest = max(page.get_size()) or 1.0
    scale = min(ocr.DOTS_PER_INCH / 72, _LARGEST_SIDE / largest)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        grey = bytes(bitmap.buffer)
        rows = (
            grey[row * bitmap.stride : row * bitmap.stride + bitmap.width]
            for row in range(bitmap.height)
        )
        return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
    finally:
        bitmap.close()
        page.close()


def _said(document: pdfium.PdfDocument) -> dict[str, str]:
    try:
        told = document.get_metadata_dict(skip_empty=True)
    except pdfium.PdfiumError:
        return {}
    return said_by_properties(
        told.get("Title"), told.get("Author"), _day(told.get("CreationDate", ""))
    )


def _day(value: str) -> date | None:
    found = _MADE.match(value)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _attached(document: pdfium.PdfDocument) -> tuple[Member, ...]:
    try:
        files = [document.get_attachment(place) for place in range(document.count_attachments())]
        return tuple(
            Member(one_line(file.get_name(), most=300) or "unnamed", bytes(file.get_data()))
            for file in files
        )
    except pdfium.PdfiumError:
        return ()


def _notices(pictures: list[int], trimmed: bool) -> tuple[str, ...]:
    said = [page_edges.NOTICE] if trimmed else []
    if pictures and ocr.installed():
        said.append(ocr.notice())
    elif pictures:
        said.append(_PICTURE_PAGES.format(", ".join(str(number + 1) for number in pictures)))
    return tuple(said)

"""A draft as a Word document, each fact with a footnote; the same draft gives the same bytes."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from casewright.drafts.docx_footnotes import Footnotes
from casewright.drafts.draft import Block, Draft, Heading, Paragraph, Sentence, Table
from casewright.drafts.noting import footnote
from casewright.drafts.numbering import numbered
from casewright.drafts.writable import writable
from casewright.publishing.speech import say, speaking

# The earliest moment that a ZIP archive can hold: the archive must not tell when it was written.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_TAGS = {"en": "en-GB", "ru": "ru-RU"}
_TEXT, _SMALL, _TINY = Pt(11), Pt(9), Pt(8)
_MARGIN, _A4 = Cm(2), (Cm(21), Cm(29.7))

# Any: python-docx has no types.
Item = Any


def as_docx(draft: Draft) -> bytes:
    """The draft as the bytes of a .docx file."""
    with speaking(draft.language):
        return _without_time(_Writer(draft).written())


class _Writer:
    """Writes one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._word: Word = Document()
        _set_up(self._word, draft)
        self._notes = Footnotes(self._word)

    def written(self) -> Word:
        """The document."""
        draft, word = self._draft, self._word
        word.add_heading(writable(draft.title), 0)
        if draft.subtitle:
            word.add_paragraph(writable(draft.subtitle), style="Subtitle")
        self._aside(say("Not to be filed"), (*draft.remarks, *draft.left_out))
        for section, blocks in numbered(draft):
            if section.heading:
                word.add_heading(writable(section.heading), 1)
            for block, number in blocks:
                self._block(block, number)
        if draft.questions:
            word.add_page_break()  # type: ignore[no-untyped-call]
            word.add_heading(say("Questions to the client (not to be filed)"), 1)
            for one in draft.questions:
                self._sentence(word.add_paragraph(style="List Bullet"), one)
        self._notes.close()
        return word

    def _aside(self, heading: str, lines: tuple[str, ...]) -> None:
        if lines:
            paragraph = self._word.add_paragraph()
            paragraph.add_run(f"{heading}. ").bold = True
            paragraph.add_run(writable(" ".join(lines))).italic = True

    def _block(self, block: Block, number: str) -> None:
        match block:
            case Heading(text=text):
                self._word.add_heading(writable(text), 2)
            case Paragraph(sentences=sentences):
                paragraph = self._word.add_paragraph(number)
                for one in sentences:
                    self._sentence(paragraph, one, after=" ")
            case Table():
                self._table(block)

    def _table(self, block: Table) -> None:
        table = self._word.add_table(rows=1, cols=len(block.header), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, block.header, strict=True):
            run = cell.paragraphs[0].add_run(writable(text))
            run.bold, run.font.size = True, _SMALL
        _repeat(table.rows[0])
        for row in block.rows:
            for cell, one in zip(table.add_row().cells, row, strict=True):
                self._sentence(cell.paragraphs[0], one, size=_SMALL)
        self._word.add_paragraph()

    def _sentence(
        self, paragraph: Item, one: Sentence, *, after: str = "", size: Pt | None = None
    ) -> None:
        run = paragraph.add_run(writable(one.text))
        if size is not None:
            run.font.size = size
        if one.notes:
            self._notes.mark(paragraph, footnote(one))
        if after:
            paragraph.add_run(after)


def _set_up(word: Word, draft: Draft) -> None:
    """Title, day and language; narrow margins, and the styles that footnotes have in Word."""
    about = word.core_properties
    moment = datetime.fromisoformat(draft.day).replace(tzinfo=UTC)
    about.title, about.author, about.last_modified_by = writable(draft.title), "Casewright", ""
    about.created = about.modified = moment
    about.comments, about.revision, about.language = "", 1, _TAGS[draft.language]
    section = word.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = (
        _MARGIN
    )
    word.styles["Normal"].font.size = _TEXT
    _speak(word, _TAGS[draft.language])
    text = word.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style, text.font.size = word.styles["Normal"], _TINY
    text.paragraph_format.space_after = Pt(2)
    mark = word.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True


def _speak(word: Word, tag: str) -> None:
    """The language in which a word processor checks the words."""
    defaults = word.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), tag)
    defaults.append(told)


def _repeat(row: Item) -> None:
    """The header stands on every page that the table goes on to."""
    told = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(told)


def _without_time(word: Word) -> bytes:
    """The document's bytes, with no trace of when they were written."""
    raw, clean = BytesIO(), BytesIO()
    word.save(raw)
    with ZipFile(raw) as read, ZipFile(clean, "w", ZIP_DEFLATED) as written:
        for name in read.namelist():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            written.writestr(entry, read.read(name))
    return clean.getvalue()

"""Word documents (DOCX): paragraphs, lists, tables, text boxes and notes in reading order."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree
from lxml.etree import XMLSyntaxError, _Element

from casewright.errors import DamagedFile, NoWords
from casewright.intake.formats.archive import BROKEN
from casewright.intake.formats.office import check_package, joined
from casewright.intake.formats.properties import said_by_properties
from casewright.intake.parsed import Job, Parsed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_UNSEEN = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", _FALLBACK}
_BOX = f"{_W}txbxContent"
_CHANGES = "The document holds tracked changes: what was added is read, what was deleted is not."
_BROKEN = (*BROKEN, PackageNotFoundError, XMLSyntaxError, KeyError, AttributeError, IndexError)


def read(job: Job) -> Parsed:
    """The text of a Word document and what its properties say.

    Raises:
        DamagedFile: It cannot be opened.
        NoWords: There is no text in it.
    """
    check_package(job, "Word document")
    try:
        document = docx.Document(BytesIO(job.content))
        body: _Element = document.element.body
        blocks = [*_blocks(body), *_notes(document)]
        said = _said(document)
    except _BROKEN as error:
        raise DamagedFile("Word document") from error
    text = joined(blocks)
    if not text:
        raise NoWords("Word document")
    changed = next(body.iter(f"{_W}ins", f"{_W}del"), None) is not None
    return Parsed(text, MEDIA_TYPE, said=said, notices=(_CHANGES,) if changed else ())


def _said(document: Any) -> dict[str, str]:  # python-docx comes without types
    properties = document.core_properties
    return said_by_properties(properties.title, properties.author, properties.created)


def _blocks(parent: _Element) -> Iterator[tuple[str, str]]:
    """Each paragraph, list item and table row of a body, as (mark, words)."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield "• " if _is_item(child) else "", _words(child)
            for box in _boxes(child):
                yield from _blocks(box)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _UNSEEN:
            # Content controls, inserted stretches and the like hold paragraphs in their turn.
            yield from _blocks(child)


def _rows(table: _Element) -> Iterator[tuple[str, str]]:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is table:
            cells = (joined(_blocks(cell)).replace("\n", " ") for cell in row.iter(f"{_W}tc"))
            yield "|", " | ".join(cell for cell in cells if cell)


def _is_item(paragraph: _Element) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    named = style is not None and str(style.get(f"{_W}val", "")).startswith("List")
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    return named or (number is not None and number.get(f"{_W}val") != "0")


def _words(element: _Element) -> str:
    """The words of a paragraph with those in links, fields and insertions, without deleted ones."""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in _SPACES:
        return _SPACES[element.tag]
    return "".join(
        _words(child) for child in element if child.tag not in _UNSEEN and child.tag != _BOX
    )


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(_FALLBACK), None) is None:
            yield box


def _notes(document: Any) -> Iterator[tuple[str, str]]:  # python-docx comes without types
    """The footnotes and endnotes, after the text, as they stand at the end of a page."""
    for kind, name in (
        (RELATIONSHIP_TYPE.FOOTNOTES, "footnote"),
        (RELATIONSHIP_TYPE.ENDNOTES, "endnote"),
    ):
        for relation in document.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                root = etree.fromstring(relation.target_part.blob, parser)
                for note in root.iter(f"{_W}{name}"):
                    yield from _blocks(note)

"""OpenDocument texts (ODT): headings, paragraphs, lists, tables and notes in reading order."""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from lxml.etree import XMLSyntaxError, _Element
from odfdo import Container, Document

from casewright.errors import DamagedFile, EncryptedFile, NoWords
from casewright.intake.formats.archive import BROKEN
from casewright.intake.formats.office import check_package, joined
from casewright.intake.formats.properties import said_by_properties
from casewright.intake.parsed import Job, Parsed

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box"
# Deleted words of tracked changes, comments, and outlines that repeat the headings.
_UNSEEN = {
    f"{_TEXT}tracked-changes",
    f"{_OFFICE}annotation",
    f"{_OFFICE}forms",
    f"{_TEXT}sequence-decls",
}
_CHANGES = "The document holds tracked changes: what was added is read, what was deleted is not."
_BROKEN = (*BROKEN, XMLSyntaxError, KeyError, AttributeError, IndexError, TypeError)


def read(job: Job) -> Parsed:
    """The text of an OpenDocument text and what its properties say.

    Raises:
        DamagedFile: It cannot be opened.
        EncryptedFile: It is locked with a password.
        NoWords: There is no text in it.
    """
    check_package(job, "OpenDocument text")
    try:
        container = Container(BytesIO(job.content))
        root = _content(container)
        said = _said(Document(container))
    except _BROKEN as error:
        raise DamagedFile("OpenDocument text") from error
    text = joined([*_blocks(root, ""), *_notes(root)])
    if not text:
        raise NoWords("OpenDocument text")
    changed = root.find(f"{_TEXT}tracked-changes") is not None
    return Parsed(text, MEDIA_TYPE, said=said, notices=(_CHANGES,) if changed else ())


def _content(container: Container) -> _Element:
    if b"encryption-data" in _part(container, "META-INF/manifest.xml"):
        raise EncryptedFile("OpenDocument text")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    tree = etree.fromstring(_part(container, "content.xml"), parser)
    body = tree.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise DamagedFile("OpenDocument text")
    return body


def _part(container: Container, name: str) -> bytes:
    part = container.get_part(name) or b""
    return part.encode() if isinstance(part, str) else part


def _said(document: Document) -> dict[str, str]:
    meta = document.meta
    author = meta.get_initial_creator() or meta.get_creator()
    return said_by_properties(meta.get_title(), author, meta.get_creation_date())


def _blocks(parent: _Element, mark: str) -> Iterator[tuple[str, str]]:
    """Each paragraph, list item and table row, as (mark, words)."""
    for child in parent:
        if child.tag in _PARAGRAPHS:
            yield mark, _words(child)
            for box in child.iter(_DRAWN):
                yield from _blocks(box, "")
        elif child.tag == f"{_TABLE}table":
            yield from _rows(child)
        elif child.tag in (f"{_TEXT}list-item", f"{_TEXT}list-header"):
            yield from _blocks(child, "• ")
        elif child.tag not in _UNSEEN:
            yield from _blocks(child, mark)


def _rows(table: _Element) -> Iterator[tuple[str, str]]:
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            cells = (
                joined(_blocks(cell, "")).replace("\n", " ")
                for cell in row.iterchildren(f"{_TABLE}table-cell")
            )
            yield "|", " | ".join(cell for cell in cells if cell)


def _words(element: _Element) -> str:
    words = [element.text or ""]
    for child in element:
        words.append(_words_of_child(child))
        words.append(child.tail or "")
    return "".join(words)


def _words_of_child(child: _Element) -> str:
    if child.tag == f"{_TEXT}s":
        return " " * min(int(child.get(f"{_TEXT}c", "1") or "1"), 100)
    if child.tag in _SPACES:
        return _SPACES[str(child.tag)]
    if child.tag in (f"{_TEXT}note", _DRAWN) or child.tag in _UNSEEN:
        return ""
    return _words(child)


def _notes(root: _Element) -> Iterator[tuple[str, str]]:
    """The footnotes and endnotes, after the text, as they stand at the end of a page."""
    for note in root.iter(f"{_TEXT}note-body"):
        yield from _blocks(note, "")

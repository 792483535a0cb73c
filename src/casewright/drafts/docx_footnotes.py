"""Footnotes of a Word document (ECMA-376 part 1, 17.11), which python-docx does not write."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from casewright.drafts.writable import writable

_TEXT_STYLE, _MARK_STYLE = "FootnoteText", "FootnoteReference"
# The two lines that stand between the text and its footnotes.
_LINES = (("-1", "separator"), ("0", "continuationSeparator"))
# In settings the element stands before these (CT_Settings is a sequence).
_BEHIND = ("endnotePr", "compat", "docVars", "rsids", "mathPr", "themeFontLang", "clrSchemeMapping")

# Any: lxml's elements as python-docx hands them out have no types.
Element = Any


class Footnotes:
    """The footnotes of one document: each is numbered when its mark is set."""

    def __init__(self, document: Document) -> None:
        """Begin without any."""
        self._document = document
        self._root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>".encode())
        for number, kind in _LINES:
            self._root.append(_line(number, kind))
        self._last = 0

    def mark(self, paragraph: Element, lines: Iterable[str]) -> None:
        """Set a mark at the end of a paragraph, and its footnote of these lines."""
        self._last += 1
        run = paragraph.add_run()
        run._r.get_or_add_rPr().append(_valued("rStyle", _MARK_STYLE))
        run._r.append(_numbered("footnoteReference", str(self._last)))
        note = _numbered("footnote", str(self._last))
        for place, line in enumerate(lines):
            note.append(_text(line, is_first=place == 0))
        self._root.append(note)

    def close(self) -> None:
        """Put the footnotes into the document; nothing is set after that."""
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True),
            self._document.part.package,
        )
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        _tell_settings(self._document.settings.element)


def _tell_settings(settings: Element) -> None:
    told = OxmlElement("w:footnotePr")
    for number, _ in _LINES:
        told.append(_numbered("footnote", number))
    behind = next((one for name in _BEHIND if (one := settings.find(qn(f"w:{name}"))) is not None),
                  None)  # fmt: skip
    if behind is None:
        settings.append(told)
    else:
        behind.addprevious(told)


def _line(number: str, kind: str) -> Element:
    note = _numbered("footnote", number)
    note.set(qn("w:type"), kind)
    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    run.append(OxmlElement(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _text(line: str, *, is_first: bool) -> Element:
    paragraph, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    properties.append(_valued("pStyle", _TEXT_STYLE))
    paragraph.append(properties)
    if is_first:
        mark, style = OxmlElement("w:r"), OxmlElement("w:rPr")
        style.append(_valued("rStyle", _MARK_STYLE))
        mark.append(style)
        mark.append(OxmlElement("w:footnoteRef"))
        paragraph.append(mark)
    run = OxmlElement("w:r")
    # python-docx turns ends of lines and tabs into the elements for them.
    run.text = f"{' ' if is_first else ''}{writable(line)}"
    paragraph.append(run)
    return paragraph


def _valued(name: str, value: str) -> Element:
    element = OxmlElement(f"w:{name}")
    element.set(qn("w:val"), value)
    return element


def _numbered(name: str, number: str) -> Element:
    element = OxmlElement(f"w:{name}")
    element.set(qn("w:id"), number)
    return element

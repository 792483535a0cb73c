"""Word documents."""

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from casewright.intake import Intake

from ..made_files import changed_zip, make_docx, saved
from ..opened import refusal_of, source_of

W = nsdecls("w")


def test_paragraphs_lists_and_tables_come_in_reading_order(intake: Intake) -> None:
    document = docx.Document()
    document.add_heading("Statement", level=1)
    document.add_paragraph("Two officers beat the detainee.")
    document.add_paragraph("a baton", style="List Bullet")
    document.add_paragraph("a chain", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ["Name", "Sentence", "John", "three years"], strict=True):
        cell.text = words
    document.add_paragraph("It lasted three days.")
    assert source_of(intake, saved(document)).text == (
        "Statement\n\nTwo officers beat the detainee.\n\n• a baton\n• a chain\n\n"
        "Name | Sentence\nJohn | three years\n\nIt lasted three days."
    )


def test_its_properties_tell_title_and_author(intake: Intake) -> None:
    metadata = source_of(
        intake, make_docx("They were beaten.", title="Statement of a victim", author="Jane Example")
    ).metadata
    assert metadata.title.value == "Statement of a victim"
    assert metadata.author.value == "Jane Example"
    assert metadata.published.value is None


def test_what_programs_write_into_properties_is_no_title_and_no_author(intake: Intake) -> None:
    content = make_docx("They were beaten.", title="Microsoft Word - doc1.docx", author="User1")
    metadata = source_of(intake, content).metadata
    assert (metadata.title.value, metadata.author.value) == (None, None)


def test_inserted_words_are_read_and_deleted_ones_are_not(intake: Intake) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("He was ")._p
    inserted = parse_xml(f"<w:ins {W}><w:r><w:t xml:space='preserve'>badly </w:t></w:r></w:ins>")
    deleted = parse_xml(f"<w:del {W}><w:r><w:delText>never </w:delText></w:r></w:del>")
    last = parse_xml(f"<w:r {W}><w:t>beaten.</w:t></w:r>")
    paragraph.extend([inserted, deleted, last])
    source = source_of(intake, saved(document))
    assert source.text == "He was badly beaten."
    assert source.notices[0].startswith("The document holds tracked changes")


def test_words_in_content_controls_and_links_are_read(intake: Intake) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("See ")._p
    paragraph.append(parse_xml(f"<w:hyperlink {W}><w:r><w:t>the verdict</w:t></w:r></w:hyperlink>"))
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    content.append(parse_xml(f"<w:p {W}><w:r><w:t>Kept in a control.</w:t></w:r></w:p>"))
    control.append(content)
    document.element.body.insert(1, control)
    assert source_of(intake, saved(document)).text == "See the verdict\n\nKept in a control."


def test_footnotes_follow_the_text(intake: Intake) -> None:
    notes = (
        f"<w:footnotes {W}><w:footnote w:id='2'><w:p><w:r><w:t>Interview of 5 March.</w:t></w:r>"
        "</w:p></w:footnote></w:footnotes>"
    )
    content = changed_zip(make_docx("They were beaten."), "word/footnotes.xml", notes.encode())
    content = changed_zip(content, "word/_rels/document.xml.rels", _with_footnotes(content))
    content = changed_zip(content, "[Content_Types].xml", _with_type(content))
    assert source_of(intake, content).text == "They were beaten.\n\nInterview of 5 March."


def _part(content: bytes, name: str) -> str:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def _with_footnotes(content: bytes) -> bytes:
    relation = (
        '<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    old = _part(content, "word/_rels/document.xml.rels")
    return old.replace("</Relationships>", relation).encode()


def _with_type(content: bytes) -> bytes:
    override = (
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    return _part(content, "[Content_Types].xml").replace("</Types>", override).encode()


def test_a_document_without_words_is_refused(intake: Intake) -> None:
    assert refusal_of(intake, make_docx()) == "No words were found in this Word document."


def test_a_document_cut_short_is_refused(intake: Intake) -> None:
    assert "damaged or cut short" in refusal_of(intake, make_docx("words")[:5000])


def test_a_document_with_a_broken_part_is_refused(intake: Intake) -> None:
    content = changed_zip(make_docx("words"), "word/document.xml", b"<w:document")
    assert refusal_of(intake, content) == (
        "This Word document is damaged or cut short and cannot be opened."
    )

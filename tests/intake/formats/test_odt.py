"""OpenDocument texts."""

from casewright.intake import Intake

from ..made_files import changed_zip, make_odt
from ..opened import refusal_of, source_of

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3">
<office:body><office:text>{}</office:text></office:body></office:document-content>"""


def odt_of(body: str) -> bytes:
    return changed_zip(make_odt("Title", ["x"]), "content.xml", CONTENT.format(body).encode())


def test_headings_paragraphs_lists_and_tables_come_in_reading_order(intake: Intake) -> None:
    content = make_odt("Statement of a victim", ["They were beaten."], ["a baton", "a chain"])
    source = source_of(intake, content)
    assert source.text == (
        "Statement of a victim\n\nThey were beaten.\n\n• a baton\n• a chain\n\nName | Sentence"
    )
    assert source.media_type == "application/vnd.oasis.opendocument.text"
    assert source.metadata.title.value == "Statement of a victim"
    assert source.metadata.author.value == "Jane Example"


def test_spaces_tabs_and_line_breaks_are_kept_as_such(intake: Intake) -> None:
    source = source_of(
        intake, odt_of("<text:p>One<text:s text:c='3'/>two<text:line-break/>three.</text:p>")
    )
    assert source.text == "One two\nthree."


def test_notes_follow_the_text_and_comments_are_left_out(intake: Intake) -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Interview of 5 March.</text:p></text:note-body></text:note>"
    )
    comment = "<office:annotation><text:p>check this</text:p></office:annotation>"
    source = source_of(intake, odt_of(f"<text:p>Beaten{note} twice{comment}.</text:p>"))
    assert source.text == "Beaten twice.\n\nInterview of 5 March."


def test_deleted_words_of_tracked_changes_are_not_read(intake: Intake) -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    source = source_of(intake, odt_of(f"{deleted}<text:p>He was beaten.</text:p>"))
    assert source.text == "He was beaten."
    assert source.notices[0].startswith("The document holds tracked changes")


def test_a_locked_text_is_told_apart_from_a_broken_one(intake: Intake) -> None:
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    content = changed_zip(make_odt("T", ["words"]), "META-INF/manifest.xml", manifest)
    assert "locked with a password" in refusal_of(intake, content)


def test_a_broken_text_is_refused(intake: Intake) -> None:
    content = changed_zip(make_odt("T", ["words"]), "content.xml", b"<office:doc")
    assert "damaged or cut short" in refusal_of(intake, content)


def test_a_text_without_words_is_refused(intake: Intake) -> None:
    assert refusal_of(intake, odt_of("")) == "No words were found in this OpenDocument text."

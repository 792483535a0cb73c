"""What a file is, whatever it is called."""

import pytest

from casewright.errors import EmptyFile, EncryptedFile, UnsupportedFormat
from casewright.intake import Intake
from casewright.intake.kind_of_file import Kind, is_mail, kind_by_signature, kind_of_text

from .made_files import (
    changed_zip,
    make_docx,
    make_mail,
    make_odt,
    make_pdf,
    make_png,
    make_zip,
    paragraph_lines,
)
from .opened import source_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def ole_with(name: str) -> bytes:
    return OLE + name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "kind", "why"),
    [
        (make_pdf([[]]), Kind.PDF, "the signature at the start"),
        (b"\n\n  " + make_pdf([[]]), Kind.PDF, "scanners put white space before the signature"),
        (make_docx("words"), Kind.DOCX, "a ZIP with the parts of a Word document"),
        (make_odt("Title", ["words"]), Kind.ODT, "a ZIP that names its media type first"),
        (make_zip({"a.txt": b"words"}), Kind.ZIP, "a ZIP of anything else"),
        (make_zip({"word/a.txt": b"words"}), Kind.ZIP, "a folder named word makes no document"),
        (make_mail("words"), Kind.MAIL, "header lines a mail has and a text has not"),
        (make_png(1, 1, b"\0"), Kind.PICTURE, "PNG"),
        (b"\xff\xd8\xff\xe0rest", Kind.PICTURE, "JPEG"),
        (b"II*\x00rest", Kind.PICTURE, "TIFF, little end first"),
        (b"MM\x00*rest", Kind.PICTURE, "TIFF, big end first"),
        (ole_with("__properties_version1.0"), Kind.MSG, "the stream every Outlook mail has"),
        (b"Court: the verdict\nJudge: unknown\n", None, "colons alone make no mail"),
        (b"BMW drivers protested.", None, "letters that happen to be a signature of two bytes"),
        (b"<html>%PDF-1.4</html>", None, "a page that speaks about PDF"),
    ],
)
def test_the_content_decides_what_a_file_is(content: bytes, kind: Kind | None, why: str) -> None:
    assert kind_by_signature(content) == kind, why


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"{\\rtf1 words}", "RTF"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x1f\x8b\x08" + b"\0" * 20, "gzip"),
        (b"GIF89a", "GIF"),
        (b"ID3\x04\0\0", "sound"),
        (b"\0\0\0\x18ftypmp42", "film"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound"),
        (ole_with("WordDocument"), ".doc"),
        (ole_with("Workbook"), ".xls"),
        (OLE, "old Office"),
        (make_zip({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "XLSX"),
        (make_zip({"[Content_Types].xml": b"", "ppt/slides.xml": b""}), "PPTX"),
        (make_zip({"mimetype": b"application/epub+zip"}), "EPUB"),
    ],
)
def test_a_known_format_that_is_not_read_is_named_with_what_to_do(
    content: bytes, what: str
) -> None:
    with pytest.raises(UnsupportedFormat, match=what) as refused:
        kind_by_signature(content)
    assert str(refused.value).endswith(".")


def test_a_word_document_locked_with_a_password_is_told_apart_from_a_broken_one() -> None:
    with pytest.raises(EncryptedFile):
        kind_by_signature(ole_with("EncryptedPackage"))


def test_no_bytes_are_no_file() -> None:
    with pytest.raises(EmptyFile):
        kind_by_signature(b"")


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("<!DOCTYPE html><p>words", Kind.HTML, "a page says so"),
        ("\n<!-- saved --><html>", Kind.HTML, "a comment before it"),
        ("<?xml version='1.0'?><html xmlns='x'>", Kind.HTML, "XHTML"),
        ("<p>One</p><p>Two</p>", Kind.HTML, "a piece of a page"),
        ("The law says <b>nothing</b> of it.", Kind.PLAIN, "a text with a tag in it"),
        ("a < b and b > c", Kind.PLAIN, "signs that are no tags"),
    ],
)
def test_markup_makes_a_page_of_a_text(text: str, kind: Kind, why: str) -> None:
    assert kind_of_text(text) is kind, why


def test_xml_of_another_kind_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match="XML"):
        kind_of_text("<?xml version='1.0'?><rss><item>words</item></rss>")


def test_a_mail_needs_more_than_a_subject() -> None:
    assert not is_mail(b"From: the lawyer\nSubject: torture\n\nwords")
    assert is_mail(b"From a@b\nReceived: by x\nFrom: a@b\n\nwords")


PDF = make_pdf([paragraph_lines("The court upheld the verdict.")])


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html", "a", "a.pdf", ".pdf.zip"])
def test_a_wrong_ending_does_no_harm(intake: Intake, name: str) -> None:
    assert source_of(intake, PDF, name).media_type == "application/pdf"


def test_a_zip_with_a_word_part_missing_stays_an_archive() -> None:
    content = changed_zip(make_zip({"a.txt": b"x"}), "[Content_Types].xml", b"<Types/>")
    assert kind_by_signature(content) is Kind.ZIP

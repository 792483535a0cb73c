"""Drafts as Word documents: real footnotes, each leading back to the words of its source."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from ledger.reports import Report
from lxml import etree

from casewright.claims import Act, Person
from casewright.drafts import TABLES
from casewright.drafts.as_docx import as_docx
from casewright.drafts.draft import Citation
from drafts.made import COURT, NAME, OTHER_DAY, PAPER, REPORTS, complaint, made
from drafts.office import text_of_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTE = re.compile(
    r"characters (\d+) to (\d+): “(.*?)” \([^“”]*\)\. SHA-256 ([0-9a-f]{64})\.", re.DOTALL
)
HOSTILE = (
    "<script>alert(1)</script> <w:p/> ]]> &amp; =HYPERLINK(0) {{ 7*7 }} {name} %s "
    "\x00\x07\x0b\x1b \u202edetrever\u202c \ufffe"
)


def parts(content):
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def footnotes(content):
    """The text of each footnote by its number, its paragraphs on lines."""
    root = etree.fromstring(parts(content)["word/footnotes.xml"])
    return {
        one.get(f"{W}id"): "\n".join(_text(each) for each in one.iter(f"{W}p"))
        for one in root.iter(f"{W}footnote")
        if one.get(f"{W}type") in (None, "normal")
    }


def _text(paragraph):
    kinds = {
        f"{W}t": lambda one: one.text or "",
        f"{W}br": lambda _: "\n",
        f"{W}tab": lambda _: "\t",
    }
    return "".join(kinds[one.tag](one) for one in paragraph.iter() if one.tag in kinds)


def marks(content):
    root = etree.fromstring(parts(content)["word/document.xml"])
    return [one.get(f"{W}id") for one in root.iter(f"{W}footnoteReference")]


def test_every_mark_has_its_footnote_and_every_footnote_its_mark():
    content = as_docx(complaint())
    assert marks(content) == [str(number) for number in range(1, len(marks(content)) + 1)]
    assert list(footnotes(content)) == marks(content)


def test_every_footnote_leads_to_the_words_of_its_source_letter_for_letter():
    draft = complaint()
    sources = {one.source.sha256: one.source.text for one in REPORTS}
    found = NOTE.findall("\n".join(footnotes(as_docx(draft)).values()))
    cited = [one for one in draft.notes() if isinstance(one, Citation)]
    assert len(found) == len(cited) > 10
    for start, end, words, sha256 in found:
        assert sources[sha256][int(start) : int(end)] == words


def test_the_parts_of_the_file_know_of_the_footnotes():
    held = parts(as_docx(complaint()))
    assert b"/word/footnotes.xml" in held["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in held["word/_rels/document.xml.rels"]
    settings = etree.fromstring(held["word/settings.xml"])
    names = [etree.QName(one).localname for one in settings]
    assert names.index("footnotePr") < names.index("compat")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_libreoffice_opens_it_and_prints_what_it_says(office, language):
    draft = complaint(PAPER, COURT, OTHER_DAY, language=language)
    text = text_of_pdf(office.pdf(as_docx(draft)))
    assert " ".join(draft.title.split()) in text
    for section in draft.sections:
        assert section.heading in text
    assert "He says Timur Zhanov beat him with a baton." in text
    assert PAPER.source.sha256 in text.replace(" ", "").replace("\n", "")


def test_libreoffice_saves_it_again_with_every_footnote(office):
    content = as_docx(complaint())
    again = footnotes(office.docx(content))
    before = footnotes(content)
    assert len(again) == len(before)
    for one, other in zip(before.values(), again.values(), strict=True):
        assert " ".join(one.split()) == " ".join(other.split())


@pytest.mark.parametrize("what", TABLES)
def test_libreoffice_opens_every_table(office, what):
    draft = made(PAPER, COURT, OTHER_DAY, what=what).draft
    assert draft.title in text_of_pdf(office.pdf(as_docx(draft)))


def test_libreoffice_opens_a_table_of_an_empty_case(office):
    content = as_docx(made(what="victims", decisions=[]).draft)
    assert "The file has nothing for this" in text_of_pdf(office.pdf(content))


def hostile():
    return Report("hostile.txt", "2022-02-01").says(
        f"Bulat Orasov {HOSTILE} was beaten.",
        Person(NAME, roles=("victim",)),
        Act("beating", victim=NAME, instrument=HOSTILE, place="=1+1", consequence="\x00\x01"),
    )


def test_what_xml_cannot_hold_is_shown_by_a_sign_and_what_looks_like_markup_is_text(office):
    content = as_docx(complaint(hostile()))
    text = "\n".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)
    assert "<script>alert(1)</script> <w:p/> ]]> &amp; =HYPERLINK(0) {{ 7*7 }} {name} %s" in text
    assert "␀␇␋␛ [U+202E]detrever[U+202C] \ufffd" in text
    assert "alert(1)" in text_of_pdf(office.pdf(content))


def test_nothing_in_it_leads_elsewhere():
    for name, content in parts(as_docx(complaint(hostile()))).items():
        assert b'TargetMode="External"' not in content, name
        assert b"instrText" not in content, name


def test_the_same_draft_gives_the_same_bytes_and_no_time_of_writing():
    content = as_docx(complaint())
    assert as_docx(complaint()) == content
    with ZipFile(BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = docx.Document(BytesIO(content)).core_properties
    assert about.created == about.modified
    assert about.created.date().isoformat() == "2026-05-01"
    assert about.author == "Casewright"


def test_remarks_and_questions_are_marked_as_not_to_be_filed():
    text = [one.text for one in docx.Document(BytesIO(as_docx(complaint()))).paragraphs]
    assert any(one.startswith("Not to be filed. This is a draft") for one in text)
    assert "Questions to the client (not to be filed)" in text

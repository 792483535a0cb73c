"""Drafts as PDF: the same words and footnotes, nothing fetched, and clear where it cannot be."""

import os
import subprocess
import sys
import textwrap

import pypdfium2
import pytest

from casewright.drafts.as_pdf import INSTALL, as_html, as_pdf
from drafts.made import COURT, OTHER_DAY, PAPER, complaint, made
from drafts.office import text_of_pdf
from drafts.test_docx import hostile


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_complaint_is_set_with_its_footnotes(language):
    draft = complaint(language=language)
    text = text_of_pdf(as_pdf(draft))
    assert draft.title in text
    assert "“He says Timur Zhanov beat him with a baton.”" in text
    assert PAPER.source.sha256 in text.replace(" ", "")


def test_a_table_keeps_its_footnotes():
    draft = made(PAPER, COURT, OTHER_DAY, what="accused").draft
    assert "“He got three years.”" in text_of_pdf(as_pdf(draft))


def test_the_same_draft_gives_the_same_bytes():
    content = as_pdf(complaint())
    assert as_pdf(complaint()) == content
    made_on = pypdfium2.PdfDocument(content).get_metadata_dict()["CreationDate"]
    assert made_on.startswith("D:20260501")


def test_markup_and_addresses_in_words_of_sources_stay_words():
    page = as_html(complaint(hostile()))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7*7 }}" in page
    assert as_pdf(complaint(hostile())).startswith(b"%PDF")


WITHOUT_PANGO = textwrap.dedent(
    """
    import sys
    from drafts.made import complaint
    from casewright.drafts.as_pdf import as_pdf
    from casewright.drafts.errors import NoPdf
    try:
        as_pdf(complaint())
    except NoPdf as error:
        print(error)
    """
)


def test_without_the_library_that_sets_pages_the_command_that_installs_it_is_named(tmp_path):
    # What WeasyPrint raises where Pango is not on the computer.
    broken = tmp_path / "weasyprint"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise OSError('cannot load library pango')\n")
    path = os.pathsep.join([str(tmp_path), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        check=True,
        text=True,
    )
    assert f"Install it: {INSTALL}" in done.stdout

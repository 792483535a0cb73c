"""A page of a PDF as a picture, drawn in the confined process."""

import pytest

from casewright.errors import NoPicture
from casewright.intake import picture_of_page
from intake.made_files import make_docx, make_pdf, paragraph_lines

PDF = make_pdf([paragraph_lines("The first page."), paragraph_lines("The second page.")])


def test_each_page_gives_a_picture_of_its_own():
    first, second = (picture_of_page(PDF, number) for number in (1, 2))
    assert first.startswith(b"\x89PNG")
    assert second.startswith(b"\x89PNG")
    assert first != second


def test_the_same_page_gives_the_same_picture():
    assert picture_of_page(PDF, 1) == picture_of_page(PDF, 1)


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (PDF, 3),
        (PDF[: len(PDF) // 3], 1),
        (make_docx("No page of this is known."), 1),
        (b"", 1),
        (b"%PDF-1.7 and nothing else", 1),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(content, number):
    with pytest.raises(NoPicture, match=f"no picture of page {number}"):
        picture_of_page(content, number)

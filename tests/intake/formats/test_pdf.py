"""PDF, from its letters and from its pictures, and pictures alone."""

import os
import shutil
from collections import Counter

import pytest

from casewright.intake import Intake
from casewright.intake.formats.printed import join, words_in
from casewright.intake.parsed import Job

from ..made_files import Line, make_pdf, make_png, paragraph_lines, picture_of
from ..opened import refusal_of, source_of

INSTALL = "apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz"
LINES = paragraph_lines(
    "The court of the Northern District sentenced two former officers to three years in",
    "prison on Tuesday. They had beaten a detainee and subjected him to ill-",
    "treatment in the police station. The lawyer of the victims said that the of-",
    "ficers had denied it.",
    "A new paragraph begins here, and the text of it goes on for a whole line, and then",
    "some more of it is said.",
)
TEXT = (
    "The court of the Northern District sentenced two former officers to three years in prison on "
    "Tuesday. They had beaten a detainee and subjected him to ill-treatment in the police station. "
    "The lawyer of the victims said that the officers had denied it.\n\n"
    "A new paragraph begins here, and the text of it goes on for a whole line, and then some more "
    "of it is said."
)


@pytest.fixture
def tesseract() -> None:
    """Skips the test by name where Tesseract is missing; in CI that is a failure."""
    if shutil.which("tesseract") is None:
        missing = f"Tesseract is not installed: {INSTALL}"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)


def test_lines_are_joined_into_paragraphs_and_cut_words_put_together(intake: Intake) -> None:
    source = source_of(intake, make_pdf([LINES]))
    assert source.text == TEXT
    assert source.media_type == "application/pdf"
    assert source.pages == (0,)


def test_a_sentence_goes_on_over_the_page_and_the_page_is_known(intake: Intake) -> None:
    first = paragraph_lines("The officers were sentenced to three years in prison, and they")
    second = paragraph_lines("appealed to the higher court at once.", "It refused.", "")
    source = source_of(intake, make_pdf([first, second]))
    assert source.text.startswith(
        "The officers were sentenced to three years in prison, and they ap"
    )
    place = source.text.index("appealed")
    assert source.pages == (0, place)
    assert (source.page_of(place - 1), source.page_of(place)) == (1, 2)


def test_running_heads_and_page_numbers_are_left_out(intake: Intake) -> None:
    words = ["The officers denied it.", "The court did not believe them.", "They appealed it all."]
    pages: list[list[Line]] = [
        [
            (72, 770, 9, "Example Court 2024"),
            *paragraph_lines(sentence, "It was said twice.", "Nobody else spoke."),
            (300, 30, 9, f"Page {number}"),
        ]
        for number, sentence in enumerate(words, start=1)
    ]
    source = source_of(intake, make_pdf(pages))
    assert "Example Court" not in source.text
    assert "Page" not in source.text
    assert all(sentence in source.text for sentence in words)
    assert source.notices[0].startswith("Lines that are repeated")


def test_a_form_with_the_same_words_on_every_page_keeps_them(intake: Intake) -> None:
    pages = [paragraph_lines(f"Witness {n}", "The witness was asked.", "Yes.") for n in range(4)]
    assert source_of(intake, make_pdf(pages)).text.count("Witness") == 4


def test_a_list_stays_a_list(intake: Intake) -> None:
    lines = paragraph_lines(
        "The officers were:", "1. John Sample, officer", "2. Mark Sample, guard"
    )
    assert source_of(intake, make_pdf([lines])).text == (
        "The officers were:\n\n1. John Sample, officer\n2. Mark Sample, guard"
    )


def test_its_properties_are_read_and_the_day_it_was_made_is_no_publication(intake: Intake) -> None:
    info = {"Title": "Verdict", "Author": "Jane Example", "CreationDate": "D:20240305101112"}
    metadata = source_of(intake, make_pdf([LINES], info=info)).metadata
    assert (metadata.title.value, metadata.author.value) == ("Verdict", "Jane Example")
    assert metadata.published.value is None
    assert metadata.note.value == "By its properties the file was made on 2024-03-05."


def test_a_locked_pdf_is_refused(intake: Intake) -> None:
    assert refusal_of(intake, make_pdf([LINES], password=b"secret")) == (
        "This PDF is locked with a password. Save a copy without the password and add that."
    )


def test_a_pdf_that_only_forbids_printing_is_read(intake: Intake) -> None:
    assert source_of(intake, make_pdf([LINES], password=b"")).text == TEXT


def test_a_pdf_cut_short_is_refused(intake: Intake) -> None:
    assert refusal_of(intake, make_pdf([LINES])[:300]) == (
        "This PDF is damaged or cut short and cannot be opened."
    )


def test_an_empty_pdf_is_refused(intake: Intake) -> None:
    assert refusal_of(intake, make_pdf([[], []])) == "No words were found in this PDF."


@pytest.mark.usefixtures("tesseract")
def test_a_scanned_page_is_read_by_tesseract_and_says_so(intake: Intake) -> None:
    scanned = make_pdf([[], LINES], pictures={0: picture_of(LINES)})
    source = source_of(intake, scanned)
    assert source.text.startswith(
        "The court of the Northern District sentenced two former officers"
    )
    assert source.notices[0].startswith("The words were read from a picture by Tesseract")
    assert len(source.pages) == 2


@pytest.mark.usefixtures("tesseract")
def test_a_picture_is_read_by_tesseract(intake: Intake) -> None:
    source = source_of(intake, make_png(*picture_of(LINES)))
    assert source.media_type == "image/png"
    assert "ill-treatment in the police station" in source.text


@pytest.mark.usefixtures("tesseract")
def test_a_broken_picture_is_refused(intake: Intake) -> None:
    content = make_png(*picture_of(LINES))
    assert "Tesseract could not read" in refusal_of(intake, content[: len(content) // 8])


def test_without_tesseract_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with Intake() as intake:
        for content in (
            make_pdf([[]], pictures={0: picture_of(LINES)}),
            make_png(*picture_of(LINES)),
        ):
            reason = refusal_of(intake, content)
            assert "Tesseract, which reads pictures, is not installed" in reason
            assert INSTALL in reason


def test_without_tesseract_the_pages_with_letters_are_still_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with Intake() as intake:
        source = source_of(intake, make_pdf([LINES, []], pictures={1: picture_of(LINES)}))
    assert source.text == TEXT
    assert source.notices == (
        "Pages 2 are pictures without text and were not read: Tesseract is not installed.",
    )


@pytest.mark.parametrize(
    ("before", "line", "joined", "why"),
    [
        ("the police", "station", "the police station", "a space between lines"),
        ("to ill-", "treatment", "to ill-treatment", "a part that keeps its hyphen"),
        ("the tor-", "ture", "the torture", "a word cut in two"),
        ("the Almaty-", "Bishkek road", "the Almaty-Bishkek road", "a capital follows"),
        ("in pre\u00ad", "trial", "in pretrial", "a soft hyphen is never kept"),
        ("he waited -", "then left", "he waited - then left", "a dash is no hyphen"),
        ("", "first", "first", "the first line"),
        ("a shake-", "down", "a shake-down", "the document has it with a hyphen elsewhere"),
    ],
)
def test_a_cut_word_is_put_together_with_care(
    before: str, line: str, joined: str, why: str
) -> None:
    known: Counter[str] = words_in(["another shake-down took place"])
    assert join(before, line, known) == joined, why


def test_a_job_starts_without_the_time_for_pictures() -> None:
    assert Job(b"").may_ocr is False

"""A complaint for one victim of the example: it opens, and its every footnote resolves."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from drafts.office import text_of_pdf
from drafts.test_docx import NOTE, footnotes, marks

from casewright.cli import main
from casewright.store import PlainFolder

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "koshmambet"
WHO = ("--by", "A. Lind", "--reason", "She has the form.")
ON = ("--on", "2026-11-23")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of the example, with the authority of its one named victim."""
    path = tmp_path_factory.mktemp("case") / "example"
    assert main(["build", "--plain", str(path), str(EXAMPLE)]) == 0
    paper = ("--document", "power of attorney of 3 March, in the safe", "--on", "2026-03-03")
    authority = ("--person", "Ruzakhunov", "--forum", "cat,hrc", "--representative", "A. Lind")
    assert main(["authority", str(path), "--plain", *authority, *paper, *WHO]) == 0
    return path


def drafted(folder: Path, *given: str) -> bytes:
    path = folder.parent / "draft.docx"
    args = (*given, "--with-unreviewed", *ON, "--out", str(path))
    assert main(["draft", str(folder), *args, "--plain"]) == 0
    return path.read_bytes()


@pytest.fixture(scope="module")
def complaint(folder: Path) -> bytes:
    return drafted(folder, "--person", "Ruzakhunov", "--forum", "hrc")


def text_of(content: bytes) -> str:
    document = docx.Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_every_footnote_is_marked_and_leads_to_words_of_a_source(folder, complaint) -> None:
    texts = {one.sha256: one.text for one in PlainFolder(folder).sources()}
    notes = footnotes(complaint)
    assert list(notes) == marks(complaint)
    found = NOTE.findall("\n".join(notes.values()))
    assert len(found) > 100
    for start, end, words, sha256 in found:
        assert texts[sha256][int(start) : int(end)] == words
    # Besides quotes there are only the decision about authority and how many quotes are not shown.
    left = NOTE.sub("", "\n".join(notes.values()))
    lines = [line.strip() for line in left.splitlines()]
    others = [line for line in lines if "SHA-256" in line]
    assert others == []


def test_it_opens_in_libreoffice_without_repair(office, complaint) -> None:
    with ZipFile(BytesIO(complaint)) as archive:
        assert archive.testzip() is None
    text = text_of_pdf(office.pdf(complaint))
    assert "Individual complaint to a treaty body of the United Nations" in text
    assert "State concerned, by where it happened: Kazakhstan." in text
    again = footnotes(office.docx(complaint))
    assert len(again) == len(footnotes(complaint))


def test_the_state_is_where_it_happened_and_the_citizenship_is_the_victims(complaint) -> None:
    text = text_of(complaint)
    assert "State concerned, by where it happened: Kazakhstan." in text
    assert "Citizenship: Kyrgyzstan." in text


def test_the_year_of_the_last_decision_is_asked_for(complaint) -> None:
    assert "The file gives: 10 June (year not stated)." in text_of(complaint)


def test_the_conviction_stands_with_court_day_and_appeal(complaint) -> None:
    text = text_of(complaint)
    for found in re.finditer(r"convicted, final after appeal \(([^()]*)\)", text):
        assert "17 January 2025" in found[1]
        assert "the appeal is decided" in found[1]
    assert "This is disputed; the sources differ (the court: trial):" in text


def test_what_was_done_to_others_is_apart_from_what_was_done_to_the_victim(complaint) -> None:
    text = text_of(complaint)
    own, _, others = text.partition("What the sources tell of people they do not name")
    assert "rifle butts" not in own
    assert "rifle butts" in others


def test_the_russian_complaint_opens_too(office, folder) -> None:
    content = drafted(folder, "--person", "Ruzakhunov", "--forum", "cat", "--language", "ru")
    text = text_of_pdf(office.pdf(content))
    assert "Индивидуальное сообщение в договорный орган ООН" in text
    assert "Государство-участник, по месту событий: Казахстан." in text


@pytest.mark.parametrize(
    "table", ["chronology", "victims", "accused", "contradictions", "remedies"]
)
def test_every_table_of_the_example_is_drafted(folder, table) -> None:
    content = drafted(folder, table)
    assert len(marks(content)) > 5


def test_without_review_nothing_of_the_machine_alone_goes_in(folder, capsys) -> None:
    path = folder.parent / "none.docx"
    given = ("--person", "Ruzakhunov", "--forum", "cat", *ON, "--out", str(path))
    assert main(["draft", str(folder), *given, "--plain"]) == 1
    assert "nobody accepted one" in capsys.readouterr().err
    assert not path.exists()

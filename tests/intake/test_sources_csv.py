"""The table of what people know about the files."""

from pathlib import Path

import pytest

from casewright.claims import Known, Origin
from casewright.errors import BadSourcesTable
from casewright.intake import sources_csv
from casewright.intake.sources_csv import COLUMNS

HEAD = "file,title,publisher,author,published,retrieved,url,language,reliability,consent,note\n"
ROW = "a.txt,Court jails two,Example News,Jane Example,2024-03-05,2024-03-09,,en,first hand,,\n"


def folder_with(folder: Path, table: bytes) -> Path:
    (folder / "a.txt").write_text("words", encoding="utf-8")
    (folder / "b.txt").write_text("words", encoding="utf-8")
    (folder / "sources.csv").write_bytes(table)
    return folder


def test_a_table_says_what_the_files_cannot(tmp_path: Path) -> None:
    said = sources_csv(folder_with(tmp_path, (HEAD + ROW).encode()))
    metadata = said["a.txt"]
    assert metadata.title == Known("Court jails two", Origin.PERSON)
    assert metadata.published == Known("2024-03-05", Origin.PERSON)
    assert metadata.retrieved == Known("2024-03-09", Origin.PERSON)
    assert metadata.url == Known()
    assert metadata.reliability == Known("first hand", Origin.PERSON)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ((HEAD + ROW).encode("utf-8-sig"), "Excel writes a byte order mark"),
        ((HEAD + ROW).replace(",", ";").encode(), "semicolons, as Excel writes in many countries"),
        ((HEAD + ROW).replace("\n", "\r\n").encode(), "line ends of Windows"),
        ((HEAD + "\n,,,\n" + ROW + "\n").encode(), "rows left empty"),
        (b'title,file\n"Court jails two","a.txt"\n', "other order, fewer columns, quotation marks"),
        (b" Title , FILE \nCourt jails two,a.txt\n", "capitals and spaces in the head"),
    ],
)
def test_tables_of_many_programs_are_read(tmp_path: Path, table: bytes, why: str) -> None:
    said = sources_csv(folder_with(tmp_path, table))
    assert said["a.txt"].title.value == "Court jails two", why
    assert list(said) == ["a.txt"]


def test_a_folder_without_a_table_says_nothing(tmp_path: Path) -> None:
    assert sources_csv(tmp_path) == {}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("file,titel\na.txt,x\n", "row 1: column 2 is 'titel'; the columns are file, title,"),
        ("title\nx\n", "row 1: the column 'file' is missing."),
        ("file,title,title\na.txt,x,y\n", "row 1: the column 'title' is there twice."),
        ("file,title\nc.txt,x\n", "row 2, column file: there is no file 'c.txt' in this folder."),
        ("file,title\n,x\n", "row 2, column file: the name of the file is missing."),
        ("file\na.txt\nb.txt\na.txt\n", "row 4, column file: 'a.txt' has a row already."),
        ("file\n../a.txt\n", "row 2, column file: '../a.txt' is not in this folder."),
        ("file\n/etc/hostname\n", "row 2, column file: '/etc/hostname' is not in this folder."),
        (
            "file,published\na.txt,05.03.2024\n",
            "row 2, column published: '05.03.2024' is no EDTF date; write 2024-03-05,",
        ),
        (
            "file,retrieved\na.txt,2024-02-30\n",
            "row 2, column retrieved: '2024-02-30' is no EDTF date",
        ),
        ("file,title\na.txt,x,y\n", "row 2: it has 3 cells for 2 columns; a cell with a comma"),
        ('file,title\na.txt,"x\n', "row 2: it is no CSV"),
    ],
)
def test_a_mistake_is_told_with_its_row_and_column(
    tmp_path: Path, table: str, message: str
) -> None:
    with pytest.raises(BadSourcesTable) as mistake:
        sources_csv(folder_with(tmp_path, table.encode()))
    assert str(mistake.value).startswith(f"sources.csv, {message}")


def test_a_table_in_another_encoding_is_told_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(BadSourcesTable, match="row 2: it is not in UTF-8"):
        sources_csv(folder_with(tmp_path, "file,title\na.txt,Суд\n".encode("windows-1251")))


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-05", "2024~", "2024-03/2024-05"])
def test_every_edtf_date_may_be_given(tmp_path: Path, date: str) -> None:
    table = f"file,published\na.txt,{date}\n"
    said = sources_csv(folder_with(tmp_path, table.encode()))
    assert said["a.txt"].published.value == date


def test_the_documentation_names_every_column() -> None:
    root = Path(__file__).resolve().parents[2]
    page = (root / "docs" / "reference" / "intake.md").read_text(encoding="utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []

"""The table in which people say about files what the files cannot say about themselves."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from casewright.claims import METADATA_FIELDS, Known, Metadata, Origin
from casewright.errors import BadSourcesTable
from casewright.intake.cleaning import one_line

NAME = "sources.csv"
COLUMNS = ("file", *METADATA_FIELDS)
_DATES = frozenset({"published", "retrieved"})
_LONGEST_CELL = 5000


def sources_csv(folder: Path) -> Mapping[str, Metadata]:
    """What `sources.csv` in a folder says, by name of file; empty where there is no such table.

    Raises:
        BadSourcesTable: The table has a mistake; the message gives row and column.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadSourcesTable("whole file", f"it cannot be read ({error.strerror})") from error
    return sources_table(content, lambda name: (folder / name).is_file())


def sources_table(content: bytes, exists: Callable[[str], bool]) -> dict[str, Metadata]:
    """What the bytes of such a table say, by name of file; `exists` tells whether a file is there.

    Raises:
        BadSourcesTable: The table has a mistake; the message gives row and column.
    """
    found: dict[str, Metadata] = {}
    for number, cells in _rows(_text(content)):
        name = cells.pop("file", "")
        _check_name(number, name, found, exists)
        known = {column: _value(number, column, cell) for column, cell in cells.items()}
        found[name] = Metadata(**known)
    return found


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise BadSourcesTable(f"row {row}", "it is not in UTF-8; save it as CSV UTF-8") from error


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not empty, by column, with the number a spreadsheet shows beside it."""
    head = text.split("\n", 1)[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] = []
    try:
        for number, cells in enumerate(reader, start=1):
            if not columns:
                columns = _columns(cells)
            elif any(cell.strip() for cell in cells):
                yield number, _by_column(number, columns, cells)
    except csv.Error as error:
        raise BadSourcesTable(f"row {reader.line_num}", f"it is no CSV ({error})") from error


def _columns(cells: Sequence[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    for place, column in enumerate(columns, start=1):
        if column not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise BadSourcesTable("row 1", f"column {place} is {column!r}; the columns are {known}")
    if "file" not in columns:
        raise BadSourcesTable("row 1", "the column 'file' is missing")
    if len(set(columns)) < len(columns):
        twice = next(column for column in columns if columns.count(column) > 1)
        raise BadSourcesTable("row 1", f"the column {twice!r} is there twice")
    return columns


def _by_column(number: int, columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise BadSourcesTable(
            f"row {number}",
            f"it has {len(cells)} cells for {len(columns)} columns; a cell with a comma in it "
            "stands in quotation marks",
        )
    padded = [*cells, *[""] * len(columns)]
    return {
        column: one_line(cell, most=_LONGEST_CELL)
        for column, cell in zip(columns, padded, strict=False)
    }


def _check_name(
    number: int, name: str, found: Mapping[str, Metadata], exists: Callable[[str], bool]
) -> None:
    mistake = None
    if not name:
        mistake = "the name of the file is missing"
    elif name in found:
        mistake = f"{name!r} has a row already"
    elif PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        mistake = f"{name!r} is not in this folder"
    elif not exists(name):
        mistake = f"there is no file {name!r} in this folder"
    if mistake:
        raise BadSourcesTable(f"row {number}, column file", mistake)


def _value(number: int, column: str, cell: str) -> Known:
    if cell and column in _DATES and not _is_edtf(cell):
        raise BadSourcesTable(
            f"row {number}, column {column}",
            f"{cell!r} is no EDTF date; write 2024-03-05, 2024-03 or 2024",
        )
    return Known.by(Origin.PERSON, cell)


def _is_edtf(value: str) -> bool:
    # Imported here: the grammar takes time to build, and most folders have no table.
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        return parse_edtf(value) is not None
    except (EDTFParseException, ValueError, TypeError, AttributeError, IndexError):
        return False

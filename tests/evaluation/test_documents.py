from pathlib import Path

import pytest

from casewright.evaluation import BrokenDocument, UnreadableFile, load

BROKEN = [
    ('{"id": "X-1"', "it is not JSON", "cut off"),
    ("[" * 100_000, "it is not JSON", "too deep"),
    ("[1]", "it is not an object with an id", "a list"),
    ('{"people": []}', "it is not an object with an id", "no id"),
    ('{"id": 7}', "it is not an object with an id", "a number for id"),
    ('{"id": "A"}', "the id 'A' stands in an earlier line too", "an id twice"),
    ('{"id": "B", "people": {}}', "people is not a list", "not a list"),
    (
        '{"id": "B", "gold": {"acts": ["beating"]}}',
        "an item of acts is not an object",
        "not an object",
    ),
    (
        '{"id": "B", "people": [{"name": 7}]}',
        "name of an item of people has the wrong shape",
        "a number for a name",
    ),
    (
        '{"id": "B", "people": [{"roles": "victim"}]}',
        "roles of an item of people has the wrong shape",
        "a word for a list",
    ),
    (
        '{"id": "B", "counts": [{"value": [7]}]}',
        "value of an item of counts has the wrong shape",
        "a list for a number",
    ),
    (
        '{"id": "B", "annotated": "people"}',
        "annotated is not a list of categories",
        "a word for categories",
    ),
    (
        '{"id": "B", "mentions": [[[1]]]}',
        "mentions is not a list of lists of plain values",
        "too deep a mention",
    ),
]


@pytest.mark.parametrize(("line", "reason", "why"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_broken_line_is_named_with_its_file_and_number(
    line: str, reason: str, why: str, tmp_path: Path
) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(f'{{"id": "A"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(BrokenDocument) as error:
        load(file)
    assert str(error.value) == f"Line 2 of gold.jsonl is not a document: {reason}.", why


def test_the_words_of_a_broken_line_are_not_repeated(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "A", "text": "what the witness said', encoding="utf-8")
    with pytest.raises(BrokenDocument) as error:
        load(file)
    assert "witness" not in str(error.value)


def test_bytes_that_are_not_utf_8_are_named(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b'{"id": "A"}\n\n{"id": "\xff"}\n')
    with pytest.raises(BrokenDocument, match=r"Line 3 of gold.jsonl .* not UTF-8"):
        load(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"gold\.jsonl cannot be opened"):
        load(tmp_path / "gold.jsonl")


def test_an_empty_file_has_no_documents(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text("\n \n", encoding="utf-8")
    assert load(file) == []


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id": "A"}\r\n{"id": "B", "people": null}\r\n')
    assert [document["id"] for document in load(file)] == ["A", "B"]

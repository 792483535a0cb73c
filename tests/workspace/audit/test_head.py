"""A head is a few lines that survive paper and mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.workspace.audit.errors import BadHead
from casewright.workspace.audit.head import Head, read_head

HEAD = Head("0123456789abcdef" * 2, 17, "fedcba9876543210" * 4, "2026-03-01 10:00:00 UTC")


def test_a_head_is_five_short_lines_without_a_name_in_them():
    lines = HEAD.text.splitlines()
    assert len(lines) == 5
    assert max(map(len, lines)) < 80
    assert lines[2:] == [
        "entry: 17",
        "seal: " + " ".join(["fedcba98", "76543210"] * 4),
        "date: 2026-03-01 10:00:00 UTC",
    ]


@given(st.integers(1, 10**9), st.binary(min_size=32, max_size=32))
def test_what_was_written_is_read_again(tmp_path_factory, number, digest):
    path = tmp_path_factory.getbasetemp() / "head.txt"
    head = Head("0" * 32, number, digest.hex(), "2026-03-01 10:00:00 UTC")
    head.write(path)
    assert read_head(path) == head


FORMS = [
    (lambda text: "".join(f"> {line}\n" for line in text.splitlines()), "quoted in a mail"),
    (lambda text: text.replace("\n", "\r\n"), "saved on Windows"),
    (lambda text: "\ufeff" + text.upper().replace("UTC", "UTC"), "typed in capitals"),
    (lambda text: f"Dear Bek,\n\n{text}\nRegards: Anna", "with words around it"),
    (lambda text: text.replace("98 76", "9876"), "with other groups"),
]


@pytest.mark.parametrize("form", [row[0] for row in FORMS], ids=[row[1] for row in FORMS])
def test_a_head_is_read_from_what_people_make_of_it(form, tmp_path):
    path = tmp_path / "head.txt"
    path.write_bytes(form(HEAD.text).encode())
    assert read_head(path) == HEAD


BROKEN = [
    (lambda text: "", "nothing"),
    (lambda text: text.replace("fedcba98", "fedcba9", 1), "a sign of the seal is missing"),
    (lambda text: text.replace("fedcba98", "gedcba98", 1), "a sign that is none of hexadecimal"),
    (lambda text: text.replace("entry: 17", "entry: 0"), "no entry"),
    (lambda text: text.replace("entry: 17", "entry: x"), "no number"),
    (lambda text: text.replace("folder", "x"), "the folder is not named"),
]


@pytest.mark.parametrize("harm", [row[0] for row in BROKEN], ids=[row[1] for row in BROKEN])
def test_what_is_no_head_is_refused_by_name(harm, tmp_path):
    path = tmp_path / "head.txt"
    path.write_text(harm(HEAD.text))
    with pytest.raises(BadHead, match="no head of an audit trail"):
        read_head(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadHead, match=r"head\.txt is no head"):
        read_head(tmp_path / "head.txt")

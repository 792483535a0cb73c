"""Text for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Group
from casewright.ledger import CaseFile
from casewright.publishing.case_terminal import case_text
from casewright.publishing.terminal import cells, harmless, table, wrapped
from publishing.cases import case, decided, named, numbers_of

WIDTHS = [
    ("abc", 3, "Latin"),
    ("Шормáнбаева", 10 + 1, "Cyrillic with an accented letter of one code point"),
    ("е\u0301", 1, "an accent of its own takes no room"),
    ("法院", 4, "wide letters take two cells"),
    ("", 0, "nothing"),
]


@pytest.mark.parametrize(("text", "width", "reason"), WIDTHS)
def test_the_width_is_what_the_eye_sees(text: str, width: int, reason: str) -> None:
    assert cells(text) == width, reason


@given(st.text(max_size=80), st.integers(2, 40))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrapped(text, width))


@given(st.text(max_size=80), st.integers(2, 40))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    joined = "".join("".join(wrapped(text, width)).split())
    assert joined == "".join(harmless(text).split())


@given(st.text())
def test_a_terminal_finds_nothing_to_obey(text: str) -> None:
    shown = harmless(text)
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in shown)
    assert not set("\u202e\u202d\u2066\u2069\u200f") & set(shown)


ROWS = st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5)


@given(ROWS, st.integers(20, 60))
def test_the_lines_of_a_table_fit_the_width(rows: list[tuple[str, str]], width: int) -> None:
    lines = table(("Name", "Called"), rows, width).splitlines()
    assert all(cells(line) <= width for line in lines)


def test_columns_line_up_in_every_script() -> None:
    text = table(("Name", "Role"), [("法院", "court"), ("Суд", "court")], 40)
    assert {cells(line[: line.index("court")]) for line in text.splitlines()[2:]} == {6}


def test_a_case_file_names_the_sources_of_each_line() -> None:
    lines = case_text(case(), width=100).splitlines()
    dovan = next(line for line in lines if line.startswith("Ilar Dovan"))
    number = next(line.split()[0] for line in lines if "Two wardens convicted" in line)
    assert dovan.split()[-1] == number


def test_every_section_that_holds_something_is_printed() -> None:
    text = case_text(case(), width=100)
    for heading in ("People", "What justice did", "Who did what", "Money", "Not stated", "Sources"):
        assert f"\n{heading}" in text


def test_a_computed_number_is_said_to_be_computed() -> None:
    found = numbers_of(
        Group("23 citizens", "represented", None, 23),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    )
    assert "computed: 23 − 3 = 20: not compensated." in case_text(found)


@pytest.mark.parametrize("width", [40, 80, 160])
def test_a_case_file_fits_the_width(width: int) -> None:
    assert all(cells(line) <= width for line in case_text(case(), width=width).splitlines())


def test_escape_sequences_of_a_source_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in case_text(named("Dovan \x1b[2J\x1b]0;x\x07"))


def test_an_empty_case_is_printed_too() -> None:
    assert "0 reports" in case_text(CaseFile())


def test_what_people_decided_stands_with_name_day_and_reason() -> None:
    text = case_text(decided(), width=160)
    assert "“Uzbekistan” holds. Anna <b>, 5 March 2024: The passport is <i>in the file</i>." in text
    assert "Bek, 6 March 2024: Nobody is named there." in text
    assert "To look at again: Its source is not in the case" in text


def test_a_case_nobody_decided_about_has_no_such_part() -> None:
    assert "What people decided" not in case_text(case())

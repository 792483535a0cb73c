"""What is taken out of every text, and what is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.intake.cleaning import clean, one_line


@pytest.mark.parametrize(
    ("raw", "kept", "why"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd", "line ends of every system"),
        ("\ufeffwords", "words", "a byte order mark"),
        ("page one\x0cpage two", "page one\npage two", "a page break must not join sentences"),
        ("a\x00b\x07c\x9f", "abc", "control characters"),
        ("tab\tstays", "tab\tstays", "a tab is white space"),
        ("\u00a0soft\u00adhyphen\u200b", "\u00a0soft\u00adhyphen\u200b", "signs stay as they are"),
        ("e\u0301", "e\u0301", "no normal form is forced on letters"),
        ("half \ud800 letter", "half \ufffd letter", "half a letter cannot be stored"),
    ],
)
def test_only_what_nobody_sees_is_taken_out(raw: str, kept: str, why: str) -> None:
    assert clean(raw) == kept, why


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    # A mark can stand behind a mark; only the first is one.
    once = clean(text.lstrip("\ufeff"))
    assert clean(once) == once or once.startswith("\ufeff")


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    assert {c for c in clean(text) if unicodedata.category(c) in {"Cc", "Cs"}} <= {"\n", "\t"}


def test_a_value_is_put_on_one_line_and_cut() -> None:
    assert one_line("  A\n title\x00 \t of   it ") == "A title of it"
    assert one_line(None) == ""
    assert one_line("abc", most=2) == "ab"

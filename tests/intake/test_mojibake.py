"""Garbled text: what is repaired, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.intake.mojibake import repair

RUSSIAN = "Суд признал полицейских виновными"


@pytest.mark.parametrize(
    ("garbled", "meant", "why"),
    [
        (RUSSIAN.encode().decode("cp1251"), RUSSIAN, "UTF-8 shown as windows-1251"),
        (RUSSIAN.encode("cp1251").decode("latin-1"), RUSSIAN, "windows-1251 shown as latin-1"),
        ("The courtâ€™s verdict", "The court’s verdict", "UTF-8 shown as windows-1252"),
        ("MÃ¼ller denied it", "Müller denied it", "the same in German"),
    ],
)
def test_garbled_text_is_repaired(garbled: str, meant: str, why: str) -> None:
    assert repair(garbled) == (meant, 1), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (RUSSIAN, "Russian as it should be"),
        ("naïve café, Größe, señor", "accents that belong there"),
        ("“Quoted” — and ‘so’ on…", "curly marks and dashes stay what they are"),
        ("ﬁne print with a ligature and ｆｕｌｌ width", "letters of another form stay"),
        ("Kazakh: әғқңөұүһі", "letters of Kazakh"),
    ],
)
def test_good_text_is_left_alone(text: str, why: str) -> None:
    assert repair(text) == (text, 0), why


def test_only_the_garbled_lines_are_changed_and_counted() -> None:
    text = "A good line — “here”.\nThe courtâ€™s verdict\nAnother good line."
    assert repair(text) == ("A good line — “here”.\nThe court’s verdict\nAnother good line.", 1)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_ascii_is_never_changed(text: str) -> None:
    assert repair(text) == (text, 0)

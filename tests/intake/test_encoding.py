"""Letters out of bytes, in whatever encoding they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.errors import NotText
from casewright.intake.encoding import declared_in, decode

RUSSIAN = "Суд признал шестерых полицейских виновными в пытках и приговорил каждого к трём годам."
KAZAKH = "Сот алты полиция қызметкерін азаптау үшін кінәлі деп таныды, әрқайсысы үш жылға сотталды."
ENGLISH = "The court upheld the verdict — “three years each”, the lawyer’s office said."
GERMAN = "Das Gericht verurteilte sechs Beamte wegen Körperverletzung; die Männer müssen büßen."
POLISH = "Sąd skazał sześciu policjantów za znęcanie się nad zatrzymanymi, także żółtodzioba."


@pytest.mark.parametrize(
    ("text", "encoding", "why"),
    [
        (ENGLISH, "utf-8", "the rule"),
        (RUSSIAN, "utf-8", "Russian in UTF-8"),
        (ENGLISH, "utf-8-sig", "a byte order mark of UTF-8"),
        (RUSSIAN, "utf-16", "UTF-16 with its mark"),
        (RUSSIAN, "utf-16-le", "UTF-16 without a mark, little end first"),
        (RUSSIAN, "utf-16-be", "UTF-16 without a mark, big end first"),
        (ENGLISH, "utf-16-le", "English in UTF-16 without a mark"),
        (ENGLISH, "utf-32", "UTF-32"),
        (RUSSIAN, "windows-1251", "Windows"),
        (RUSSIAN, "koi8-r", "old mail and Unix"),
        (RUSSIAN, "cp866", "DOS and old archives"),
        (RUSSIAN, "iso8859-5", "some old pages"),
        (RUSSIAN.upper(), "koi8-r", "capitals only: in windows-1251 they would be small letters"),
        (RUSSIAN.upper(), "windows-1251", "capitals only: in koi8-r they would be small letters"),
        ("Суд отказал", "windows-1251", "two words"),
        ("Суд отказал", "koi8-r", "two words"),
        (f"{ENGLISH[:16]}{RUSSIAN}", "windows-1251", "both scripts in one text"),
        (KAZAKH, "kz-1048", "Kazakh Windows"),
        (ENGLISH, "windows-1252", "English with curly marks"),
        (GERMAN, "latin-1", "German"),
        (POLISH, "windows-1250", "Polish"),
    ],
)
def test_text_comes_out_letter_for_letter(text: str, encoding: str, why: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text, why


def test_a_guessed_encoding_is_said() -> None:
    assert decode(RUSSIAN.encode("koi8-r")).notices == (
        "No encoding is declared; by its letters it is koi8-r.",
    )


def test_a_declared_encoding_is_used_and_not_remarked_on() -> None:
    decoded = decode(GERMAN.encode("latin-1"), declared="ISO-8859-1")
    assert (decoded.text, decoded.notices) == (GERMAN, ())


def test_a_declaration_that_the_letters_contradict_is_not_believed() -> None:
    decoded = decode(RUSSIAN.encode("koi8-r"), declared="windows-1251")
    assert decoded.text == RUSSIAN
    assert decoded.notices == (
        "The file says its encoding is cp1251; by its letters it is koi8-r.",
    )


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5"),
        (b'<meta charset="no-such-thing">', None),
        (b'<meta charset="base64">', None),
        (b"charset=windows-1251", None),
    ],
)
def test_a_page_declares_its_encoding_in_its_head(head: bytes, name: str | None) -> None:
    assert declared_in(head) == name


def test_utf8_with_a_few_broken_places_is_still_utf8_and_says_so() -> None:
    broken = RUSSIAN.encode() + b" \xff " + RUSSIAN.encode()
    decoded = decode(broken)
    assert decoded.text == f"{RUSSIAN} \ufffd {RUSSIAN}"
    assert decoded.notices == ("1 places could not be read as letters and stand as \ufffd.",)


def test_a_file_cut_in_the_middle_of_a_letter_keeps_the_letters_before() -> None:
    decoded = decode(RUSSIAN.encode()[:-2])
    assert decoded.text == RUSSIAN[:-2]
    assert decoded.cut_in_a_letter


@pytest.mark.parametrize(
    "junk",
    [b"\x00\x01\x02" * 50, b"words\x00words", bytes(range(1, 32)) * 20, bytes(range(256)) * 4],
    ids=["zeros", "one zero", "control characters", "every byte"],
)
def test_bytes_that_are_no_text_are_refused(junk: bytes) -> None:
    with pytest.raises(NotText):
        decode(junk)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_every_text_survives_utf8_as_it_is(text: str) -> None:
    content = text.encode()
    if not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert decode(content).text == text


@given(st.binary(), st.none() | st.text(max_size=12))
def test_any_bytes_are_text_or_refused(content: bytes, declared: str | None) -> None:
    try:
        decode(content, declared)
    except NotText:
        return

"""Whatever a text holds, it is read: no crash, no invented words, the same reading every time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import reading_well

PIECES = [
    # names, titles and lists
    "Anna Kovalenko", "J. P. O'Hara-Lund Jr.", "Lt. Col. REED", "the officers", "he", "Dr.", "McX",
    "José Muñoz-Ibáñez", "Анна Коваленко", "王小明", "Al-", "-Ivanova", "St. St. St.", "Mr",
    # numbers, money, ages and articles
    "44", "1,234,567.89", "9" * 400, "0", "-3", "½", "²", "٤٤", "three of the 23", "dozens", "1/0",
    "$5 million", "€ 0.00", "₸", "USD", "12,34,56", "aged -1", "999-year-old", "No. 1.2.3",
    "Article 146, part 99", "§ 12(a)(iv)", "10%", "1e999",
    "no one",
    # dates
    "June 10", "31 February 2021", "00/00/0000", "2021-13-45", "on Friday", "last year",
    "10.06.22",
    "the 1990s", "May", "in 99999", "the night of 5 to 6 January", "12:61 a.m.",
    # what people do and say
    "was beaten with", "sentenced to", "years in prison", "denied", "said", "told the court that",
    "was not", "will appeal", "ranging from five to", "acquitted", "each received", "according to",
    # marks of punctuation, in and out of balance
    "“", "”", '"', "'", "«", "»", "(", ")", "[", "]", "—", "...", ".", ",", ";", ":", "?!", "…",
    "/",
    # layout
    "\n", "\n\n", "\r\n", "\t", "• ", "- ", "1) ", "* * *", "| a | b |", "|---|", "COURT VERDICT",
    "A HEADING IN CAPITALS\n", "a" * 3000, "word " * 300, " " * 500, "\n" * 100, "=" * 200,
    # letters that are not what they seem
    "\u202e", "\u200f", "\u200b", "\ufeff", "\u00ad", "\u0301", "e\u0301" * 9,
    "Z\u0351\u036b\u0343", "\x00", "\x1b[31m", "\ud800", "\U0010ffff", "👩‍👩‍👧", "🇰🇿", "ﬁ", "ı",
    "İ", "ß", "\u2028", "\x85", "\xa0",
    "<b>", "&amp;", "{x}", "%s", "\\n", "https://example.org/a?b=c", "a@example.org",
]  # fmt: skip

assembled = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from(["", " ", ", ", "\n"]).map(lambda joint: joint.join(pieces))
)
# Letters of every script, halves of surrogate pairs too: a broken file may hold anything.
anything = st.text(st.characters(), max_size=400)


def assert_read_well(text: str) -> None:
    reading_well.assert_read_well(text, "en")


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: ascii(piece)[:24])
def test_every_piece_is_read_by_itself(piece: str) -> None:
    assert_read_well(piece)


@settings(max_examples=80)
@given(anything)
def test_any_text_is_read(text: str) -> None:
    assert_read_well(text)


@settings(max_examples=150)
@given(assembled)
def test_any_mixture_of_hard_pieces_is_read(text: str) -> None:
    assert_read_well(text)


REPORT = (
    "On 3 May 2021 two officers, Tom Hale and Peter Reed, beat a detainee at Ashford prison.\n\n"
    "“He was kicked for hours,” said his lawyer, Anna Kovalenko. The City Court sentenced Hale "
    "to five years in prison and ordered him to pay $3,000; Reed was acquitted."
)


@settings(max_examples=100)
@given(st.integers(0, len(REPORT)), st.sampled_from(PIECES), st.integers(0, 40))
def test_a_report_damaged_anywhere_is_read(place: int, piece: str, lost: int) -> None:
    assert_read_well(REPORT[:place] + piece + REPORT[place + lost :])


@pytest.mark.parametrize("length", range(0, len(REPORT), 7))
def test_a_report_cut_off_anywhere_is_read(length: int) -> None:
    assert_read_well(REPORT[:length])


@pytest.mark.drill
@settings(max_examples=5000)
@given(assembled | anything)
def test_thousands_of_broken_texts_are_read(text: str) -> None:
    assert_read_well(text)

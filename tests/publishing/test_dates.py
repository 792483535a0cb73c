"""EDTF dates in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.dates import date_words

DATES = [
    ("2025-01-17", "17 January 2025", "a day"),
    ("2022-01", "January 2022", "a month"),
    ("2022", "2022", "a year"),
    ("--06-10", "10 June (year not stated)", "no year is invented"),
    ("--06", "June (year not stated)", "a month of no year"),
    ("2022-22", "summer 2022", "a season"),
    ("2022-01~", "about January 2022", "approximate"),
    ("2022?", "perhaps 2022", "uncertain"),
    ("2022%", "perhaps about 2022", "both"),
    ("2022-01-05/2022-01-07", "5 January 2022 to 7 January 2022", "an interval"),
    ("2022-01/..", "January 2022 to an open date", "an open interval"),
    ("202X", "202X", "a form we have no words for stays as it is"),
    ("2022-77", "77 2022", "a month that does not exist stays visible"),
    (None, "date not stated", "no date"),
]


@pytest.mark.parametrize(("date", "words", "reason"), DATES)
def test_a_date_reads_as_people_say_it(date: str | None, words: str, reason: str) -> None:
    assert date_words(date) == words, reason


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(date_words(text), str)


@given(st.dates())
def test_a_whole_date_keeps_its_day_and_year(date: object) -> None:
    words = date_words(str(date)).split()
    year, _, day = str(date).split("-")
    assert (words[0], words[-1]) == (str(int(day)), year)

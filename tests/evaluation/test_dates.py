import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation.dates import dates_agree, plain_date

DATES = [
    (None, None, True, "both unknown"),
    ("", None, True, "an empty date is unknown"),
    ("2012", None, False, "one unknown"),
    ("2012-04-23", "2012-04-23", True, "the same day"),
    ("2012", "2012-04-23", True, "the year of the day"),
    ("2012-04", "2012-04-23", True, "the month of the day"),
    ("2012-04", "2012-05-23", False, "another month"),
    ("201", "2012", False, "part of a number is not part of a date"),
    ("2012-04-2", "2012-04-23", False, "nor is part of a day"),
    ("--04-23", "2012-04-23", True, "that day of any year"),
    ("XXXX-04-23", "2012-04-23", True, "the same in EDTF"),
    ("--04-23", "2012-04-24", False, "another day"),
    ("--04-23", "2012", False, "a year alone says nothing of the day"),
    ("--04", "2012-04-23", True, "that month of any year"),
    ("--04-23", "--04-23", True, "two days of no year"),
    ("2012~", "2012", True, "doubt is not compared"),
    ("2012-04?", "2012-04", True, "nor is it at the end"),
    ("2012-22", "2012", True, "a season says the year"),
    ("2012-22", "2012-07-01", True, "and agrees with any day of it"),
    ("2012-XX-XX", "2012", True, "unknown parts are left out"),
    ("2012-XX-23", "2012", True, "a day of an unknown month says the year and the day"),
    ("2012-01/2012-03", "2012-01/2012-03", True, "the same interval"),
    ("2012/2013", "2012-01/2013-03", True, "interval by interval, end by end"),
    ("2012-01/2012-03", "2012", True, "both ends lie in that year"),
    ("2012-01/2013-03", "2012", False, "one end does not"),
    ("2012-01/2012-03", "2012-02", False, "inside is not enough"),
    ("2012-01/..", "2012-01/..", True, "an open end"),
]


@pytest.mark.parametrize(("one", "other", "agree", "why"), DATES, ids=[row[3] for row in DATES])
def test_dates_that_agree(one: str | None, other: str | None, agree: bool, why: str) -> None:
    assert dates_agree(one, other) is agree, why
    assert dates_agree(other, one) is agree, why


days = st.dates().map(str)
partial = st.builds(lambda day, length: day[:length], days, st.sampled_from([4, 7, 10]))


@given(partial)
def test_every_date_agrees_with_itself(date: str) -> None:
    assert dates_agree(date, date)
    assert plain_date(date) is not None


@given(days, st.sampled_from([4, 7]))
def test_a_day_agrees_with_its_year_and_month(day: str, length: int) -> None:
    assert dates_agree(day, day[:length])


@given(days)
def test_a_day_agrees_with_itself_in_no_year(day: str) -> None:
    assert dates_agree(day, f"--{day[5:]}")


@given(partial, partial)
def test_it_does_not_matter_which_date_comes_first(one: str, other: str) -> None:
    assert dates_agree(one, other) == dates_agree(other, one)

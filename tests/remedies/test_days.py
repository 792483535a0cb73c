"""Dates that mean several days, and terms counted from them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.remedies.days import (
    Days,
    add,
    add_months,
    days,
    elapsed,
    is_exact,
    lacks_year,
    without_vague,
)

TERMS = [
    (date(2024, 2, 29), 12, date(2025, 2, 28), "a leap day has no like in the next year"),
    (date(2024, 2, 29), 48, date(2028, 2, 29), "but has one four years later"),
    (date(2024, 2, 29), 60, date(2029, 2, 28), "five years from a leap day end a day earlier"),
    (date(2023, 8, 31), 6, date(2024, 2, 29), "six months end on the last day of a leap February"),
    (date(2022, 8, 31), 6, date(2023, 2, 28), "and of a short one"),
    (date(2023, 10, 31), 4, date(2024, 2, 29), "four months to a leap day"),
    (date(2023, 12, 31), 12, date(2024, 12, 31), "over the end of a year"),
    (date(2024, 1, 31), 0, date(2024, 1, 31), "no months"),
]


@pytest.mark.parametrize(("start", "months", "end", "reason"), TERMS)
def test_months_are_those_of_the_calendar(start, months, end, reason):
    assert add_months(start, months) == end, reason


def test_days_are_counted_across_a_leap_day():
    assert add(date(2024, 2, 20), months=0, number=15) == date(2024, 3, 6)
    assert add(date(2023, 2, 20), months=0, number=15) == date(2023, 3, 7)


MEANT = [
    ("2023-09-15", "2023-09-15", "2023-09-15", "a day"),
    ("2024-02", "2024-02-01", "2024-02-29", "a month, in a leap year"),
    ("2023", "2023-01-01", "2023-12-31", "a year"),
    ("202X", "2020-01-01", "2029-12-31", "a decade"),
    ("2023-09-XX", "2023-09-01", "2023-09-30", "a day not told"),
    ("2023-22", "2023-01-01", "2023-12-31", "a season is only known to lie in its year"),
    ("2022-01-07/2022-01-10", "2022-01-07", "2022-01-10", "an interval"),
    ("../2024-09-18", None, "2024-09-18", "an open beginning"),
    ("2024-09-18/..", "2024-09-18", None, "an open end"),
    ("2023-02-30", None, None, "no day of the calendar"),
]


@pytest.mark.parametrize(("edtf", "first", "last", "reason"), MEANT)
def test_a_date_is_the_days_it_can_mean(edtf, first, last, reason):
    ends = [date.fromisoformat(one) if one else None for one in (first, last)]
    assert days(edtf) == Days(*ends), reason


def test_a_date_without_its_year_lies_between_the_acts_and_today():
    span = days("--06-10", after=date(2022, 1, 7), before=date(2026, 11, 23))
    assert span == Days(date(2022, 6, 10), date(2026, 6, 10))


def test_a_leap_day_without_its_year_is_in_a_leap_year():
    span = days("--02-29", after=date(2022, 1, 7), before=date(2027, 1, 1))
    assert span == Days(date(2024, 2, 29), date(2024, 2, 29))


@pytest.mark.parametrize("edtf", ["2023-09", "2023-09-15~", "2023-09-15?", "--06-10", "202X"])
def test_what_is_vague_or_doubted_is_not_exact(edtf):
    assert not is_exact(edtf)
    assert is_exact("2023-09-15")


def test_a_vague_date_gives_way_to_an_exact_one_it_can_mean():
    assert without_vague(["2025-01-17", "--01-17"]) == ["2025-01-17"]
    assert without_vague(["2025-01-17", "--01-18"]) == ["2025-01-17", "--01-18"]


def test_only_a_date_without_year_lacks_it():
    assert lacks_year("--06-10")
    assert not lacks_year("2023")
    assert not lacks_year("../2024-09-18")


PASSED = [
    (date(2022, 1, 31), date(2026, 11, 23), "4 years 9 months"),
    (date(2025, 1, 17), date(2026, 1, 17), "1 year"),
    (date(2024, 2, 29), date(2025, 2, 27), "11 months"),
    (date(2024, 2, 29), date(2025, 2, 28), "1 year"),
    (date(2024, 1, 1), date(2024, 1, 20), "less than a month"),
]


@pytest.mark.parametrize(("start", "end", "words"), PASSED)
def test_time_passed_is_told_in_whole_years_and_months(start, end, words):
    assert elapsed(start, end) == words


DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(0, 600))
def test_a_term_never_ends_before_it_begins_and_longer_ones_end_later(start, months):
    assert start <= add_months(start, months) < add_months(start, months + 1)


@given(DAYS)
def test_a_day_of_the_calendar_means_itself(day):
    assert days(day.isoformat()).only == day

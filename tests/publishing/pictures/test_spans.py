"""From dates as they are told to the days they leave possible."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.pictures.spans import Form, Span, span_of

DAY, WITHIN, PERIOD = Form.DAY, Form.WITHIN, Form.PERIOD
SPANS = [
    ("2022-01-07", "2022-01-07", "2022-01-07", DAY, False, True, "a day"),
    ("2022-01", "2022-01-01", "2022-01-31", WITHIN, False, True, "some day of a month"),
    ("2024-02", "2024-02-01", "2024-02-29", WITHIN, False, True, "a month of a leap year"),
    ("2022", "2022-01-01", "2022-12-31", WITHIN, False, True, "some day of a year"),
    ("2022-01-07~", "2022-01-07", "2022-01-07", DAY, True, True, "about that day"),
    ("2022-01?", "2022-01-01", "2022-01-31", WITHIN, True, True, "perhaps that month"),
    ("2022%", "2022-01-01", "2022-12-31", WITHIN, True, True, "perhaps about that year"),
    ("2022-01-05/2022-01-09", "2022-01-05", "2022-01-09", PERIOD, False, True, "from, to"),
    ("2022-01/2022-03", "2022-01-01", "2022-03-31", PERIOD, False, True, "months are whole"),
    ("2022-01-05/..", "2022-01-05", "2022-01-05", PERIOD, False, True, "an open end is the other"),
    ("/2022-01-05", "2022-01-05", "2022-01-05", PERIOD, False, True, "an open beginning too"),
    ("2022~/2023", "2022-01-01", "2023-12-31", PERIOD, True, True, "doubt in one end is doubt"),
    ("--06-10", "2000-06-10", "2000-06-10", DAY, False, False, "10 June, year not stated"),
    ("--02-29", "2000-02-29", "2000-02-29", DAY, False, False, "a day few years have"),
    ("--01", "2000-01-01", "2000-01-31", WITHIN, False, False, "January, year not stated"),
    ("XXXX-06-10", "2000-06-10", "2000-06-10", DAY, False, False, "as ISO 8601-2 writes it"),
    ("202X", "2020-01-01", "2029-12-31", WITHIN, False, True, "a decade"),
    ("2022-21", "2022-03-01", "2022-05-31", WITHIN, False, True, "spring"),
    ("[2021,2022]", "2021-01-01", "2022-12-31", WITHIN, False, True, "one of two years"),
]
NO_SPANS = [
    (None, "no date"),
    ("", "nothing"),
    ("soon", "no date of the standard"),
    ("2022-13", "no such month"),
    ("2022-02-30", "no such day"),
    ("2022-02-00", "nor such a one"),
    ("2023/2022", "it would end before it begins"),
    ("2022/soon", "an end nobody understands"),
    ("../..", "open at both ends"),
    ("--01/--03", "from month to month of no year"),
    ("0000", "the calendar of Python has no such year"),
    ("y170000002", "nor such a one"),
]


@pytest.mark.parametrize(
    ("told", "first", "last", "form", "doubtful", "has_year", "why"), SPANS, ids=lambda one: None
)
def test_a_date_leaves_these_days(told, first, last, form, doubtful, has_year, why):
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    assert span_of(told) == Span(begins, ends, form, doubtful, has_year), why


@pytest.mark.parametrize(("told", "why"), NO_SPANS)
def test_no_day_follows_from_what_is_no_date(told, why):
    assert span_of(told) is None, why


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="2022-02-01 to 2022-01-01"):
        Span(date(2022, 2, 1), date(2022, 1, 1), Form.WITHIN)


@given(st.text(max_size=20))
def test_whatever_is_written_gives_a_span_or_nothing(told):
    found = span_of(told)
    assert found is None or found.first <= found.last


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day, mark):
    exact = span_of(day.isoformat() + mark)
    month, year = span_of(day.isoformat()[:7]), span_of(day.isoformat()[:4])
    assert exact.first == exact.last == day
    assert year.first <= month.first <= day <= month.last <= year.last

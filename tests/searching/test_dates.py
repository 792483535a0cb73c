"""Between which days a date lies, so that it can be asked for by time."""

import pytest

from casewright.searching.dates import span_of

SPANS = [
    ("2022-01-05", (20220105, 20220105), "a day"),
    ("2022-01", (20220100, 20220199), "a month is any of its days"),
    ("2022", (20220000, 20229999), "a year"),
    ("202X", (20200000, 20299999), "a decade"),
    ("2022-01-05~", (20220105, 20220105), "about a day"),
    ("2022-01-05/2022-02", (20220105, 20220299), "from a day to a month"),
    ("2022-01-05/..", (20220105, 20220105), "an open end"),
    ("--06-10", None, "a day without a year lies in no time"),
    ("", None, "nothing"),
    (None, None, "no date"),
    ("some day", None, "words"),
]


@pytest.mark.parametrize(("date", "span", "why"), SPANS)
def test_a_date_lies_between_two_days(date, span, why):
    assert span_of(date) == span, why

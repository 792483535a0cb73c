import pytest

from casewright.ledger.when import can_be_one, order, when

IN_ORDER = [
    "2021-12",
    "2022-01-05",
    "2022-01-07~",
    "2022-01-08/2022-01-10",
    "2022-01",
    "2022-02-01",
    "2022",
    "202X",
    "--06-10",
    "--06",
    None,
]


def test_a_chronology_has_partial_dates_after_the_days_they_may_mean_and_no_date_last():
    mixed = IN_ORDER[5:] + IN_ORDER[:5]
    assert sorted(mixed, key=order) == IN_ORDER


PAIRS = [
    ("2022-01-05", "2022-01-05", True, "the same day"),
    ("2022-01-05", "2022-01", True, "a day of the month"),
    ("2022-01-05", "2022", True, "a day of the year"),
    ("--01-05", "2022-01-05", True, "the year is not told"),
    ("2022-01-05", None, True, "nothing is told"),
    ("2022", "202X", True, "a year of the decade"),
    ("2022-01-05", "2022-01-06", False, "another day"),
    ("2022-01", "2022-02-01", False, "another month"),
    ("--01-05", "2022-01-06", False, "another day of some year"),
    ("2019", "202X", False, "another decade"),
]


@pytest.mark.parametrize(("a", "b", "expected", "reason"), PAIRS, ids=[p[3] for p in PAIRS])
def test_two_dates_can_be_one_day_when_what_both_tell_is_equal(a, b, expected, reason):
    assert can_be_one(a, b) is can_be_one(b, a) is expected


def test_how_exact_a_date_is():
    assert [when(date).exactness for date in (None, "2022", "2022-01", "2022-01-05")] == [
        0,
        1,
        2,
        3,
    ]

import pytest

from casewright.claims import Person
from casewright.ledger.as_of import known_by, last_day
from ledger.reports import Report

LAST_DAYS = [
    ("a day", "2021-05-04", (2021, 5, 4)),
    ("a month ends on its last day", "2021-05", (2021, 5, 31)),
    ("a year ends in December", "2021", (2021, 12, 31)),
    ("a decade ends in its ninth year", "202X", (2029, 12, 31)),
    ("some day of May", "2021-05-XX", (2021, 5, 31)),
    ("about", "2021-05-04~", (2021, 5, 4)),
    ("from one day to another", "2021-05-04/2021-06-01", (2021, 6, 1)),
    ("one of two days", "[2021-05-04,2021-05-06]", (2021, 5, 6)),
    ("nobody knows its end", "2021-05-04/..", None),
    ("no year", "--05-04", None),
    ("unknown", None, None),
]


@pytest.mark.parametrize(("why", "date", "day"), LAST_DAYS)
def test_a_date_means_at_the_latest_its_last_day(why, date, day):
    assert last_day(date) == day, why


def read(name, published):
    return Report(name, published).says(f"{name} names Orasov.", Person("Orasov")).read


READ = [
    read("unknown.txt", None),
    read("may.txt", "2021-05-04"),
    read("sometime-in-may.txt", "2021-05"),
    read("june.txt", "2021-06-01"),
]
KNOWN = [
    ("2021-05-04", ["may.txt"], ["june.txt", "sometime-in-may.txt"]),
    ("2021-05", ["may.txt", "sometime-in-may.txt"], ["june.txt"]),
    ("2021", ["june.txt", "may.txt", "sometime-in-may.txt"], []),
    ("2020", [], ["june.txt", "may.txt", "sometime-in-may.txt"]),
]


@pytest.mark.parametrize(("day", "kept", "later"), KNOWN)
def test_only_what_was_published_for_certain_by_then_was_known(day, kept, later):
    known = known_by(reversed(READ), day)
    assert [source.name for source, _ in known.read] == kept
    assert (list(known.later), known.undated) == (later, ("unknown.txt",))


def test_a_date_without_a_year_is_no_day_to_look_back_from():
    with pytest.raises(ValueError, match="Not a day, month or year"):
        known_by(READ, "--05-04")

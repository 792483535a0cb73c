"""Terms as a calendar: what other programs read in it, and whom it does not name."""

from datetime import date

import pytest
from icalendar import Calendar
from remedies.cases import NAME, ON, TRIED, VICTIM, appeal, assessed, harm, verdict

from casewright.publishing.calendar_file import calendar_file
from casewright.publishing.speech import speaking
from casewright.remedies.gathering import terms

FOUND = terms([assessed(*TRIED)])


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_each_day_of_a_term_is_a_day_of_the_calendar():
    days = {one.decoded("dtstart") for one in events(calendar_file(FOUND, case="c", on=ON))}
    assert days == {one.day for one in FOUND if one.day and not one.is_over(ON)}
    assert date(2028, 9, 15) in days


def test_nobody_is_named_in_a_calendar():
    assert NAME.encode() not in calendar_file(FOUND, case="c", on=ON)
    assert b"Orasov" not in calendar_file(FOUND, case="c", on=ON).replace(b"\r\n ", b"")


def test_the_warning_of_a_rule_nobody_has_read_stands_beside_its_day():
    for one in FOUND:
        if one.day and one.deadline.warning:
            (told,) = {
                str(each["description"]) for each in events(calendar_file([one], case="c", on=ON))
            }
            assert one.deadline.warning in told


def test_the_same_terms_give_the_same_bytes_and_later_the_same_numbers():
    today, later = (calendar_file(FOUND, case="c", on=day) for day in (ON, date(2024, 7, 1)))
    assert calendar_file(FOUND, case="c", on=ON) == today
    assert today != later
    assert {str(one["uid"]) for one in events(later)} <= {str(one["uid"]) for one in events(today)}


def test_numbers_are_one_for_each_entry_and_others_in_another_case():
    numbers = [str(one["uid"]) for one in events(calendar_file(FOUND, case="c", on=ON))]
    others = [str(one["uid"]) for one in events(calendar_file(FOUND, case="d", on=ON))]
    assert len(set(numbers)) == len(numbers)
    assert not set(numbers) & set(others)


def test_what_is_over_is_in_no_calendar():
    assert events(calendar_file(FOUND, case="c", on=date(2060, 1, 1))) == []


def test_a_day_without_its_year_is_in_no_calendar():
    yearless = terms([assessed(VICTIM, harm(), verdict("--02-01"), appeal("--06-10"))])
    days = {one.decoded("dtstart").year for one in events(calendar_file(yearless, case="c", on=ON))}
    assert not {one for one in days if one < ON.year}


@pytest.mark.parametrize("name", ["a,b;c", "a\nBEGIN:VEVENT", "ü" * 90, 'a"\\n'])
def test_whatever_a_case_is_called_it_stays_in_its_place(name):
    content = calendar_file(FOUND, case=name, on=ON)
    assert len(events(content)) == len(events(calendar_file(FOUND, case="c", on=ON)))
    assert max(map(len, content.split(b"\r\n"))) <= 75, "RFC 5545, 3.1"


def test_it_reminds_before_the_day():
    for one in events(calendar_file(FOUND, case="c", on=ON)):
        assert len(one.walk("VALARM")) == 2


def test_it_is_written_in_the_language_of_the_reader():
    with speaking("ru"):
        assert "Последний день" in calendar_file(FOUND, case="c", on=ON).decode().replace(
            "\r\n ", ""
        )

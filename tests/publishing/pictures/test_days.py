"""Time along the width of a picture."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.pictures.days import Scale, Window, around, ticks, window_asked
from casewright.publishing.pictures.zoom import crumbs

ASKED = [
    ("2022", "2022", "2022-01-01", "2022-12-31", "a year"),
    ("2022", "", "2022-01-01", "2022-12-31", "one end alone is both"),
    ("", "2022-02", "2022-02-01", "2022-02-28", "the other one too"),
    ("2022-01-07", "2022-03", "2022-01-07", "2022-03-31", "a day to a month"),
    ("2020/2024", "2020/2024", "2020-01-01", "2024-12-31", "what a tick of five years asks"),
]
NOT_ASKED = [
    ("", "", "nothing"),
    ("soon", "", "no date"),
    ("2023", "2022", "backwards"),
    ("--06-10", "", "a day of no year"),
    ("2022", "soon", "an end nobody understands"),
]


@pytest.mark.parametrize(("first", "last", "begins", "ends", "why"), ASKED)
def test_a_window_is_asked_for_by_its_ends(first, last, begins, ends, why):
    expected = Window(date.fromisoformat(begins), date.fromisoformat(ends))
    assert window_asked(first, last) == expected, why


@pytest.mark.parametrize(("first", "last", "why"), NOT_ASKED)
def test_nonsense_asks_for_no_window(first, last, why):
    assert window_asked(first, last) is None, why


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before it begins"):
        Window(date(2022, 2, 1), date(2022, 1, 1))


@given(st.dates(), st.dates())
def test_every_window_has_some_ticks_and_all_of_them_inside(one, other):
    window = Window(min(one, other), max(one, other))
    found = ticks(window)
    assert all(window.first <= tick.day <= window.last for tick in found)
    assert len(found) <= 16
    assert len({tick.day for tick in found}) == len(found)


@given(st.dates(), st.dates())
def test_the_window_around_two_days_holds_both(one, other):
    first, last = min(one, other), max(one, other)
    window = around(first, last)
    assert window.first <= first <= last <= window.last
    assert ticks(window)


@given(st.dates(), st.dates(), st.dates())
def test_days_stand_in_their_order_between_the_edges(one, other, day):
    scale = Scale(Window(min(one, other), max(one, other)), 100, 700)
    assert 100 <= scale.begin(day) <= scale.end(day) <= 700


STEPS = [
    ("2022-01-07", {"2022", "2022-01", "2022-01-06", "2022-01-08"}, "a day, in month and year"),
    ("2022-01", {"2022", "2021-12", "2022-02"}, "a month, in its year"),
    ("2022", {"2021", "2023"}, "a year, between two others"),
]


@pytest.mark.parametrize(("asked", "expected", "why"), STEPS)
def test_steps_lead_out_of_a_window(asked, expected, why):
    assert {step.edtf for step in crumbs(window_asked(asked, ""))} == expected, why


def test_out_of_everything_no_step_leads():
    assert crumbs(None) == ()

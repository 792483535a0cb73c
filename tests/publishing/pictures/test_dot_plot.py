"""The sizes of a group by source and date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import Bound, Group
from casewright.ledger import build_case
from casewright.publishing.pictures.dot_plot import MOST_ROWS, dot_plot
from casewright.publishing.pictures.shapes import Outline, Rect, Words
from casewright.publishing.pictures.sizes import sizes
from publishing.pictures.drawn import expect_well_drawn


def said(*told):
    """A case in which each source gives a size, with the day it came out."""
    reports = [
        Report(f"{name}.txt", published).says(
            f"{name} counted them.", Group("detainees", "detained", None, size, bound)
        )
        for name, published, size, bound in told
    ]
    return build_case([one.read for one in reports])


def seen(text):
    return text.replace("Karadin", "Witness")


CASE = said(
    ("Second", "2022-03-01", 98, Bound.EXACTLY),
    ("Karadin", "2022-01-09", 99, Bound.AT_LEAST),
    ("Undated", None, 100, Bound.ABOUT),
)


def found(case=CASE):
    return sizes(case, case.numbers[0], seen)


def test_sources_stand_in_the_order_they_came_out():
    assert [one.name for one in found().given] == ["Witness.txt", "Second.txt", "Undated.txt"]


def test_each_row_says_who_gave_what_when_and_opens_to_it():
    marks = dot_plot(found()).marks
    assert [mark.says for mark in marks] == [
        "at least 99: Witness.txt, 9 January 2022",
        "98: Second.txt, 1 March 2022",
        "about 100: Undated.txt, undated",
    ]
    assert [mark.to.groups for mark in marks] == [(one.claims,) for one in found().given]


BOUNDS = [
    (Bound.EXACTLY, 0, 0, "a point alone"),
    (Bound.AT_LEAST, 1, 1, "a bar that has no end, with an arrow"),
    (Bound.AT_MOST, 1, 0, "a bar from nothing"),
    (Bound.ABOUT, 1, 0, "a bar on both sides"),
]


@pytest.mark.parametrize(("bound", "bars", "arrows", "why"), BOUNDS)
def test_a_bound_is_a_bar(bound, bars, arrows, why):
    case = said(("First", None, 40, bound))
    shapes = dot_plot(found(case)).marks[0].shapes
    assert sum(isinstance(one, Rect) and one.look == "mark within" for one in shapes) == bars, why
    assert sum(isinstance(one, Outline) and one.look == "arrow" for one in shapes) == arrows, why


def test_what_is_computed_looks_otherwise_and_says_so():
    report = Report("a.txt").says("Forty were held.", Group("detainees", "detained", None, 40))
    report.says("Ten of the 40 were victims.", Group("victims", "victims", None, 10, subset_of=40))
    case = build_case([report.read])
    computed = [one for one in case.numbers if one.computed]
    assert computed
    mark = dot_plot(sizes(case, computed[0], seen)).marks[-1]
    assert mark.says.startswith("Computed: ")
    assert any(isinstance(one, Words) and one.look == "reckoned" for one in mark.shapes)


def test_a_group_nobody_counted_has_no_plot():
    case = said(("First", None, None, Bound.EXACTLY))
    assert dot_plot(found(case)) is None


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(list(Bound))), min_size=1, max_size=6)
)
def test_every_row_stands_inside_whatever_the_sizes(told):
    case = said(*((f"S{row}", None, size, bound) for row, (size, bound) in enumerate(told)))
    for entry in case.numbers:
        picture = dot_plot(sizes(case, entry, seen))
        if picture is not None:
            expect_well_drawn(picture)


def test_more_sources_than_rows_are_left_to_the_table():
    case = said(*((f"S{row}", None, 40, Bound.EXACTLY) for row in range(MOST_ROWS + 20)))
    assert len(dot_plot(found(case)).marks) == MOST_ROWS

"""The chronology as a picture."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.publishing.pictures.days import window_asked
from casewright.publishing.pictures.shapes import Cites, Dot, Goes, Rect
from casewright.publishing.pictures.svg import svg
from casewright.publishing.pictures.timeline import strip, timeline
from publishing.pictures.drawn import event, expect_apart, expect_well_drawn, nowhere

DATES = st.sampled_from(
    [
        *("2022-01-07", "2022-01", "2022", "2022-01-05/2022-01-09", "2021-06~", "2024-11-30?"),
        *("--06-10", "--01", "soon", "2022-02-14", "1994", "202X", "2022-01-08", None),
    ]
)
KINDS = st.sampled_from(["detention", "verdict", "release", "made_up_elsewhere"])
EVENTS = st.lists(st.tuples(DATES, KINDS), max_size=30).map(
    lambda told: [event(number, *one) for number, one in enumerate(told)]
)
SEVERAL = [
    event(1, "2022-01-07"), event(2, "2022-01"), event(3, "2022-01-05/2022-01-09"),
    event(4, "--06-10", "appeal_decision"), event(5, None), event(6, "2022-03~"),
]  # fmt: skip


def looks(events, window=None):
    """The looks of what the marks of events are drawn with."""
    picture = timeline(events, window).picture
    drawn = [shape for mark in picture.marks if isinstance(mark.to, Cites) for shape in mark.shapes]
    return [shape.look for shape in drawn if isinstance(shape, Rect | Dot) and shape.look != "hit"]


LOOKS = [
    (event(1, "2022-01-07"), "mark point", "a day is a point"),
    (event(1, "2022-01"), "mark within", "a month is a bar"),
    (event(1, "2022-01-05/2022-01-09"), "mark period", "from, to is a bar of another kind"),
    (event(1, "2022-01~"), "mark within doubtful", "what is only about is dashed"),
    (event(1, "2022-01-07?"), "mark point doubtful", "and what is only perhaps"),
    (event(1, "2022-01-07", reckoned=True), "mark point hollow", "what is reckoned is hollow"),
]


@pytest.mark.parametrize(("one", "look", "why"), LOOKS)
def test_a_date_looks_as_exact_as_it_is(one, look, why):
    assert looks([one]) == [look], why


def test_each_mark_opens_to_the_claims_of_its_event():
    picture = timeline(SEVERAL).picture
    opened = {claim for mark in picture.marks if isinstance(mark.to, Cites)
              for group in mark.to.groups for claim in group}  # fmt: skip
    assert opened == {"c1", "c2", "c3", "c4", "c6"}


def test_a_day_without_a_year_has_a_row_of_its_own():
    marks = [mark.says for mark in timeline(SEVERAL).picture.marks]
    assert "10 June (year not stated): Appeal decision" in marks
    assert timeline([event(1, "--06-10")]).picture is not None


def test_what_is_without_a_date_or_beyond_the_window_is_counted():
    assert timeline(SEVERAL).undated == 1
    march = timeline(SEVERAL, window_asked("2022-03", ""))
    assert march.beyond == 4
    assert [mark.says for mark in march.picture.marks if isinstance(mark.to, Cites)] == [
        "about March 2022: Detention, arrest"
    ]


def test_events_of_one_date_are_one_mark_that_opens_all():
    picture = timeline([event(number, "2022-01-07") for number in range(3)]).picture
    (mark,) = (one for one in picture.marks if isinstance(one.to, Cites))
    assert mark.says == "7 January 2022: 3 events: Detention, arrest"
    assert mark.to.groups == (("c0",), ("c1",), ("c2",))


def test_very_many_of_one_date_are_looked_at_in_the_list():
    picture = timeline([event(number, "2022-01-07") for number in range(30)]).picture
    says = next(one for one in picture.marks if "30 events" in one.says)
    asked = (("from", "2022-01-07"), ("to", "2022-01-07"), ("kind", "detention"))
    assert says.to == Goes(asked)


def test_ticks_zoom_in():
    targets = [mark.to for mark in timeline(SEVERAL).picture.marks]
    assert (
        Goes((("from", "2022-01"), ("to", "2022-01"))) in targets
        or Goes((("from", "2022-01-01"), ("to", "2022-01-01"))) in targets
    )


def test_nothing_dated_gives_no_picture():
    assert timeline([event(1, None), event(2, "soon")]).picture is None
    assert strip([event(1, "--06-10")]) is None


def thousand():
    chance = random.Random(7)
    kinds = ["detention", "transfer", "ill_treatment", "verdict", "release", "hearing"]
    return [
        event(number, f"{chance.randint(2015, 2024)}-{chance.randint(1, 12):02}"
              f"-{chance.randint(1, 28):02}", chance.choice(kinds))
        for number in range(1_000)
    ]  # fmt: skip


def test_a_thousand_events_are_a_light_picture_that_says_it_put_some_together():
    found = timeline(thousand())
    assert found.is_bundled
    assert len(str(svg(found.picture, nowhere)).encode()) < 60_000
    expect_well_drawn(found.picture)


def test_no_event_of_a_thousand_is_lost():
    told = [mark.says for mark in timeline(thousand()).picture.marks if " events: " in mark.says]
    many = sum(int(says.rpartition(" events: ")[0].rsplit(None, 1)[-1]) for says in told)
    alone = [mark for mark in timeline(thousand()).picture.marks if isinstance(mark.to, Cites)]
    assert many + sum(" events: " not in mark.says for mark in alone) == 1_000


@settings(max_examples=60)
@given(EVENTS, st.sampled_from(["", "2022", "2022-01", "2022-01-07"]))
def test_every_mark_stands_inside_whatever_the_dates(events, asked):
    found = timeline(events, window_asked(asked, ""))
    if found.picture is not None:
        expect_well_drawn(found.picture)
        assert svg(found.picture, nowhere) == svg(
            timeline(events[::-1], window_asked(asked, "")).picture, nowhere
        ), "the order of the events does not matter"
    small = strip(events)
    if small is not None:
        expect_well_drawn(small)


@settings(max_examples=60)
@given(EVENTS)
def test_no_mark_stands_on_another_and_each_can_be_hit(events):
    picture = timeline(events).picture
    if picture is None:
        return
    rows = {}
    for mark in picture.marks:
        if not mark.says.startswith("Only "):
            box = mark.shapes[0]
            assert box.width >= 24
            assert box.height >= 24
            rows.setdefault(box.y, []).append(box)
    for boxes in rows.values():
        expect_apart(boxes)

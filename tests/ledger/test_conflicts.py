import pytest

from casewright.claims import Bound, Charge, Event, Group, Participant, Person
from casewright.ledger import build_case
from casewright.ledger.posts import can_be_one_post
from ledger.reports import Report


def conflicts_of(*bodies_by_report):
    reports = []
    for number, bodies in enumerate(bodies_by_report):
        reports.append(Report(f"{number}.txt").says("It is said.", *bodies).read)
    return [(one.field, [stated.value for stated in one.values])
            for one in build_case(reports).conflicts]  # fmt: skip


def group(size, bound=Bound.EXACTLY, **fields):
    return Group(f"{size} people", role="victims", size=size, bound=bound, **fields)


def marat(**fields):
    return Person("Marat Tulebaev", **fields)


ROWS = [
    ([[group(44)], [group(98)]], True, "two exact numbers"),
    ([[group(44)], [group(44)]], False, "one number"),
    ([[group(44), group(98)], [group(44)]], False, "one report gives both"),
    ([[group(98, Bound.AT_LEAST)], [group(44)]], True, "at least more than exactly"),
    ([[group(98, Bound.AT_LEAST)], [group(120)]], False, "at least less than exactly"),
    ([[group(100, Bound.ABOUT)], [group(99)]], False, "about"),
    ([[group(3, subset_of=23)], [group(44)]], False, "a part of another group"),
    ([[marat(age=40)], [marat(age=45)]], True, "ages far apart"),
    ([[marat(age=40)], [marat(age=41)]], False, "a birthday"),
    ([[marat(nationality="KZ")], [marat(nationality="UZ")]], True, "nationalities"),
    ([[marat(roles=("convicted",))], [marat(roles=("acquitted",))]], True, "verdicts"),
    ([[Charge("torture", person="Marat Tulebaev", state="guilty"), marat()],
      [Charge("theft", person="Marat Tulebaev", state="guilty"), marat()]], False, "two charges"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_sources_conflict_when_they_cannot_both_be_right(told, expected, reason):
    assert bool(conflicts_of(*told)) is expected


def test_two_days_of_one_death_are_a_conflict():
    died = [
        [marat(), Event("death", date=day, participants=(Participant("Marat Tulebaev", "victim"),))]
        for day in ("2022-01-05", "2022-01-07")
    ]
    assert conflicts_of(*died) == [("date", ["2022-01-05", "2022-01-07"])]


POSTS = [
    ("deputy head of the city police", "former deputy head of the city police", True),
    ("deputy head of police", "deputy head of the Tarsk city police", True),
    ("deputy head of the Tarsk police", "deputy head of the Birek police", False),
    ("a famous singer", "head of the town choir", True),
]


@pytest.mark.parametrize(("a", "b", "expected"), POSTS)
def test_posts_of_one_rank_in_two_places_cannot_be_one(a, b, expected):
    assert can_be_one_post(a, b) is can_be_one_post(b, a) is expected

"""Where people stand with a route: those for whom it is so for the same reasons, together."""

import pytest

from casewright.claims import Event, Participant, Person
from casewright.remedies import Assessor
from casewright.remedies.gathering import terms
from casewright.remedies.standing import Standings
from remedies.cases import ON, TRIED, appeal, case_of, verdict

CAT, HRC, CRC = "un_cat22", "un_hrc_op1", "un_crc_op3"
FIRST, SECOND = "Bulat Orasov", "Zhan Temirov"
OTHER = Person(SECOND, roles=("victim",))


def hurt(place="Almaty", day="2022-01-07"):
    """What was done to the second victim."""
    return Event(
        "ill_treatment", date=day, place=place, participants=(Participant(SECOND, "victim"),)
    )


def assessments(*bodies):
    return list(Assessor(case_of(*bodies), ON).all())


def standings(*bodies):
    found = Standings()
    for one in assessments(*bodies):
        found.add(one)
    return found


def alike(name, *bodies):
    """The names of those who stand alike with a route."""
    return [{who.name for who in one.people} for one in standings(*bodies).of(name)]


APART = [
    ((OTHER, hurt()), [{FIRST, SECOND}], "the same state, the same day"),
    ((OTHER, hurt(day="2022-01-09")), [{FIRST, SECOND}], "another day of the same month"),
    ((OTHER, hurt(place="Tbilisi")), [{FIRST}, {SECOND}], "another state"),
    ((OTHER, hurt(day="1980-01-07")), [{FIRST}, {SECOND}], "before the state accepted it"),
]


@pytest.mark.parametrize(("more", "expected", "why"), APART)
def test_who_stands_alike_is_told_together(more, expected, why):
    assert alike(CAT, *TRIED, *more) == expected, why


def test_a_question_that_names_somebody_does_not_tell_people_apart():
    (found,) = standings(*TRIED, OTHER, hurt()).of(CRC)
    asked = [one.settle for one in found.found.readings[0].conditions if one.settle]
    assert any(FIRST in one for one in asked)
    assert not any(SECOND in one for one in asked), "the first is named, for all of them"


def test_reasons_rest_on_the_claims_of_all_for_whom_they_hold():
    every = assessments(*TRIED, OTHER, hurt())
    (found,) = standings(*TRIED, OTHER, hurt()).of(CAT)
    for place, condition in enumerate(found.found.readings[0].conditions):
        own = {
            claim for one in every for claim in one.route(CAT).readings[0].conditions[place].claims
        }
        assert set(condition.claims) == own, condition.id


def test_how_long_ago_the_acts_were_is_told_for_each_day_of_them():
    (found,) = standings(*TRIED, OTHER, hurt(day="2022-03-09")).of(CAT)
    assert [one.date for one in found.found.since_acts] == ["2022-01-07", "2022-03-09"]


def test_somebody_who_stands_apart_keeps_the_time_that_passed_for_them():
    first, second = standings(*TRIED, OTHER, hurt(place="Tbilisi", day="2022-03-09")).of(CAT)
    assert [one.date for one in first.found.since_acts] == ["2022-01-07"]
    assert [one.date for one in second.found.since_acts] == ["2022-03-09"]


def test_the_states_in_which_people_stand_with_a_route_are_known():
    every = assessments(*TRIED, OTHER, hurt(place="Tbilisi"))
    found = standings(*TRIED, OTHER, hurt(place="Tbilisi"))
    for route in every[0].routes:
        expected = {one.route(route.route.id).state for one in every}
        assert found.states(route.route.id) == expected, route.route.id
    assert Standings().states(CAT) == frozenset()
    assert Standings().of(CAT) == ()


def test_people_of_one_state_have_the_very_same_terms():
    first, second = assessments(*TRIED, OTHER, hurt(day="2022-03-09"))
    for one, other in zip(first.routes, second.routes, strict=True):
        for reading, same in zip(one.readings, other.readings, strict=True):
            assert reading.deadlines is same.deadlines, one.route.id


def test_a_day_without_its_year_lies_after_the_acts_of_each():
    bodies = (*TRIED[:2], OTHER, hurt(day="2023-03-09"), verdict("--02-01"), appeal("--06-10"))
    first, second = (one.route(HRC).readings[0].deadlines for one in assessments(*bodies))
    assert [one.span.first.year for one in first] == [2027]
    assert [one.span.first.year for one in second] == [2028]


def test_a_term_that_runs_for_several_people_names_each_once():
    found = terms(assessments(*TRIED, OTHER, hurt(day="2022-03-09")))
    assert found
    for one in found:
        assert [who.name for who in one.runs_for] == [FIRST, SECOND], one.key

"""Time limits: the day they end, the question where it cannot be named, and what passing means."""

from datetime import date

import pytest

from casewright.claims import Group
from casewright.remedies import Answer, Assessor, Confidence, State
from casewright.remedies.rules import routes
from remedies.cases import (
    ON,
    TRIED,
    VICTIM,
    appeal,
    case_of,
    complaint,
    condition,
    harm,
    route,
    verdict,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
DAYS = [
    ("un_hrc_op1", "2023-09-15", "2028-09-15", "five years from the decision"),
    ("un_hrc_op1", "2024-02-29", "2029-02-28", "five years from a leap day"),
    ("un_hrc_op1", "2023-09", "2028-09-01", "a month: the earliest day it can be"),
    ("un_hrc_op1", "2023", "2028-01-01", "a year: the earliest day it can be"),
    ("un_cerd14", "2023-08-31", "2024-02-29", "six months to the end of a leap February"),
    ("un_crc_op3", "2024-02-29", "2025-02-28", "one year from a leap day"),
    ("reg_ecthr", "2022-02-01", "2022-06-01", "four months from the first day of the new term"),
    ("reg_ecthr", "2022-01-31", "2022-07-31", "six months from the last day of the old one"),
    ("reg_ecthr", "2023-10-31", "2024-02-29", "four months to a leap day"),
    ("reg_iachr", "2023-08-31", "2024-02-29", "six months to a leap day"),
    ("dom_cassation", "2023-09-15", "2024-09-15", "a year that no source gives"),
]
# A route that is not to be had has no readings with terms to look at unless the state fits.
PLACE = {"reg_ecthr": "Tbilisi", "reg_iachr": "Mexico City"}


@pytest.mark.parametrize(("name", "decided", "due", "reason"), DAYS)
def test_a_term_ends_on_a_day_of_the_calendar(name, decided, due, reason):
    place = PLACE.get(name, "Almaty")
    found = route(name, VICTIM, harm(place, "2020-01-07"), verdict("2020-06-01"), appeal(decided))
    first = found.readings[0].deadlines[0]
    assert (first.due or first.earliest) == date.fromisoformat(due), reason
    assert (first.due is None) == bool(first.question), "what is vague is asked about"


def test_every_day_from_a_rule_that_nobody_read_has_the_warning_beside_it():
    found = route("dom_cassation", *TRIED)
    (term,) = found.readings[0].deadlines
    assert term.due is not None
    assert term.warning
    assert term.backing.confidence is Confidence.LOW


def test_no_clock_of_an_unsourced_rule_lacks_the_warning():
    for one in routes():
        assert bool(one.limit.backing.warning) == one.limit.backing.is_unsourced


YEARLESS = [
    ("un_hrc_op1", date(2026, 11, 23), YES, "five years after the acts are not over"),
    ("un_hrc_op1", date(2027, 6, 11), UNKNOWN, "from now on it depends on the year"),
    ("un_cerd14", date(2026, 11, 23), UNKNOWN, "six months from which June?"),
    ("un_cerd14", date(2022, 6, 11), YES, "it can be no other June"),
]


@pytest.mark.parametrize(("name", "on", "answer", "reason"), YEARLESS)
def test_a_decision_without_its_year_gives_a_question_and_no_day(name, on, answer, reason):
    bodies = (VICTIM, harm(), verdict("--02-01"), appeal("--06-10"))
    found = route(name, *bodies, on=on)
    first = found.readings[0].deadlines[0]
    assert (first.due, first.earliest) == (None, None)
    assert first.question.startswith("In which year was")
    assert condition(name, "time_limit", *bodies, on=on).answer is answer, reason
    assert first.question in found.questions


EDGES = [
    ("un_cerd14", date(2024, 3, 15), YES, State.CANNOT_TELL, "the last day"),
    ("un_cerd14", date(2024, 3, 16), NO, State.CLOSED, "the day after"),
    ("un_hrc_op1", date(2028, 9, 15), YES, State.OPEN, "the last day"),
    ("un_hrc_op1", date(2028, 9, 16), UNKNOWN, State.CANNOT_TELL, "late, but not barred"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "on", "answer", "state", "reason"), EDGES)
def test_the_last_day_is_still_in_time(name, on, answer, state, reason):
    assert condition(name, "time_limit", *TRIED, on=on).answer is answer, reason
    assert route(name, *TRIED, on=on).readings[0].state is state, reason


def test_two_days_for_one_decision_are_both_counted_the_earlier_first():
    found = route(
        "un_hrc_op1", VICTIM, harm(), verdict(), appeal("2023-09-15"), appeal("2023-06-01")
    )
    assert [one.due for one in found.readings[0].deadlines] == [
        date(2028, 6, 1),
        date(2028, 9, 15),
    ]


def test_a_rule_without_figure_gives_the_time_passed_and_no_day():
    found = route("un_cat22", *TRIED)
    assert [one.deadlines for one in found.readings] == [(), ()]
    assert [(one.since, one.words) for one in found.elapsed] == [
        ("the acts", "2 years 4 months"),
        ("the verdict of first instance", "1 year 4 months"),
        ("the decision on appeal", "8 months"),
    ]


def test_three_years_run_from_the_end_of_another_procedure():
    ended = complaint("The Committee against Torture found no violation.", decided="2024-02-29")
    found = route("un_hrc_op1", *TRIED, extra=[ended])
    assert date(2027, 2, 28) in [one.due for one in found.readings[0].deadlines]
    assert found.state is State.OPEN


def test_another_state_s_term_is_not_taken_for_this_one_s():
    found = condition("dom_cassation", "time_limit", VICTIM, harm("Tbilisi"), verdict(), appeal())
    assert found.answer is UNKNOWN
    assert "Which term" in found.settle


def test_a_yearly_call_is_asked_about():
    assert condition("un_fund", "time_limit", VICTIM, harm()).answer is UNKNOWN


def test_a_group_has_the_terms_of_its_case():
    case = case_of(*TRIED, Group("44 victims", "victims", None, 44))
    (group,) = (one for one in Assessor(case, ON).all() if one.is_group)
    assert group.name == "Victims"
    assert group.route("un_hrc_op1").readings[0].due == date(2028, 9, 15)


def test_a_group_counted_by_citizenship_has_that_citizenship():
    case = case_of(*TRIED, Group("23 Uzbek citizens", "victims", "UZ", 23))
    (group,) = (one for one in Assessor(case, ON).all() if one.name == "Victims (UZ)")
    conditions = {one.id: one for one in group.route("dom_fund").readings[0].conditions}
    assert "Uzbekistan" in conditions["citizen"].why

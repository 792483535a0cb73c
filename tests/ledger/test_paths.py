"""How far victims and groups came on the way to redress."""

import pytest

from casewright.claims import Act, Charge, Event, Group, Money, Participant, Person, Stance
from casewright.ledger import build_case
from casewright.ledger.errors import BadRules
from casewright.ledger.milestones import milestone_from, milestone_rules, said_by
from casewright.ledger.path_entry import Answer, Milestone
from ledger.reports import Report

NAME = "Marat Tulebaev"
VICTIM = Person(NAME, roles=("victim",))
ONE = (Participant(NAME, "victim"),)


def steps(case, name):
    (path,) = (one for one in case.paths if one.who.name == name)
    return {one.name: one for one in path.milestones}


def of(*bodies, name=NAME, stance=Stance.REPORTED):
    report = Report("a.txt").says("It is said.", VICTIM).says("It is told.", *bodies, stance=stance)
    return steps(build_case([report.read]), name)


ROWS = [
    ("detained", Event("detention", participants=ONE), "detained"),
    ("ill_treated", Act("beating", victim=NAME), "an act"),
    ("ill_treated", Event("ill_treatment", participants=ONE), "an event"),
    ("proceedings", Event("investigation_opened", participants=ONE), "proceedings"),
    ("outcome", Event("verdict", participants=ONE), "an outcome"),
    ("compensation_claimed", Money("compensation_claimed", 61, "KZT", NAME), "claimed"),
    ("compensation_awarded", Money("compensation_awarded", 5, "KZT", NAME), "awarded"),
    ("compensation_paid", Money("compensation_paid", 5, "KZT", NAME), "paid"),
    ("international", Event("un_complaint", participants=ONE), "a complaint to the UN"),
    ("appeal", Event("appeal_filed", participants=ONE), "an appeal"),
]


@pytest.mark.parametrize(("name", "body", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_a_milestone_is_reached_where_a_claim_says_so(name, body, reason):
    found = of(body)
    assert found[name].answer is Answer.YES
    assert found[name].given
    others = {one.name for one in found.values() if one.answer is not Answer.UNKNOWN} - {name}
    assert others <= {"proceedings"}


@pytest.mark.parametrize(("name", "body", "reason"), ROWS[:5], ids=[row[2] for row in ROWS[:5]])
def test_what_is_only_denied_is_a_no_and_what_is_announced_only_planned(name, body, reason):
    assert of(body, stance=Stance.DENIED)[name].answer is Answer.NO
    planned = of(body, stance=Stance.ANNOUNCED)[name]
    assert (planned.answer, len(planned.planned)) == (Answer.UNKNOWN, 1)


def test_a_milestone_that_is_asserted_and_denied_is_disputed():
    beaten = Act("beating", victim=NAME)
    report = Report("a.txt").says("He was beaten.", VICTIM, beaten)
    report.says("He was not beaten.", beaten, stance=Stance.DENIED)
    assert steps(build_case([report.read]), NAME)["ill_treated"].answer is Answer.DISPUTED


def test_being_called_a_victim_by_a_report_is_no_recognition_and_an_official_one_is():
    assert of()["recognised"].answer is Answer.UNKNOWN
    report = Report("a.txt").says("He was recognised as a victim.", VICTIM)
    assert steps(build_case([report.read]), NAME)["recognised"].answer is Answer.YES


def test_money_of_somebody_else_is_not_his():
    found = of(Money("compensation_awarded", 5, "KZT"), Act("beating", victim="Bulat"))
    assert all(one.answer is Answer.UNKNOWN for one in found.values())


def test_a_group_says_how_many_of_it_came_that_far():
    groups = [
        Group("44 victims", "victims", None, 44),
        Group("23 citizens", "represented", None, 23),
        Group("three of the 23", "compensated", None, 3, subset_of=23),
    ]
    case = build_case([Report("a.txt").says("It is said.", *groups).read])
    assert steps(case, "represented")["compensation_awarded"].note == "3 of 23"
    assert steps(case, "victims")["represented"].note == "23 of 44"
    assert steps(case, "victims")["compensation_awarded"].answer is Answer.UNKNOWN


def test_what_is_told_of_nobody_by_name_is_told_of_the_victims_as_a_whole():
    bodies = [Group("44 victims", "victims", None, 44), Act("beating"), Event("trial_opened")]
    found = steps(build_case([Report("a.txt").says("It is said.", *bodies).read]), "victims")
    assert found["ill_treated"].answer is found["proceedings"].answer is Answer.YES


def test_the_arrest_of_the_accused_is_no_detention_of_the_victims():
    bodies = [
        Group("44 victims", "victims", None, 44),
        Event("detention", participants=(Participant("four officers", "accused"),)),
        Event("detention"),
        Charge("torture"),
    ]
    found = steps(build_case([Report("a.txt").says("It is said.", *bodies).read]), "victims")
    assert found["detained"].answer is Answer.UNKNOWN


def test_an_answer_its_claims_do_not_give_is_refused():
    with pytest.raises(ValueError, match="do not give"):
        Milestone("detained", Answer.YES)


SAID = [
    ("He was recognised as a victim; his lawyer was paid.", "two milestones in one sentence"),
    ("Его адвокат подал жалобу: он признан потерпевшим.", "in Russian"),
    ("RECOGNIZED AS VICTIM", "in capitals"),
    ("The weather was fine.", "none at all"),
    ("", "no words"),
]


@pytest.mark.parametrize("words", [row[0] for row in SAID], ids=[row[1] for row in SAID])
def test_what_words_say_is_what_each_milestone_finds_in_them(words):
    assert said_by(words) == {rule.id for rule in milestone_rules() if rule.is_said_by(words)}


def test_the_milestones_can_be_read_and_are_labelled_in_both_languages():
    assert all(set(one.label) == {"en", "ru"} for one in milestone_rules())


BAD = [({"id": "x"}, "label"), ({"id": "x", "label": {}, "wrods": []}, "only"),
       ({"id": "x", "label": {}, "words": ["("]}, "no expression")]  # fmt: skip


@pytest.mark.parametrize(("row", "message"), BAD)
def test_a_milestone_with_a_mistake_is_refused(row, message):
    with pytest.raises(BadRules, match=message):
        milestone_from(row)

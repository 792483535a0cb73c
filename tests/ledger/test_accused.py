"""What is said of each accused: never more than is stated, and never without where and when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import Act, Charge, Event, Ground, Participant, Person, Sentence, Stance
from casewright.ledger import build_case
from casewright.ledger.accused_entry import ADJUDGED, AccusedEntry, ChargeStatus
from casewright.ledger.path_entry import Answer
from ledger.reports import Report

NAME = "Marat Tulebaev"
MAN = Person(NAME, roles=("accused",))
TRIED = (Participant(NAME, "accused"),)
CHARGED = Charge("torture", article="146", person=NAME, state="charged")
GUILTY = Charge("torture", article="146", part="2", person=NAME, state="guilty")
VERDICT = Event("verdict", date="2025-01-17", court="Karas District Court", participants=TRIED)
FILED = Event("appeal_filed", participants=TRIED)


def decided(outcome):
    return Event("appeal_decision", outcome=outcome, date="--06-10", participants=TRIED)


def accused(*bodies) -> AccusedEntry:
    report = Report("a.txt").says("It is said.", MAN, *bodies)
    (found,) = build_case([report.read]).accused
    return found


ROWS = [
    ([], "charged", None, "called accused"),
    ([CHARGED], "charged", None, "charged"),
    ([CHARGED, GUILTY, VERDICT], "convicted", Answer.UNKNOWN, "convicted, of an appeal nothing"),
    ([GUILTY, VERDICT, FILED], "convicted", Answer.YES, "an appeal filed and not decided"),
    ([GUILTY, VERDICT, FILED, decided("upheld")], "final", Answer.NO, "upheld"),
    ([GUILTY, VERDICT, decided("overturned")], "overturned", Answer.NO, "overturned"),
    ([GUILTY, VERDICT, decided("remitted")], "overturned", Answer.NO, "sent back"),
    ([GUILTY, VERDICT, decided("acquitted")], "acquitted", Answer.NO, "acquitted on appeal"),
    ([GUILTY, VERDICT, decided(None)], "convicted", Answer.NO, "decided, the outcome untold"),
    ([GUILTY, VERDICT, decided("pending")], "convicted", Answer.UNKNOWN, "the appeal is pending"),
    (
        [Charge("torture", person=NAME, state="not_guilty")],
        "acquitted",
        Answer.UNKNOWN,
        "acquitted",
    ),
    ([Charge("torture", person=NAME, state="dropped")], "dropped", None, "charges dropped"),
]


@pytest.mark.parametrize(("told", "status", "appeal", "reason"), ROWS, ids=[r[3] for r in ROWS])
def test_the_standing_follows_from_charges_verdicts_and_reviews(told, status, appeal, reason):
    found = accused(*told)
    assert found.now == status
    assert {one.appeal_open for one in found.charges} == {appeal}


def test_a_conviction_is_shown_with_court_instance_and_day():
    (charge,) = accused(CHARGED, GUILTY, VERDICT).charges
    assert (charge.offence, charge.article, charge.part) == ("torture", "146", "2")
    assert charge.level == "trial"
    assert [one.value for one in charge.courts] == ["Karas District Court"]
    assert [one.value for one in charge.dates] == ["2025-01-17"]


def test_a_day_without_its_year_is_shown_as_the_full_one_where_another_report_has_it():
    short = Event("verdict", date="--01-17", court="Karas District Court", participants=TRIED)
    reports = [
        Report("a.txt").says("It is said.", MAN, GUILTY, VERDICT),
        Report("b.txt").says("It is said.", MAN, short),
        Report("c.txt").says("Said again.", MAN, short),
    ]
    (found,) = build_case(report.read for report in reports).accused
    assert [one.value for one in found.charges[0].dates] == ["2025-01-17"]


def test_nobody_is_called_adjudged_without_an_instance():
    for status in sorted(ADJUDGED):
        with pytest.raises(ValueError, match="without an instance"):
            ChargeStatus("x", (), None, None, status, None, (), (), Answer.UNKNOWN, (), ())


def test_an_allegation_without_anybody_who_makes_it_is_refused():
    with pytest.raises(ValueError, match="has to be said whose"):
        ChargeStatus("x", (), None, None, "alleged", None, (), (), None, (), ())


def test_somebody_only_a_victim_names_is_alleged_by_that_victim_and_nothing_more():
    beaten = Act("beating", victim="Serik", perpetrator=NAME)
    report = Report("a.txt").says(
        "Marat beat me, said Serik.", Person(NAME), beaten, by="Serik", stance=Stance.ALLEGED
    )
    (found,) = build_case([report.read]).accused
    (charge,) = found.charges
    assert (found.now, charge.alleged_by, charge.offence) == ("alleged", ("Serik",), "")


def test_somebody_merely_named_is_no_accused():
    report = Report("a.txt").says("Marat was there.", Person(NAME), Act("beating", victim=NAME))
    assert build_case([report.read]).accused == ()


def test_each_charge_has_a_standing_of_its_own():
    other = Charge("theft of a car", person=NAME, state="not_guilty")
    found = accused(GUILTY, VERDICT, other)
    assert {one.status for one in found.charges} == {"convicted", "acquitted"}


def test_a_charge_against_all_is_one_against_each_accused_of_that_report():
    report = Report("a.txt").says(
        "All were found guilty.", MAN, Person("Bulat Orasov", roles=("accused",)),
        Charge("torture and abuse of power", person="all", state="guilty"),
    )  # fmt: skip
    found = build_case([report.read]).accused
    assert len(found) == 2
    assert all([c.offence for c in one.charges] == ["abuse_of_power", "torture"] for one in found)


def test_penalties_of_one_kind_and_length_are_one():
    sentence = Sentence(NAME, "imprisonment", 3, "years")
    each = Sentence("each", "imprisonment", 3, "years", applies_to=(NAME,))
    (value,) = accused(GUILTY, sentence, each).sentences
    assert (value.value, len(value.claims)) == ("imprisonment 3 years", 2)


def test_refusing_to_look_at_a_ground_is_not_rejecting_it():
    grounds = (
        Ground("the classification", "Aina", "rejected"),
        Ground("forced labour", "Aina", "not_considered"),
        Ground("the length", "Marat Tulebaev", "rejected"),
    )
    report = Report("a.txt").says(
        "It is said.", MAN, Person("Aina", roles=("victim_lawyer",)),
        Event("appeal_decision", outcome="upheld", grounds=grounds),
    )  # fmt: skip
    (one,) = build_case([report.read]).instances
    answers = {a.side: {g.asked: g.answer for g in a.grounds} for a in one.appeals}
    assert answers == {
        "accused": {"the length": "rejected"},
        "victims": {"the classification": "rejected", "forced labour": "not_considered"},
    }


STATES = st.lists(
    st.sampled_from([CHARGED, GUILTY, VERDICT, FILED, decided("upheld"), decided("overturned")]),
    max_size=5,
)


@settings(max_examples=60)
@given(STATES)
def test_whatever_is_told_a_conviction_never_stands_alone(told):
    for charge in accused(*told).charges:
        if charge.status in ADJUDGED:
            assert charge.level == "trial"
            assert charge.appeal_open is not None
        assert charge.claims

"""The engine as a whole: states, readings, announcements, what closes what; and its laws."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import Event, Group, Money, Participant, Person, Stance, Statement
from casewright.ledger import CaseFile
from casewright.linking import EntryId
from casewright.remedies import Answer, Assessor, State, assess, routes
from casewright.remedies.errors import NobodyToAssess
from casewright.remedies.readings import derived
from remedies.cases import (
    NAME,
    ON,
    TRIED,
    VICTIM,
    appeal,
    assessed,
    case_of,
    cassation,
    complaint,
    condition,
    harm,
    person,
    route,
    verdict,
)

CAT, HRC = "un_cat22", "un_hrc_op1"
SAID = "If nobody investigates, we will complain to the Committee against Torture,"


def test_a_disputed_remedy_gives_both_readings_the_earlier_deadline_first():
    found = route(HRC, *TRIED)
    assert [(one.state, one.supposing) for one in found.readings] == [
        (State.OPEN, "a decision in cassation need not be used first"),
        (State.NOT_YET_OPEN, "a decision in cassation must be used first"),
    ]
    assert found.readings[0].due == date(2028, 9, 15)
    assert found.readings[1].due is None
    assert found.is_disputed


def test_once_cassation_is_decided_nothing_is_disputed():
    found = route(HRC, *TRIED, cassation("2024-03-01"))
    assert [one.state for one in found.readings] == [State.OPEN]
    assert found.readings[0].due == date(2029, 3, 1)


def test_a_state_whose_courts_are_not_in_the_rules_is_always_read_both_ways():
    found = route(HRC, VICTIM, harm("Tbilisi"), verdict(), appeal(), cassation())
    assert [one.state for one in found.readings] == [State.OPEN, State.NOT_YET_OPEN]
    assert "constitutional complaint" in found.readings[1].supposing


def test_a_second_reading_is_told_by_what_is_otherwise_in_it():
    first, second = route("un_cat22", *TRIED).readings
    told = route("un_cat22", *TRIED).told_once
    assert told[0] == first
    assert told[1].state == second.state
    assert [one.id for one in told[1].conditions] == ["exhausted"]
    assert set(second.conditions) <= {*first.conditions, *told[1].conditions}


def test_a_route_says_what_bars_it():
    barred = route("reg_ecthr", *TRIED)
    assert barred.state is State.NOT_AVAILABLE
    assert barred.bars
    assert {one.answer for one in barred.bars} == {Answer.NO}


def test_what_hangs_on_no_dispute_is_said_once():
    assert [one.supposing for one in route("un_crc_op3", *TRIED).readings] == [""]


def test_what_only_unread_rules_open_is_not_called_open():
    found = route("dom_new_case", *TRIED)
    assert [one.state for one in found.readings] == [State.CANNOT_TELL, State.OPEN]
    assert "in no source" in found.readings[1].supposing


STATES = [
    ("dom_appeal", (Event("trial_opened"),), State.NOT_YET_OPEN, "the trial comes first"),
    ("dom_appeal", (verdict("2023-02-01"),), State.CLOSED, "the term is over"),
    ("dom_appeal", (verdict(), Event("appeal_filed")), State.PENDING, "filed and not decided"),
    ("dom_appeal", (verdict(), appeal()), State.USED, "decided"),
    ("dom_cassation", (verdict(), appeal(), cassation()), State.USED, "decided"),
    ("dom_civil", (Money("compensation_claimed", 5, "KZT", NAME),), State.PENDING, "claimed"),
    ("dom_civil", (Money("compensation_awarded", 5, "KZT", NAME),), State.USED, "awarded"),
    (CAT, (verdict(), appeal()), State.OPEN, "all met, as far as the sources tell"),
    (CAT, (verdict(),), State.NOT_YET_OPEN, "the appeal comes first"),
    (CAT, (), State.CANNOT_TELL, "nothing is told of courts"),
    ("osce_moscow", (), State.NOT_AVAILABLE, "for states only"),
    ("reg_ecthr", (verdict(), appeal()), State.NOT_AVAILABLE, "no Council of Europe state"),
]


@pytest.mark.parametrize(("name", "more", "state", "reason"), STATES)
def test_a_route_is_in_one_of_eight_states(name, more, state, reason):
    assert route(name, VICTIM, harm(), *more).state is state, reason


def test_a_complaint_that_was_filed_is_pending_and_one_decided_is_used():
    filed = complaint("He complained to the Committee against Torture.")
    assert route(CAT, *TRIED, extra=[filed]).state is State.PENDING
    ended = complaint("The Committee against Torture found a violation.", decided="2024-02-01")
    assert route(CAT, *TRIED, extra=[ended]).state is State.USED


MATTERS = [
    (CAT, "Human Rights Committee", None, State.CLOSED, "pending elsewhere"),
    (CAT, "Human Rights Committee", "2024-02-01", State.CLOSED, "a past one bars CAT for good"),
    (HRC, "Committee against Torture", None, State.CLOSED, "pending elsewhere"),
    (HRC, "Committee against Torture", "2024-02-01", State.OPEN, "a past one does not bar HRC"),
    (CAT, "Special Rapporteur", None, State.OPEN, "a letter is no such procedure"),
    (CAT, "Working Group on Arbitrary Detention", None, State.CANNOT_TELL, "disputed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "decided", "state", "reason"), MATTERS)
def test_the_same_matter_before_another_body(name, body, decided, state, reason):
    extra = [complaint(f"They turned to the {body}.", decided=decided)]
    assert route(name, *TRIED, extra=extra).state is state, reason


def test_a_state_with_a_wider_reservation_is_asked_about():
    extra = [complaint("The Committee against Torture decided.", decided="2024-02-01")]
    found = condition(HRC, "same_matter", VICTIM, harm("Berlin"), verdict(), appeal(), extra=extra)
    assert found.answer is Answer.UNKNOWN


def test_choosing_a_route_says_what_it_closes():
    closed = {one.route: one.for_good for one in route(HRC, *TRIED).closes}
    assert closed[CAT] is True
    assert {one.route: one.for_good for one in route(CAT, *TRIED).closes}[HRC] is False
    assert "reg_ecthr" not in closed, "what is not to be had cannot be closed"
    assert {one.for_good for one in route("un_wgad", *TRIED).closes} == {None}


def test_an_announcement_says_by_whom_and_on_what_condition():
    said = (SAID, Statement("Aina Sarova"), None, Stance.REPORTED)
    found = route(CAT, *TRIED, extra=[said])
    (told,) = found.announced
    assert found.state is State.ANNOUNCED
    assert (told.by, told.provided, told.words) == ("Aina Sarova", "If nobody investigates", SAID)


def test_an_announcement_that_names_no_body_leaves_the_state_and_is_shown():
    said = ("We will appeal to the UN.", Statement("Aina Sarova"), None, Stance.REPORTED)
    found = assessed(*TRIED, extra=[said])
    assert found.route(CAT).state is State.OPEN
    assert found.route(CAT).announced
    assert not found.route("reg_ecthr").announced


def test_a_complaint_of_others_is_not_this_person_s():
    other = Event("un_complaint", participants=(Participant("Timur Zhanov", "victim"),))
    body = "Timur Zhanov complained to the Human Rights Committee."
    extra = [(body, other, None, Stance.REPORTED)]
    extra.append(("Timur Zhanov", Person("Timur Zhanov", roles=("victim",)), None, Stance.REPORTED))
    assert route(CAT, *TRIED, extra=extra).state is State.OPEN


def test_a_council_of_europe_case_has_its_court_and_four_months():
    found = route("reg_ecthr", VICTIM, harm("Tbilisi"), verdict(), appeal(), on=date(2023, 12, 1))
    assert [one.state for one in found.readings] == [
        State.CANNOT_TELL,
        State.OPEN,
        State.NOT_YET_OPEN,
    ]
    assert found.readings[0].due == date(2024, 1, 15)
    assert route("reg_iachr", VICTIM, harm("Tbilisi")).state is State.NOT_AVAILABLE


def test_a_case_from_the_americas_has_its_commission_and_six_months():
    bodies = (VICTIM, harm("Mexico City"), verdict(), appeal())
    found = route("reg_iachr", *bodies, on=date(2024, 2, 1))
    assert [one.state for one in found.readings] == [State.OPEN, State.NOT_YET_OPEN]
    assert found.readings[0].due == date(2024, 3, 15)
    assert route("reg_ecthr", *bodies).state is State.NOT_AVAILABLE


def test_an_empty_case_assesses_nobody():
    assert list(Assessor(CaseFile(), ON).all()) == []


def test_somebody_the_file_does_not_follow_is_refused():
    with pytest.raises(NobodyToAssess, match="nobody-1"):
        assess(case_of(*TRIED), EntryId("nobody-1"), ON)


def test_a_state_given_by_a_person_is_taken():
    case = case_of(VICTIM, harm(None))
    (who,) = (one.id for one in case.people)
    assert assess(case, who, ON).where.only is None
    assert assess(case, who, ON, state="KZ").where.only == "KZ"


def test_a_state_the_list_does_not_have_opens_nothing():
    case = case_of(*TRIED)
    found = assess(case, case.people[0].id, ON, state="ZZ")
    bound = [
        one for one in found.routes if "accepted" in {rule.kind for rule in one.route.conditions}
    ]
    assert {one.state for one in bound} == {State.CANNOT_TELL, State.CLOSED}
    assert found.route("un_cerd14").state is State.CLOSED, "its term is over in any state"


def test_for_a_group_of_which_some_were_paid_it_is_asked_who():
    groups = (
        Group("23 represented", "represented", None, 23),
        Group("3", "compensated", None, 3, subset_of=23),
    )
    found = list(Assessor(case_of(*TRIED, *groups), ON).all())
    (represented,) = (one for one in found if one.name.startswith("People represented"))
    civil = represented.route("dom_civil")
    assert civil.state is State.CANNOT_TELL
    assert "3 of 23" in civil.readings[0].conditions[0].why
    assert [one.size.size for one in found if one.size] == [23, 3]


def test_contradictory_days_of_the_acts_leave_a_late_acceptance_open_to_question():
    other = harm("Almaty", "2005-01-07")
    assert condition(CAT, "acceptance", VICTIM, harm(), other).answer is Answer.UNKNOWN


PLACES = [None, "Almaty", "Tbilisi", "Nowhere"]
DAYS = [None, "--06-10", "2023", "2023-09", "2023-09-15", "2023-02-30"]
BODIES = st.lists(
    st.one_of(
        st.builds(harm, st.sampled_from(PLACES), st.sampled_from(DAYS)),
        st.builds(verdict, st.sampled_from(DAYS)),
        st.builds(appeal, st.sampled_from(DAYS)),
        st.builds(cassation, st.sampled_from(DAYS)),
    ),
    max_size=6,
)  # fmt: skip


@settings(max_examples=40)
@given(BODIES, st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_unknown_never_opens_and_the_same_case_gives_the_same_answer(bodies, on):
    first, again = (assessed(VICTIM, *bodies, on=on) for _ in range(2))
    assert first == again
    for one in first.routes:
        for reading in one.readings:
            answers = {each.answer for each in reading.conditions}
            if reading.state is State.OPEN:
                assert answers == {Answer.YES}
            assert all(term.warning or not term.backing.is_unsourced for term in reading.deadlines)
            assert all(
                each.settle or each.answer is not Answer.UNKNOWN for each in reading.conditions
            )


@given(st.permutations(["open", "closed", "away", "later", "unknown"]))
def test_the_order_of_conditions_does_not_matter(order):
    known = condition(CAT, "victim", *TRIED)
    made = {
        "open": known,
        "closed": replace(known, answer=Answer.NO, otherwise=State.CLOSED),
        "away": replace(known, answer=Answer.NO, otherwise=State.NOT_AVAILABLE),
        "later": replace(known, answer=Answer.NO, otherwise=State.NOT_YET_OPEN),
        "unknown": replace(known, answer=Answer.UNKNOWN, settle="?"),
    }
    assert derived([made[one] for one in order]) is State.NOT_AVAILABLE
    without = [made[one] for one in order if one not in ("away", "closed")]
    assert derived(without) is State.CANNOT_TELL


def test_every_route_is_assessed_in_the_order_of_the_rules():
    assert [one.route.id for one in assessed(VICTIM, harm()).routes] == [one.id for one in routes()]


def test_a_person_s_nationality_changes_no_treaty():
    ours, theirs = (assessed(person(nationality=code), *TRIED[1:]) for code in ("KZ", "UZ"))
    treaties = [one.route.id for one in ours.routes if one.route.level == "un_treaty"]
    assert all(ours.route(one).state is theirs.route(one).state for one in treaties)

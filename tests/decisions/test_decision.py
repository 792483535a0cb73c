"""A decision is a plain value: who, what, why and when, with one id on every machine."""

import pytest
from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.decisions import (
    VERDICTS,
    Accept,
    ActWithout,
    Add,
    Agree,
    Authorise,
    Change,
    Correct,
    Decision,
    DecisionId,
    Different,
    Reject,
    Resolve,
    Revoke,
    Same,
    Side,
    Told,
    Undo,
    Withdraw,
)
from decisions.made import anchor, claims_of, decision, side

REPORT = Report("a.txt").says(
    "Bulat Orasov met Arlin Dusov.", Person("Bulat Orasov"), Person("Arlin Dusov")
)
ORASOV, DUSOV = claims_of(REPORT)
AGE = (Change("name", "Bulat"),)
TOLD = Told(REPORT.source.sha256, "a.txt", 0, 0, "Witness 1")
SIDES = (side("Bulat Orasov", REPORT), side("Arlin Dusov", REPORT))
EACH = [
    (Same(*SIDES), "“Bulat Orasov” and “Arlin Dusov” are the same."),
    (Different(*SIDES), "“Bulat Orasov” and “Arlin Dusov” are not the same."),
    (
        Resolve("size", "How many?", "44", ("44", "98"), (anchor(ORASOV),), (anchor(DUSOV),)),
        "How many? “44” holds.",
    ),
    (Accept(anchor(ORASOV)), f"The claim {ORASOV.id} (person: Bulat Orasov) is accepted."),
    (Reject(anchor(ORASOV)), f"The claim {ORASOV.id} (person: Bulat Orasov) is rejected."),
    (
        Correct(anchor(ORASOV), (Change("age", "41"), Change("roles", "victim"))),
        f"The claim {ORASOV.id} (person: Bulat Orasov) is corrected: "
        "age is “41”, roles is “victim”.",
    ),
    (
        Add(*(REPORT.source.sha256, "a.txt", 0, 5, "Bulat"), "person", AGE, None, Stance.REPORTED),
        "A claim is added to “a.txt” at 0 (person: name is “Bulat”).",
    ),
    (
        Agree(TOLD, ("lawyers",), "2026-01-02", None),
        "On 2026-01-02 Witness 1 agreed to lawyers for “a.txt”.",
    ),
    (
        Withdraw(TOLD, "2026-01-03"),
        "On 2026-01-03 Witness 1 withdrew consent for “a.txt”.",
    ),
    (
        Authorise(SIDES[0], ("CAT",), "A. Lind", "signed form, in the safe", "2026-01-02"),
        "On 2026-01-02 Bulat Orasov authorised A. Lind to file to CAT for “Bulat Orasov” "
        "(signed form, in the safe).",
    ),
    (
        ActWithout(SIDES[0], ("CAT", "HRC"), "A. Lind", "He is held without visits.", "2026-01-02"),
        "A. Lind files to CAT, HRC for “Bulat Orasov” without a written authority since "
        "2026-01-02: He is held without visits.",
    ),
    (
        Revoke(SIDES[0], ("CAT",), "2026-02-02"),
        "On 2026-02-02 the authority to file to CAT for “Bulat Orasov” was taken back.",
    ),
    (Undo(DecisionId("decision-1")), "Decision decision-1 is undone."),
]


@pytest.mark.parametrize(("what", "sentence"), EACH)
def test_every_decision_says_in_words_what_was_decided(what, sentence):
    assert decision(what).sentence == sentence


def test_no_kind_of_decision_is_missing_from_these_tests():
    assert {type(what) for what, _ in EACH} == set(VERDICTS.values())


def test_the_same_decision_has_the_same_id_and_any_difference_another():
    first = decision(Accept(anchor(ORASOV)))
    others = [
        decision(Reject(anchor(ORASOV))),
        decision(Accept(anchor(DUSOV))),
        decision(Accept(anchor(ORASOV)), by="Bek"),
        decision(Accept(anchor(ORASOV)), reason="Another."),
        decision(Accept(anchor(ORASOV)), minute=1),
    ]
    assert decision(Accept(anchor(ORASOV))).id == first.id
    assert len({first.id, *(one.id for one in others)}) == 6


REFUSED = [
    ("", "I know it.", "2026-03-01T10:00:00+00:00", "names who made it"),
    ("Anna", "  ", "2026-03-01T10:00:00+00:00", "names who made it"),
    ("Anna", "I know it.", "2026-03-01T10:00:00", "offset from UTC"),
    ("Anna", "I know it.", "yesterday", "yesterday"),
]


@pytest.mark.parametrize(("by", "reason", "when", "message"), REFUSED)
def test_a_decision_without_person_reason_or_moment_is_refused(by, reason, when, message):
    with pytest.raises(ValueError, match=message):
        Decision(Accept(anchor(ORASOV)), by, reason, when)


def test_a_judgement_rests_on_claims_and_a_correction_changes_something():
    with pytest.raises(ValueError, match="rests on claims"):
        Side("Nobody", ())
    with pytest.raises(ValueError, match="changes a field"):
        Correct(anchor(ORASOV), ())


def test_a_conflict_is_resolved_with_one_of_its_values_only():
    with pytest.raises(ValueError, match="one of its values"):
        Resolve("size", "How many?", "45", ("44", "98"), (anchor(ORASOV),), ())


def test_moments_are_compared_as_moments_whatever_their_offset():
    east = Decision(Accept(anchor(ORASOV)), "Anna", "Why.", "2026-03-01T12:00:00+05:00")
    west = Decision(Accept(anchor(ORASOV)), "Anna", "Why.", "2026-03-01T08:00:00+00:00")
    assert east.moment < west.moment

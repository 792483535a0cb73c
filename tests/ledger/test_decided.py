"""The laws of decisions: order does not matter, undoing restores, a case may grow."""

from decisions.made import anchor, claims_of, decision
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import Person
from casewright.decisions import (
    Accept,
    Change,
    Correct,
    Different,
    Reject,
    Resolve,
    Same,
    Side,
    Undo,
)
from casewright.ledger import build_case, case_document
from casewright.ledger.decided import Standing, history
from ledger.reports import Report
from ledger.test_build import reports


@st.composite
def decided_cases(draw):
    """Reports and decisions about them of every kind, some undone, some contradicting others."""
    found = draw(reports())
    case = build_case(report.read for report in found)
    made = []
    for minute in range(draw(st.integers(0, 6))):
        what = draw(st.sampled_from(_possible(case))) if _possible(case) else None
        if what is not None:
            made.append(decision(what, minute=minute))
    undone = draw(st.sets(st.sampled_from(made))) if made else set()
    made += [decision(Undo(one.id), minute=30) for one in sorted(undone, key=lambda one: one.id)]
    return [report.read for report in found], made


def _possible(case):
    """Every decision of a few kinds that somebody could make about the case."""
    claims = [anchor(claim) for claim in case.claims.values()]
    single = [kind(one) for one in claims for kind in (Accept, Reject)]
    single += [Correct(one, (Change("said_by", "somebody"),)) for one in claims]
    sides = [Side.of(one.name, map(case.claim, one.claims)) for one in case.people]
    pairs = [(a, b) for a in sides for b in sides if a != b]
    return [
        *single,
        *(kind(a, b) for a, b in pairs for kind in (Same, Different)),
        *_resolves(case),
    ]


def _resolves(case):
    for one in case.conflicts:
        variants = tuple(value.value for value in one.values)
        sides = [tuple(anchor(case.claim(c)) for c in value.claims) for value in one.values]
        rest = tuple(each for side in sides[1:] for each in side)
        yield Resolve(one.field, one.sentence, variants[0], variants, sides[0], rest)


@settings(max_examples=80)
@given(decided_cases(), st.randoms())
def test_any_order_of_sources_and_of_decisions_gives_one_case_file(made, random):
    read, decisions = made
    mixed, shuffled = list(read), list(decisions)
    random.shuffle(mixed)
    random.shuffle(shuffled)
    expected = case_document(build_case(read, decisions))
    assert case_document(build_case(mixed, shuffled)) == expected


@settings(max_examples=80)
@given(decided_cases())
def test_undoing_all_that_was_decided_gives_the_case_file_as_before(made):
    read, decisions = made
    undone = [decision(Undo(one.id), minute=59) for one in decisions]
    assert build_case(read, [*decisions, *undone]) == build_case(read)


@settings(max_examples=80)
@given(decided_cases())
def test_no_claim_is_lost_and_every_decision_counts_or_is_listed(made):
    read, decisions = made
    case = build_case(read, decisions)
    unlinked = {claim for one in case.unlinked for claim in one.claims}
    assert set(case.claims) == set(case.held()) | unlinked
    assert {claim.id for _, reading in read for claim in reading.claims} <= set(case.claims)
    undone = {one.what.decision for one in decisions if isinstance(one.what, Undo)}
    live = {one.id for one in decisions if not isinstance(one.what, Undo)} - undone
    assert {one.id for one in case.decisions} == live
    assert all(one.note for one in case.decisions if one.standing is Standing.LOOK_AGAIN)


@settings(max_examples=60)
@given(decided_cases(), st.data())
def test_a_source_added_later_gives_what_building_from_scratch_gives(made, data):
    read, decisions = made
    late = data.draw(st.sampled_from(read))
    before = build_case([pair for pair in read if pair is not late], decisions)
    # What was decided stays the same list whatever the case held when it was decided.
    again = build_case([*(pair for pair in read if pair is not late), late], decisions)
    assert again == build_case(read, decisions)
    assert {one.id for one in before.decisions} == {one.id for one in again.decisions}


REPORT = Report("a.txt").says("Orasov came.", Person("Orasov"))
(CLAIM,) = claims_of(REPORT)
ACCEPT, REJECT = decision(Accept(anchor(CLAIM))), decision(Reject(anchor(CLAIM)), minute=1)
UNDO = decision(Undo(ACCEPT.id), minute=2, reason="A mistake.")


def test_the_history_keeps_what_was_undone_and_says_who_did_it():
    made = [ACCEPT, UNDO]
    listed = history(made, build_case([REPORT.read], made).decisions)
    assert [(one.verdict, one.standing) for one in listed] == [
        ("accept", Standing.UNDONE),
        ("undo", Standing.IN_FORCE),
    ]
    assert listed[0].note == "Anna undid it on 2026-03-01: A mistake."


def test_a_decision_that_was_kept_after_the_build_is_not_said_to_count():
    (one,) = history([REJECT], build_case([REPORT.read]).decisions)
    assert one.standing is Standing.LOOK_AGAIN
    assert "build it again" in one.note

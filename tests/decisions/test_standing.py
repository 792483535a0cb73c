import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import Accept, NotToUndo, Reject, Undo, in_force, to_undo, undone_by
from decisions.made import anchor, claims_of, decision

(CLAIM,) = claims_of(Report("a.txt").says("Orasov came.", Person("Orasov")))
ACCEPT = decision(Accept(anchor(CLAIM)), minute=1)
REJECT = decision(Reject(anchor(CLAIM)), minute=3)
UNDO = decision(Undo(ACCEPT.id), minute=2)


def test_what_nobody_undid_is_in_force_the_earliest_first():
    assert in_force([REJECT, ACCEPT]) == (ACCEPT, REJECT)


def test_what_was_undone_is_not_and_the_undoing_itself_is_no_statement_about_the_case():
    assert in_force([ACCEPT, UNDO, REJECT]) == (REJECT,)
    assert undone_by([ACCEPT, UNDO]) == {ACCEPT.id: UNDO}


def test_a_decision_kept_twice_counts_once():
    assert in_force([ACCEPT, ACCEPT]) == (ACCEPT,)


def test_a_decision_is_found_by_its_id_or_an_only_beginning_of_it():
    assert to_undo([ACCEPT, REJECT], ACCEPT.id) == ACCEPT
    assert to_undo([ACCEPT, REJECT], ACCEPT.id[:14]) == ACCEPT


NOT = [
    ([ACCEPT], "decision-nothing", "there is none of this id"),
    ([ACCEPT], "", "there is none of this id"),
    ([ACCEPT, REJECT], "decision-", "several begin so"),
    ([ACCEPT, UNDO], ACCEPT.id, "that was done before"),
    ([ACCEPT, UNDO], UNDO.id, "make that decision again instead"),
]


@pytest.mark.parametrize(("made", "named", "message"), NOT)
def test_what_cannot_be_undone_is_refused_with_the_cause(made, named, message):
    with pytest.raises(NotToUndo, match=message):
        to_undo(made, named)

"""Whoever may not see a source may not read what was decided about it."""

from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.decisions import Accept, Add, Change, Different, Same, Undo, sources_of, without
from decisions.made import anchor, claims_of, decision, side

OPEN = Report("open.txt").says("Orasov came.", Person("Orasov"))
HIDDEN = Report("hidden.txt").says("Dusova left.", Person("Dusova"))
ABOUT_OPEN = decision(Accept(anchor(claims_of(OPEN)[0])), minute=1)
ABOUT_BOTH = decision(Same(side("Orasov", OPEN), side("Dusova", HIDDEN)), minute=2)
ADDED = decision(
    Add(HIDDEN.source.sha256, "hidden.txt", 0, 6, "Dusova", "person", (Change("name", "D"),), None,
        Stance.REPORTED),
    minute=3,
)  # fmt: skip


def test_a_decision_is_about_the_sources_of_all_its_claims():
    assert sources_of(ABOUT_OPEN) == {OPEN.source.sha256}
    assert sources_of(ABOUT_BOTH) == {OPEN.source.sha256, HIDDEN.source.sha256}
    assert sources_of(ADDED) == {HIDDEN.source.sha256}
    assert sources_of(decision(Undo(ADDED.id))) == frozenset()


def test_what_touches_a_hidden_source_is_left_out_and_so_is_that_it_was_undone():
    undone, kept = decision(Undo(ADDED.id), minute=4), decision(Undo(ABOUT_OPEN.id), minute=5)
    every = (ABOUT_OPEN, ABOUT_BOTH, ADDED, undone, kept)
    assert without(every, frozenset({HIDDEN.source.sha256})) == (ABOUT_OPEN, kept)


def test_where_nothing_is_hidden_nothing_is_left_out():
    every = (ABOUT_OPEN, decision(Different(side("Orasov", OPEN), side("Dusova", HIDDEN))))
    assert without(every, frozenset()) == every

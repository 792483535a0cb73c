"""Consents as decisions: written down, replayed, undone, never erased."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Source, sha256_of
from casewright.consent import LAWYERS, PUBLICATION, BadConsent, BadUse
from casewright.decisions import Agree, Decision, Told, Undo, Withdraw, consents_of, in_force
from casewright.store.decision_log import read_log, to_line

TEXT = "They beat me."
SOURCE = Source(sha256_of(TEXT.encode()), TEXT, "statement.txt")
TOLD = Told(SOURCE.sha256, "statement.txt", 0, 0, "Witness 1")


def agree(*uses, told=TOLD, on="2026-01-01", until=None):
    return Agree(told, uses, on, until)


CASES = [
    # decisions, day, may lawyers read it, why
    ([], "2026-05-01", False, "nobody was asked"),
    ([agree("lawyers")], "2026-05-01", True, "agreed"),
    ([agree()], "2026-05-01", False, "refused"),
    ([agree("lawyers"), Withdraw(TOLD, "2026-04-01")], "2026-03-31", True, "not withdrawn yet"),
    ([agree("lawyers"), Withdraw(TOLD, "2026-04-01")], "2026-04-01", False, "withdrawn"),
    (
        [agree("lawyers"), Withdraw(TOLD, "2026-04-01"), agree("lawyers", on="2026-04-20")],
        "2026-05-01",
        True,
        "agreed again",
    ),
    ([Withdraw(TOLD, "2026-04-01")], "2026-05-01", False, "taken back though never noted"),
    ([agree("lawyers"), agree("publication", on="2026-02-01")], "2026-05-01", False, "replaced"),
]


@pytest.mark.parametrize(("decided", "day", "may", "why"), CASES)
def test_the_consents_in_force_say_what_may_be_used(decided, day, may, why):
    answer = consents_of(decided).for_source(SOURCE, LAWYERS, date.fromisoformat(day))
    assert answer.is_covered is may, why


def test_a_withdrawal_that_was_undone_does_not_count():
    first = Decision(agree("lawyers"), "Anna", "She signed.", "2026-01-01T10:00:00+00:00")
    back = Decision(Withdraw(TOLD, "2026-02-01"), "Anna", "A call.", "2026-02-01T10:00:00+00:00")
    undo = Decision(Undo(back.id), "Anna", "Another witness.", "2026-02-02T10:00:00+00:00")
    live = [one.what for one in in_force([first, back, undo])]
    assert live == [first.what]


SENTENCES = [
    (
        agree("forum:CAT", until="2027-01-01"),
        "On 2026-01-01 Witness 1 agreed to forum:CAT for “statement.txt” until 2027-01-01.",
    ),
    (agree(), "On 2026-01-01 Witness 1 refused any use of “statement.txt”."),
    (
        Withdraw(Told(SOURCE.sha256, "statement.txt", 5, 12, "Witness 1"), "2026-04-01"),
        "On 2026-04-01 Witness 1 withdrew consent for “statement.txt” (5 to 12).",
    ),
]


@pytest.mark.parametrize(("what", "sentence"), SENTENCES)
def test_a_consent_is_told_in_a_sentence(what, sentence):
    assert what.sentence == sentence


uses = st.lists(st.sampled_from(["internal", "lawyers", "publication", "forum:CAT"]), unique=True)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(date.isoformat)


@given(uses, days, st.text(min_size=1).filter(str.strip), st.integers(0, 9), st.integers(10, 99))
def test_a_consent_comes_back_from_the_log_as_it_was_written(agreed, day, person, start, end):
    told = Told(SOURCE.sha256, "statement.txt", start, end, person)
    for what in (Agree(told, tuple(agreed), day, None), Withdraw(told, day)):
        decision = Decision(what, "Anna", "She signed.", "2026-01-01T10:00:00+00:00")
        log = read_log(to_line(decision), None)
        assert log.decisions == (decision,)
        assert not log.damage


def test_a_line_with_a_use_that_is_none_is_damage_and_the_rest_counts():
    decision = Decision(agree("lawyers"), "Anna", "She signed.", "2026-01-01T10:00:00+00:00")
    bad = to_line(decision).replace(b'["lawyers"]', b'["press"]')
    log = read_log(bad + to_line(decision), "decisions.jsonl")
    assert log.decisions == (decision,)
    assert len(log.damage) == 1


def test_a_use_that_is_none_is_refused():
    with pytest.raises(BadUse):
        agree("press")


def test_a_consent_that_ends_before_it_begins_is_refused():
    with pytest.raises(BadConsent):
        agree("lawyers", until="2025-01-01")


def test_each_use_is_agreed_to_by_itself():
    answer = consents_of([agree("lawyers")]).for_source(SOURCE, PUBLICATION, date(2026, 5, 1))
    assert answer.why == "Witness 1 did not agree to publication."

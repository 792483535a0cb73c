"""A case file for one use holds nothing of what was left out, in whatever part of it."""

import json
from datetime import date

import pytest
from decisions.made import decision
from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.consent import INTERNAL, LAWYERS
from casewright.decisions import Accept, Add, Agree, Anchor, Change, Told
from casewright.ledger.shown import shown_case
from casewright.publishing.case_page import case_page
from casewright.publishing.for_use import case_for_use, consents_among

DAY = date(2026, 5, 1)
STATEMENT = (
    Report("statement.txt")
    .says("Bulat Orasov left Tarsk.", Person("Bulat Orasov"))
    .says("Arlin Dusov saw it.", Person("Arlin Dusov"))
)
LETTER = Report("letter.txt").says("Bulat Orasov wrote it.", Person("Bulat Orasov"))
READ = [STATEMENT.read, LETTER.read]
SOURCE, READING = STATEMENT.read
REFUSED = "Arlin Dusov saw it."


def agree(*uses, words="", source=SOURCE):
    start = source.text.index(words)
    end = start + len(words)
    return decision(
        Agree(Told(source.sha256, source.name, start, end, "W"), uses, "2026-01-02", None)
    )


def made(*decisions, use=INTERNAL):
    return case_for_use(READ, decisions, consents_among(decisions), use=use, day=DAY)


def everything(found):
    return json.dumps(shown_case(found.case), ensure_ascii=False) + case_page(found.case)


def test_where_nothing_was_refused_the_case_is_whole():
    found = made()
    assert found.left_out == ()
    assert {one.name for one in found.case.people} == {"Bulat Orasov", "Arlin Dusov"}


def test_a_fact_that_rests_only_on_refused_words_is_nowhere():
    found = made(agree(words=REFUSED))
    assert "Dusov" not in everything(found)
    assert "Bulat Orasov left Tarsk." in everything(found)
    assert [(one.name, len(one.claims)) for one in found.left_out] == [("statement.txt", 1)]


def test_a_fact_that_also_rests_on_another_source_stays_with_that_source_alone():
    found = made(agree())
    assert [one.name for one in found.case.sources] == ["letter.txt"]
    assert [one.name for one in found.case.people] == ["Bulat Orasov"]
    assert "left Tarsk" not in everything(found)


def added_claim():
    start = SOURCE.text.index(REFUSED)
    fields = (Change("name", "Arlin Dusov the elder"),)
    words = (start, start + len(REFUSED), REFUSED)
    return Add(SOURCE.sha256, SOURCE.name, *words, "person", fields, None, Stance.REPORTED)


ABOUT_REFUSED = [
    (Accept(Anchor.of(READING.claims[1])), "a claim that was confirmed"),
    (added_claim(), "a claim that a person added"),
]


@pytest.mark.parametrize(("what", "why"), ABOUT_REFUSED)
def test_a_decision_about_refused_words_is_left_out_with_them(what, why):
    assert "Dusov" in everything(made(decision(what))), why
    assert "Dusov" not in everything(made(decision(what), agree(words=REFUSED))), why


def test_a_decision_about_what_is_left_stays():
    accepted = decision(Accept(Anchor.of(READING.claims[0])))
    found = made(accepted, agree(words=REFUSED))
    assert [one.id for one in found.case.decisions] == [accepted.id]


def test_who_was_asked_is_not_told():
    found = made(agree("lawyers"), use=LAWYERS)
    assert [one.name for one in found.case.sources] == ["statement.txt"]
    assert found.case.decisions == ()

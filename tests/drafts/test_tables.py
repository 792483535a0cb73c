"""The tables of a case by themselves: each fact with its words, nothing chosen silently."""

import pytest
from decisions.made import decision
from ledger.reports import Report

from casewright.claims import Event, Group
from casewright.consent import INTERNAL, LAWYERS
from casewright.decisions import Resolve
from casewright.drafts import TABLES
from casewright.drafts.draft import Table
from casewright.ledger import build_case
from casewright.ledger.choices import resolution
from drafts.made import COURT, NAME, OFFICER, OTHER_DAY, PAPER, accepted, made, published, texts

THREE = (PAPER, COURT, OTHER_DAY)


def table(what, *reports, **more):
    return made(*(reports or THREE), what=what, **more).draft


def rows(draft):
    (block,) = [one for one in draft.sections[0].blocks if isinstance(one, Table)]
    return [[cell.text for cell in row] for row in block.rows]


def test_the_chronology_has_what_happened_in_the_order_of_time():
    found = rows(table("chronology"))
    days = [row[0] for row in found]
    assert days[:2] == ["7 January 2022", "1 February 2023"]
    assert days[-1] == "date not stated"
    assert found[0][1] == f"Detention, arrest. Where: Almaty. Who took part: {NAME} (victim)."
    assert found[0][2] == "reported by paper.txt"


def test_days_without_a_year_come_after_those_with_one():
    report = Report("later.txt", "2024-01-01").says(
        "It was closed on 3 March, and opened in May 2023.",
        Event("investigation_closed", date="--03-03"),
        Event("investigation_opened", date="2023-05"),
    )
    assert [row[0] for row in rows(table("chronology", report))] == [
        "May 2023", "3 March (year not stated)",
    ]  # fmt: skip


def test_the_victims_have_what_was_done_and_how_far_they_came():
    (found,) = [row for row in rows(table("victims")) if row[0] == NAME]
    assert found[1] == "Kyrgyzstan"
    assert found[2] == "detention, arrest; beating"
    assert "Compensation claimed: yes" in found[3]


def test_a_group_that_is_counted_is_a_row_with_its_citizenship():
    report = Report("group.txt").says(
        "12 victims are citizens of Uzbekistan.",
        Group("12 victims", role="victims", nationality="UZ", size=12),
    )
    assert rows(table("victims", report))[0][0] == "Victims: Uzbekistan"
    assert rows(table("victims", report, language="ru"))[0][0] == "Потерпевшие: Узбекистан"


def test_the_accused_stand_with_each_charge_and_how_far_it_went():
    found = {row[0]: row for row in rows(table("accused"))}
    assert found["Arlin Dusov"][2] == "Torture, article 146"
    assert found["Arlin Dusov"][4] == "imprisonment 3 years"
    assert found[OFFICER][3] == f"alleged by {NAME}"


def test_a_contradiction_has_a_row_for_each_variant():
    found = rows(table("contradictions"))
    assert [row[1] for row in found] == ["1 February 2023", "8 February 2023"]
    assert found[0][0].startswith("the date: ")
    assert found[1][0] == ""
    assert [row[2] for row in found] == ["reported by court.txt", "reported by other.txt"]
    assert found[0][4].endswith(".")
    assert rows(table("contradictions", language="ru"))[0][4].isascii() is False


def test_what_somebody_decided_about_it_is_said_and_the_other_variant_stays():
    before = [*map(published, THREE), *accepted(*THREE)]
    case = build_case([one.read for one in THREE], before)
    (conflict,) = case.conflicts
    what = resolution(case, conflict, "2023-02-01")
    assert isinstance(what, Resolve)
    found = rows(table("contradictions", decisions=[*before, decision(what, minute=40)]))
    assert [row[3] for row in found] == ["those who keep the file hold to this", ""]


def test_the_remedies_used_are_told_for_each_person():
    found = rows(table("remedies"))
    assert found[0][0] == NAME
    assert ["", "Compensation claimed: yes", ""] in found
    assert any("Civil claim" in row[1] and "pending" in row[2] for row in found)


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_empty_case_gives_a_table_that_says_so(what, language):
    draft = made(what=what, decisions=[], language=language).draft
    (said,) = texts(draft).split("\n")[1:]
    assert (
        said
        == {
            "en": "The file has nothing for this that may go in.",
            "ru": "В материалах нет ничего, что могло бы сюда войти.",
        }[language]
    )


@pytest.mark.parametrize("what", TABLES)
def test_a_table_needs_consent_for_its_use_and_no_authority(what):
    decisions = [published(PAPER), *accepted(PAPER)]
    assert made(PAPER, what=what, decisions=decisions, use=LAWYERS).left_out == ()
    refused = made(PAPER, what=what, decisions=accepted(PAPER), use=LAWYERS)
    assert [one.name for one in refused.left_out] == ["paper.txt"]
    assert NAME not in texts(refused.draft)
    assert made(PAPER, what=what, decisions=accepted(PAPER), use=INTERNAL).left_out == ()


@pytest.mark.parametrize("what", TABLES)
def test_each_cell_that_states_a_fact_has_a_quote(what):
    draft = table(what)
    sources = {one.source.sha256: one.source.text for one in THREE}
    for note in draft.notes():
        assert sources[note.source][note.start : note.end] == note.words
    assert list(draft.notes())

"""Consent noted on the command line, and a case shown only as far as people agreed."""

import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.cli import main
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes
from cli.kept import keep_case
from cli.plain import without_warning

REPORTS = (
    Report("statement.txt", "2021-05-04")
    .says("Bulat Orasov left.", Person("Bulat Orasov"))
    .says("Arlin Dusov saw it.", Person("Arlin Dusov")),
    Report("letter.txt", "2021-06-01").says("Timur Zhanov left.", Person("Timur Zhanov")),
)
WHO_AND_WHY = ("--by", "Anna", "--reason", "She signed the form.")


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", *REPORTS)


def run(capsys, *args):
    try:
        status = main([args[0], "--plain", *map(str, args[1:])])
    except SystemExit as error:
        status = error.code
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def consent(capsys, case, *args, person="Witness 1"):
    return run(capsys, "consent", case, "statement", "--person", person, *args, *WHO_AND_WHY)


def people_for(capsys, case, use):
    status, out, errors = run(capsys, "show", case, "people", "--for", use)
    assert status == 0
    names = ("Orasov", "Dusov", "Zhanov")
    return [name for name in names if name in out], errors


def test_what_nobody_agreed_to_is_left_out_and_said(case, capsys):
    found, errors = people_for(capsys, case, "lawyers")
    assert found == []
    assert "Left out of statement.txt: all of it. It was not published, and nobody" in errors
    assert people_for(capsys, case, "internal")[0] == ["Orasov", "Dusov", "Zhanov"]


def test_what_was_agreed_to_is_shown_for_that_use_alone(case, capsys):
    status, out, _ = consent(capsys, case, "--agrees", "lawyers, forum:CAT", "--on", "2026-01-02")
    assert status == 0
    assert "On 2026-01-02 Witness 1 agreed to forum:CAT, lawyers for “statement.txt”." in out
    assert people_for(capsys, case, "lawyers")[0] == ["Orasov", "Dusov"]
    assert people_for(capsys, case, "forum:CAT")[0] == ["Orasov", "Dusov"]
    assert people_for(capsys, case, "publication")[0] == []


def test_words_that_were_refused_are_left_out_of_the_rest(case, capsys):
    consent(capsys, case, "--agrees", "lawyers", "--on", "2026-01-02")
    consent(capsys, case, "--refuses", "--quote", "Arlin Dusov saw it.", "--on", "2026-01-02")
    found, errors = people_for(capsys, case, "lawyers")
    assert found == ["Orasov"]
    assert "Left out of statement.txt: 1 of its claims. Witness 1 did not agree" in errors


def test_a_withdrawal_ends_the_use_and_leaves_both_in_the_list(case, capsys):
    consent(capsys, case, "--agrees", "lawyers", "--on", "2026-01-02")
    consent(capsys, case, "--withdraws", "--on", "2026-01-03")
    assert people_for(capsys, case, "lawyers")[0] == []
    decisions = PlainFolder(case).case().decisions
    assert [one.verdict for one in decisions] == ["agree", "withdraw"]
    assert {one.standing.value for one in decisions} == {"in_force"}


def test_a_consent_noted_by_mistake_can_be_undone(case, capsys):
    consent(capsys, case, "--agrees", "lawyers", "--on", "2026-01-02")
    (decision,) = PlainFolder(case).case().decisions
    assert run(capsys, "undo", case, decision.id, *WHO_AND_WHY)[0] == 0
    assert people_for(capsys, case, "lawyers")[0] == []


def test_the_case_itself_stays_as_it_is(case, capsys):
    before = PlainFolder(case).case()
    consent(capsys, case, "--refuses")
    after = PlainFolder(case).case()
    assert after.people == before.people
    assert after.claims == before.claims


BAD = [
    (["--agrees", "press"], 1, "'press' is no use", "not one of the uses"),
    (["--agrees", " , "], 2, "names no use", "nothing between the commas"),
    (["--agrees", "forum"], 1, "A forum is named", "no forum"),
    (["--agrees", "lawyers", "--until", "2020-01-01"], 1, "before it was given", "ended before"),
    (["--withdraws", "--until", "2030-01-01"], 2, "has no end", "two things that do not go along"),
    (["--agrees", "lawyers", "--on", "May"], 2, "no day", "no date"),
    (["--refuses", "--quote", "not in it"], 1, "letter for letter", "words of no source"),
    ([], 2, "required", "no answer at all"),
]


@pytest.mark.parametrize(("args", "status", "says", "why"), BAD)
def test_what_cannot_be_noted_is_refused_and_changes_nothing(case, capsys, args, status, says, why):
    before = case_bytes(PlainFolder(case).case())
    got, _, errors = consent(capsys, case, *args)
    assert (got, says in errors) == (status, True), (why, errors)
    assert case_bytes(PlainFolder(case).case()) == before
    assert not PlainFolder(case).decisions().decisions


def test_nobody_is_no_person(case, capsys):
    status, _, errors = consent(capsys, case, "--refuses", person=" ")
    assert status == 2
    assert "names who gave it" in errors


def test_a_use_that_is_none_is_misuse_of_show(case, capsys):
    status, _, errors = run(capsys, "show", case, "people", "--for", "press")
    assert status == 2
    assert "is no use" in errors

"""Who is who, said on the command line: kept, shown, refused and taken back."""

import json
from argparse import Namespace

import pytest
from ledger.reports import Report

from casewright.claims import Person, Place
from casewright.cli import main
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes
from cli.kept import keep_case
from cli.plain import without_warning

FIRST = Report("a.txt").says(
    "Officer Arlin Dusov got three years.", Person("Arlin Dusov", roles=("convicted",))
)
SECOND = Report("b.txt").says(
    "Officer Armin Dusov got three years.", Person("Armin Dusov", roles=("convicted",))
)
THIRD = Report("c.txt").says(
    "Bulat Orasov was beaten in Tarsk.", Person("Bulat Orasov"), Place("Tarsk")
)
REPORTS = (FIRST, SECOND, THIRD)
WHO_AND_WHY = ("--by", "Anna", "--reason", "The charge sheet has one officer of this name.")


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", *REPORTS)


def run(capsys, *args):
    status = main([*map(str, args), "--plain"])
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def decide(capsys, case, *args, why=WHO_AND_WHY):
    return run(capsys, "decide", case, *args, *why)


def people(case):
    return {person.name for person in PlainFolder(case).case().people}


def casefile(case):
    return case_bytes(PlainFolder(case).case())


def decisions(capsys, case):
    return json.loads(run(capsys, "show", case, "decisions", "--format", "json")[1])


def test_two_who_are_the_same_become_one_and_the_consequences_are_told(case, capsys):
    assert {"Arlin Dusov", "Armin Dusov"} < people(case)
    status, out, errors = decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    assert (status, errors) == (0, "")
    assert "“Arlin Dusov” and “Armin Dusov” are the same.\nAnna: The charge sheet" in out
    assert "- “Arlin Dusov” and “Armin Dusov” are one person now" in out
    assert f"To undo it: casewright undo {case} decision-" in out
    assert len({"Arlin Dusov", "Armin Dusov"} & people(case)) == 1


def test_undoing_gives_the_case_file_as_it_was_byte_for_byte(case, capsys):
    before = casefile(case)
    decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    (made,) = decisions(capsys, case)
    assert casefile(case) != before
    status, out, _ = run(capsys, "undo", case, made["id"], "--by", "Bek", "--reason", "Two men.")
    assert status == 0
    assert "is 2 people now" in out
    assert casefile(case) == before
    assert [one["standing"] for one in decisions(capsys, case)] == ["undone", "in_force"]


def test_a_judgement_holds_when_the_case_grows_and_gives_what_building_anew_gives(
    case, tmp_path, capsys
):
    decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    late = Report("d.txt").says("Armin Dusov left Tarsk.", Person("Armin Dusov"))
    keep_case(case, late)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    (fresh / "decisions.jsonl").write_bytes((case / "decisions.jsonl").read_bytes())
    keep_case(fresh, late, *REPORTS)
    assert casefile(fresh) == casefile(case)
    assert len({"Arlin Dusov", "Armin Dusov"} & people(fresh)) == 1


def test_a_decisions_file_is_replayed_by_building(tmp_path, reports, capsys):
    case = tmp_path / "case"
    main(["build", "--plain", str(case), str(reports)])
    names = sorted(people(case))[:2]
    status, _, _ = decide(capsys, case, "same", *names)
    assert status == 0
    other = tmp_path / "other"
    other.mkdir()
    (other / "decisions.jsonl").write_bytes((case / "decisions.jsonl").read_bytes())
    main(["build", "--plain", str(other), str(reports)])
    assert casefile(other) == casefile(case)


def test_the_opposite_is_refused_with_both_shown_and_nothing_is_kept(case, capsys):
    decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    kept = (case / "decisions.jsonl").read_bytes(), casefile(case)
    status, out, errors = decide(capsys, case, "different", "Arlin Dusov", "Armin Dusov")
    assert (status, out) == (1, "")
    assert "asked: “Arlin Dusov” and “Armin Dusov” are not the same." in errors
    assert "“Arlin Dusov” and “Armin Dusov” are the same. Anna, " in errors
    assert ((case / "decisions.jsonl").read_bytes(), casefile(case)) == kept


MISSING = [
    (["--by", "Anna"], "required: --reason"),
    (["--reason", "I know."], "required: --by"),
    ([], "required: --by, --reason"),
]


@pytest.mark.parametrize(("why", "message"), MISSING)
def test_a_decision_names_who_made_it_and_why(case, capsys, why, message):
    with pytest.raises(SystemExit) as ended:
        decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov", why=why)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--by", "--reason"])
def test_an_empty_name_or_reason_is_misuse(case, capsys, option):
    why = [*WHO_AND_WHY, option, "  "]
    status, _, errors = decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov", why=why)
    assert status == 2
    assert errors.startswith(f"casewright: {option} is empty")
    assert not (case / "decisions.jsonl").exists()


NOBODY = [
    ("Nobody Known", "has the name or id 'Nobody Known'."),
    ("Dusov", "Did you mean "),
    ("Arlen Dusov", "Did you mean Arlin Dusov"),
]


@pytest.mark.parametrize(("name", "message"), NOBODY)
def test_a_name_nobody_has_is_said_with_those_that_are_near(case, capsys, name, message):
    status, _, errors = decide(capsys, case, "same", name, "Bulat Orasov")
    assert status == 1
    assert message in errors


def test_people_are_named_by_id_or_claim_too_and_capitals_do_not_matter(case, capsys):
    found = {person.name: person for person in PlainFolder(case).case().people}
    one, other = found["Arlin Dusov"], found["Armin Dusov"]
    assert decide(capsys, case, "same", one.id, other.claims[0])[0] == 0
    (made,) = decisions(capsys, case)
    assert made["sentence"] == "“Arlin Dusov” and “Armin Dusov” are the same."
    run(capsys, "undo", case, made["id"], *WHO_AND_WHY)
    assert decide(capsys, case, "same", "ARLIN DUSOV", "armin  dusov")[0] == 0


def test_a_person_and_a_place_are_not_compared(case, capsys):
    status, _, errors = decide(capsys, case, "same", "Bulat Orasov", "Tarsk")
    assert status == 1
    assert "is of the kind person and 'Tarsk' a place" in errors


def test_two_of_one_name_are_told_apart_by_a_claim_of_each(case, capsys):
    keep_case(case, Report("d.txt").says("Bulat Orasov spoke.", Person("Bulat Orasov")))
    (person,) = (one for one in PlainFolder(case).case().people if one.name == "Bulat Orasov")
    status, _, errors = decide(capsys, case, "different", "Bulat Orasov", "Bulat Orasov")
    assert status == 1
    assert "give a spelling of each, or a claim" in errors
    known = PlainFolder(case).case()
    by_source = {known.source_of(claim).name: claim for claim in person.claims}
    assert decide(capsys, case, "different", *by_source.values())[0] == 0
    names = [one.name for one in PlainFolder(case).case().people]
    assert names.count("Bulat Orasov") == 2
    status, _, errors = decide(capsys, case, "same", "Bulat Orasov", "Arlin Dusov")
    assert status == 1
    assert "'Bulat Orasov' can be 2 entries of the case; give the id of one:\n  person-" in errors
    assert "c.txt" in errors


def test_the_page_of_the_case_is_written_again_where_there_is_one(case, capsys):
    decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    assert not (case / "case.html").exists()
    (case / "case.html").write_text("the page as it was")
    decide(capsys, case, "different", "Arlin Dusov", "Bulat Orasov")
    assert "“Arlin Dusov” and “Bulat Orasov” are not the same." in (case / "case.html").read_text()


def test_a_folder_without_a_case_does_not_get_one_by_a_decision(tmp_path, capsys):
    status, _, errors = decide(capsys, tmp_path / "nothing", "same", "A", "B")
    assert status == 1
    assert "There is no case in" in errors
    assert not (tmp_path / "nothing").exists()


def test_a_case_that_is_being_changed_is_not_decided_about(case, capsys):
    with PlainFolder(case).changing():
        status, _, errors = decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    assert status == 1
    assert "is being changed by process" in errors


def test_a_damaged_line_is_named_the_rest_counts_and_the_status_is_1(case, capsys):
    decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    with (case / "decisions.jsonl").open("ab") as file:
        file.write(b'{"id": "decision-')
    status, out, errors = decide(capsys, case, "different", "Arlin Dusov", "Bulat Orasov")
    assert status == 1
    assert "are not the same" in out
    assert "decisions.jsonl, line 2: this is no decision as it was kept" in errors
    assert run(capsys, "show", case, "decisions")[0] == 1
    assert [one["verdict"] for one in decisions(capsys, case)] == ["same", "different"]


def test_a_case_whose_reading_is_gone_says_how_to_read_it_again(case, capsys):
    next((case / "readings").glob("*.json")).unlink()
    status, _, errors = decide(capsys, case, "same", "Arlin Dusov", "Armin Dusov")
    assert status == 1
    assert "lacks the reading of" in errors
    assert f"run `casewright build {case}`" in errors


def test_a_source_with_control_characters_does_not_reach_the_terminal(tmp_path, capsys):
    from casewright.cli.deciding import _report
    from casewright.decisions import Accept, Anchor, Decision
    from casewright.ledger import CaseFile

    hostile = Anchor("0" * 64, 0, 1, "person", "Dusov\x1b[2J", "0" * 16, "0" * 16)
    made = Decision(Accept(hostile), "Anna", "Why.", "2026-03-01T10:00:00+00:00")
    assert "\x1b" not in _report(
        made, CaseFile(), CaseFile(), Namespace(folder=tmp_path, plain=True)
    )

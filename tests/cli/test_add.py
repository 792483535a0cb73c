"""A claim added by hand on the command line, and what is said where it cannot be."""

import json
import os
from pathlib import Path

import pytest
from ledger.reports import Report

from casewright.claims import Group, Person
from casewright.cli import main
from casewright.store import PlainFolder
from cli.kept import keep_case
from cli.plain import without_warning

CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
REPORTS = (
    Report("a.txt", "2021-05-04")
    .says("Ana Dusova stands for 23 Kyrgyz citizens.", Person("Ana Dusova"))
    .says("The 23 went home.", Group("23 Kyrgyz citizens", "represented", "KG", 23)),
    Report("b.txt", "2021-05-05").says(
        "Ona broni 23 osób, w tym obywateli Kirgistanu.", Person("Ona")
    ),
)
WHO_AND_WHY = ("--by", "Anna", "--reason", "I read Polish.")
PART = ("--kind", "group", "role=represented", "size=23", "--quote", "23 osób, w tym obywateli")


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", *REPORTS)


def run(capsys, command, case, *args, why=WHO_AND_WHY):
    try:
        status = main([command, "--plain", str(case), *args, *why])
    except SystemExit as error:
        status = error.code
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def conflicts(case):
    return {
        one.field: [each.value for each in one.values] for one in PlainFolder(case).case().conflicts
    }


def test_a_claim_added_by_hand_is_held_against_the_others(case, capsys):
    assert conflicts(case) == {}
    status, out, _ = run(capsys, "add", case, "b", *PART)
    assert status == 0
    assert "is part of the case now." in out
    assert "A difference between the reports: The sources differ on whether all of a group" in out
    assert conflicts(case) == {"whole_group": ["all 23", "some of 23"]}


def test_who_added_it_when_and_why_stands_beside_its_words(case, capsys):
    run(capsys, "add", case, "b.txt", *PART)
    main(["show", "--plain", str(case), "conflicts"])
    shown = capsys.readouterr().out
    assert "some of 23 [2+]" in shown
    assert "+ added by hand. Anna, " in shown
    assert "I read Polish." in shown
    main(["show", "--plain", str(case), "--format", "html"])
    assert 'added by hand</a>: <span class="decided"><bdi>Anna</bdi>' in capsys.readouterr().out
    main(["show", "--plain", str(case), "claims", "--format", "json"])
    found = [one for one in json.loads(capsys.readouterr().out) if one["review"] == "added"]
    assert [one["quote"] for one in found] == ["23 osób, w tym obywateli"]


def test_an_added_claim_is_taken_back_by_undo(case, capsys):
    before = PlainFolder(case).case()
    run(capsys, "add", case, "b.txt", *PART)
    (decision,) = PlainFolder(case).decisions().decisions
    assert run(capsys, "undo", case, decision.id)[0] == 0
    assert PlainFolder(case).case() == before


REFUSED = [
    (
        "the source has other words",
        ["b", "--kind", "group", "size=3", "--quote", "23 osób i obywateli"],
        "for the words '23 osób i obywateli'. Their first 7 letters stand at 10, but there the "
        "source goes on ', w tym obywateli Ki' and the words ' i obywateli'.",
    ),
    (
        "nothing like it",
        ["b", "--kind", "group", "size=3", "--quote", "Zzyzx"],
        "They do not stand there; give them letter for letter",
    ),
    (
        "several times",
        ["a", "--kind", "group", "size=23", "--quote", "23"],
        "They stand there 2 times, at 22, 46; say which with --at.",
    ),
    (
        "not there, but elsewhere",
        ["a", "--kind", "group", "size=23", "--quote", "23", "--at", "7"],
        "They do not begin at 7, but at 22, 46.",
    ),
    ("no such source", ["c", *PART], "The case has no source 'c'; it has a.txt, b.txt."),
    ("read already", ["a", "--kind", "person", "name=Ana Dusova", "--quote",
                      "Ana Dusova stands for 23 Kyrgyz citizens."], "The case has just this claim"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "args", "message"), REFUSED)
def test_what_cannot_be_added_is_refused_with_the_cause(case, capsys, why, args, message):
    status, _, errors = run(capsys, "add", case, *args)
    assert (status, message in errors) == (1, True), errors
    assert not (case / "decisions.jsonl").exists()


MISUSED = [
    ("no such field", ["b", "--kind", "group", "age=3", "--quote", "23"], "a group has bound"),
    ("no such stance", ["b", *PART, "--stance", "sure"], "'sure' is none of reported"),
    ("no size", ["b", "--kind", "group", "size=many", "--quote", "23"], "is not a whole number"),
    ("a field is missing", ["b", "--kind", "charge", "count=2", "--quote", "23"], "write offence="),
    ("a field twice", ["b", *PART[:2], "size=1", "size=2", "--quote", "23"], "is given twice"),
    ("no field", ["b", "--kind", "group", "23", "--quote", "23"], "write FIELD=VALUE"),
    ("no offset", ["b", *PART, "--at", "-1"], "is no number of characters"),
    ("no such kind", ["b", "--kind", "deed", "a=b", "--quote", "23"], "invalid choice: 'deed'"),
]


@pytest.mark.parametrize(("why", "args", "message"), MISUSED)
def test_a_claim_that_makes_no_sense_is_misuse(case, capsys, why, args, message):
    status, _, errors = run(capsys, "add", case, *args)
    assert (status, message in errors) == (2, True), errors


def test_every_kind_can_be_added(capsys):
    from casewright.claims import KINDS
    from casewright.cli.add import KINDS as offered

    assert set(offered) == set(KINDS)


def test_the_place_the_speaker_and_the_stance_are_those_given(case, capsys):
    args = ["a", "--kind", "group", "role=victims", "size=23", "--quote", "23", "--at", "46"]
    status, _, _ = run(capsys, "add", case, *args, "--said-by", "Ana", "--stance", "alleged")
    assert status == 0
    (claim,) = (one for one in PlainFolder(case).case().claims.values() if one.said_by == "Ana")
    assert (claim.quote.start, claim.stance.value, claim.body.description) == (46, "alleged", "23")


def test_the_polish_report_of_the_corpus_makes_row_9_a_conflict(tmp_path, capsys):
    file = CORPUS / "dev.jsonl"
    if not file.exists():
        pytest.skip(f"there is no corpus at {file} (CASEWRIGHT_CORPUS)")
    rows = {one["id"]: one for one in map(json.loads, file.read_text("utf-8").splitlines())}
    lines = ["file,language"]
    for name in ("A-01", "A-27"):
        (tmp_path / f"{name}.txt").write_text(rows[name]["text"], encoding="utf-8")
        lines.append(f"{name}.txt,{rows[name]['language']}")
    (tmp_path / "sources.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    case = tmp_path / "case"
    assert main(["build", "--plain", str(case), str(tmp_path)]) == 0
    assert "whole_group" not in conflicts(case)
    quote = "reprezentuje 23 poszkodowanych, w tym obywateli Uzbekistanu"
    args = ("--kind", "group", "role=represented", "size=23", "--quote", quote)
    assert run(capsys, "add", case, "A-27", *args)[0] == 0
    assert conflicts(case)["whole_group"] == ["all 23", "some of 23"]

"""`casewright elements` on a case folder, and on a file of elements."""

import json
from importlib import resources

import pytest
from ledger.reports import Report

from casewright.claims import Stance
from casewright.claims.kinds import Act, Charge, Person, Statement
from casewright.cli import main
from casewright.ledger import build_case
from cli.test_remedies import kept

FILES = resources.files("casewright.elements") / "data"
NAME = "Anvar Orasov"
ASKED = "that a convicted former policeman be prosecuted for forced labour"


@pytest.fixture
def folder(tmp_path):
    """A folder with a case of one report."""
    report = Report("a.txt")
    report.says(f"{NAME} is a victim.", Person(NAME, roles=("victim",)))
    report.says("Orasov got no water.", Act("denial_of_water", victim=NAME))
    report.says(ASKED, Act("forced_labour"), stance=Stance.REQUESTED)
    report.says("Belar Tasov is charged.", Charge("torture", person="Belar Tasov"))
    report.says("The doctor found scars consistent with burning.", Statement("A doctor"))
    report.says("The facility was not officially operational.", Statement("A witness"))
    return kept(tmp_path / "case", build_case([report.read]), report.read)


def elements(*args):
    return main(["elements", *map(str, args)])


TOLD = [
    (NAME, "the person"),
    ("said: Food or drinking water was withheld, or was not enough.", "a rule of Mandela"),
    ("“Orasov got no water.” [1]", "the words it rests on"),
    ("nothing said to any of its 4 elements", "a standard of which nothing is told"),
    ("An event of its own", "forced labour"),
    ("Alleged or described, not found guilty: a convicted former policeman [1]", "who, unnamed"),
    ("1 accused: charged", "a charge at home"),
    ("“The doctor found scars consistent with burning.” [1]", "a degree, copied"),
    ("Or: Somebody was convicted of that very offence.", "the second reading"),
    ("“The facility was not officially operational.” [1]", "what touches on the case"),
]


@pytest.mark.parametrize(("words", "why"), TOLD)
def test_the_whole_case_is_printed(folder, capsys, monkeypatch, words, why):
    monkeypatch.setenv("COLUMNS", "200")
    assert elements(folder, "--plain") == 0
    assert words in " ".join(capsys.readouterr().out.split()), why


def test_of_one_person_nothing_of_the_whole_case_is_printed(folder, capsys):
    assert elements(folder, "--plain", "--person", "orasov") == 0
    assert "An event of its own" not in capsys.readouterr().out


def test_json_has_the_words_of_every_claim_it_names(folder, capsys):
    assert elements(folder, "--plain", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert {one["id"] for one in document["people"][0]["standards"]} == {
        "torture", "detention", "conditions",
    }  # fmt: skip
    (labour,) = document["apart"]
    assert document["claims"][labour["alleged"][0]["claims"][0]]["quote"] == ASKED
    assert document["claims"][document["degrees"][0]["claim"]]["quote"].startswith("The doctor")
    assert document["two_readings"][0]["claim"] in document["claims"]


def test_a_file_without_mistakes_is_said_to_have_none(capsys):
    assert elements("--check-rules", FILES / "conditions.yaml") == 0
    assert capsys.readouterr().out == "conditions.yaml: no mistakes.\n"


def test_each_mistake_of_a_file_is_told_with_its_line(tmp_path, capsys):
    edited = tmp_path / "edited.yaml"
    whole = (FILES / "conditions.yaml").read_text(encoding="utf-8")
    edited.write_text(whole.replace("denial_of_toilet", "no_toilet"), encoding="utf-8")
    assert elements("--check-rules", edited) == 1
    assert "'no_toilet' is not in the vocabulary of acts" in capsys.readouterr().err


def test_neither_a_folder_nor_a_file_is_told(capsys):
    assert elements() == 2
    assert "--check-rules" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert elements("--check-rules", tmp_path / "none.yaml") == 1
    assert "none.yaml" in capsys.readouterr().err

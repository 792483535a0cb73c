"""`casewright remedies` on a case folder, and on a rule file."""

import json
from datetime import date
from importlib import resources

import pytest
from icalendar import Calendar
from ledger.reports import Report
from remedies.cases import NAME, TRIED

from casewright.cli import main
from casewright.ledger import CaseFile, build_case
from casewright.store import PlainFolder

RULES = resources.files("casewright.remedies") / "data" / "routes_treaty.yaml"
DAY = "2024-06-01"


def kept(folder, case, *read):
    store = PlainFolder(folder)
    with store.changing():
        for source, reading in read:
            store.save_source(source)
            store.save_reading(reading)
        store.save_case(case)
    return folder


@pytest.fixture
def folder(tmp_path):
    """A folder with a case of one report."""
    read = Report("a.txt").says("It is said.", *TRIED).read
    return kept(tmp_path / "case", build_case([read]), read)


def remedies(*args):
    return main(["remedies", *map(str, args)])


def test_the_matrix_is_printed_and_where_to_find_the_reasons(folder, capsys):
    assert remedies(folder, "--plain", "--on", DAY) == 0
    out = capsys.readouterr().out
    assert NAME in out
    assert "CAT art. 22" in out
    assert "--person NAME" in out


@pytest.mark.parametrize("name", [NAME, NAME.upper(), "orasov"])
def test_one_person_is_printed_with_reasons_and_sources(folder, capsys, name):
    assert remedies(folder, "--plain", "--on", DAY, "--person", name) == 0
    out = capsys.readouterr().out
    assert "Committee against Torture, art. 22: open" in out
    assert "“It is said.” [1]" in out
    assert "Sources" in out


def test_json_holds_everybody_on_the_day_asked_for(folder, capsys):
    assert remedies(folder, "--plain", "--on", DAY, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["on"] == DAY
    assert [one["name"] for one in document["people"]] == [NAME]


def test_the_state_can_be_given(folder, capsys):
    assert remedies(folder, "--plain", "--on", DAY, "--state", "ge", "--format", "json") == 0
    (person,) = json.loads(capsys.readouterr().out)["people"]
    assert person["respondents"] == [{"state": "GE", "claims": []}]


def test_somebody_unknown_is_refused_with_the_names_there_are(folder, capsys):
    assert remedies(folder, "--plain", "--person", "Nobody") == 1
    assert f"Followed are: {NAME}." in capsys.readouterr().err


def test_an_empty_case_says_that_there_is_nobody(tmp_path, capsys):
    assert remedies(kept(tmp_path / "case", CaseFile()), "--plain") == 0
    assert "nobody to assess" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [("--on", "June", "is no day"), ("--state", "KAZ", "no country code of two letters")],
)
def test_a_value_that_is_none_is_refused(folder, capsys, option, value, words):
    with pytest.raises(SystemExit) as stopped:
        remedies(folder, "--plain", option, value)
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_neither_a_case_nor_a_rule_file_is_misuse(capsys):
    assert remedies() == 2
    assert "Name the folder" in capsys.readouterr().err


def test_a_right_rule_file_has_no_mistakes(tmp_path, capsys):
    path = tmp_path / "routes_mine.yaml"
    path.write_text(RULES.read_text(encoding="utf-8"), encoding="utf-8")
    assert remedies("--check-rules", path) == 0
    assert capsys.readouterr().out == "routes_mine.yaml: no mistakes.\n"


def test_a_wrong_one_is_told_with_line_and_reason(tmp_path, capsys):
    path = tmp_path / "routes_mine.yaml"
    text = RULES.read_text(encoding="utf-8").replace("kind: exhausted", "kind: used up", 1)
    path.write_text(text, encoding="utf-8")
    assert remedies("--check-rules", path) == 1
    err = capsys.readouterr().err
    assert err.startswith("routes_mine.yaml, line ")
    assert "'used up'; it can be accepted" in err


def test_a_rule_file_that_is_not_there_is_said(tmp_path, capsys):
    assert remedies("--check-rules", tmp_path / "none.yaml") == 1
    assert "none.yaml" in capsys.readouterr().err


def test_the_terms_are_printed_with_what_must_be_found_out(folder, capsys):
    assert remedies(folder, "--plain", "--on", DAY) == 0
    out = capsys.readouterr().out
    assert "Terms on 2024-06-01" in out
    assert "Last day: 2028-09-15." in out


def test_the_terms_come_as_a_calendar_that_names_nobody(folder, capfdbinary):
    assert remedies(folder, "--plain", "--on", DAY, "--format", "ics") == 0
    out = capfdbinary.readouterr().out
    days = {one.decoded("dtstart") for one in Calendar.from_ical(out).walk("VEVENT")}
    assert date(2028, 9, 15) in days
    assert NAME.encode() not in out

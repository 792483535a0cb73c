import json

import pytest

from casewright.cli import main
from cli.plain import without_warning


@pytest.fixture
def case(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    assert main(["build", "--plain", str(folder), str(reports)]) == 0
    capsys.readouterr()
    return folder


def search(folder, *args):
    return main(["search", "--plain", str(folder), *map(str, args)])


def shown(capsys):
    captured = capsys.readouterr()
    assert without_warning(captured.err) == ""
    return captured.out


def test_words_are_shown_with_what_was_found_between_brackets(case, capsys):
    assert search(case, "Orasov") == 0
    out = shown(capsys)
    assert "Person: Bulat [Orasov]" in out
    assert "hits: person 1, " in out


def test_a_name_is_found_in_another_script_and_the_reason_is_shown(case, capsys):
    assert search(case, "Орасовым", "--kind", "person") == 0
    assert "“Orasov” is found for “Орасовым”: two spellings of one sound." in shown(capsys)


def test_json_has_every_hit_with_its_place(case, capsys):
    assert search(case, "baton", "--kind", "passage", "--format", "json") == 0
    found = json.loads(shown(capsys))
    (hit,) = found["hits"]
    assert [hit["excerpt"][start:end] for start, end in hit["marks"]] == ["baton"]
    assert (hit["kind"], found["total"], found["counts"]["passage"]) == ("passage", 1, 1)
    assert hit["end"] - hit["start"] == len(hit["excerpt"])


def test_why_is_a_sentence_in_json_too(case, capsys):
    search(case, "Орасов", "--kind", "person", "--format", "json")
    (why,) = json.loads(shown(capsys))["hits"][0]["why"]
    assert why["sentence"] == "“Orasov” is found for “Орасов”: two spellings of one sound."


def test_options_narrow_a_search(case, capsys):
    assert search(case, "Dusov", "--kind", "passage", "--source", "c.txt") == 0
    assert shown(capsys).startswith("1 hit: ")
    assert search(case, "Dusov", "--source", "a.txt") == 0
    assert "there is something without them" in shown(capsys)


def test_words_are_left_out(case, capsys):
    assert search(case, "Tarsk", "--without", "baton", "--kind", "passage") == 0
    assert "baton" not in shown(capsys)


def test_some_hits_are_left_out(case, capsys):
    search(case, "OR".join(["a ", " in"]), "--limit", 1, "--format", "json")
    first = json.loads(shown(capsys))["hits"]
    search(case, "OR".join(["a ", " in"]), "--limit", 1, "--offset", 1, "--format", "json")
    assert len(first) == 1
    assert json.loads(shown(capsys))["hits"] != first


def test_nothing_found_is_no_failure_and_says_what_to_do(case, capsys):
    assert search(case, "Nobody", "Such") == 0
    assert shown(capsys).startswith("Nothing in the case has all of this.")


@pytest.mark.parametrize("typed", ['"', "-x", "???", "a" * 500])
def test_what_cannot_be_searched_says_why(case, capsys, typed):
    assert search(case, "--", typed) == 0
    assert shown(capsys).strip().endswith(".")


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--from", "soon", "'soon' is no date such as 2022-01-06, 2022-01 or 2022."),
        (
            "--kind",
            "murder",
            "'murder' is no kind of hit; there are person, organisation, place, "
            "event, act, number, charge, sentence, money, statement, conflict, gap, source, claim, "
            "passage.",
        ),
        ("--role", "emperor", "'emperor' is no role of the vocabulary, such as victim or accused."),
    ],
)
def test_an_option_that_cannot_be_is_refused(case, capsys, option, value, sentence):
    assert search(case, "Orasov", option, value) == 2
    assert without_warning(capsys.readouterr().err) == f"casewright: {sentence}\n"


def test_a_terminal_is_told_nothing_it_obeys(tmp_path, capsys):
    report = tmp_path / "a.txt"
    report.write_text("Bulat Orasov \x1b[2J\u202e was sentenced.", encoding="utf-8")
    main(["build", "--plain", str(tmp_path / "case"), str(report)])
    capsys.readouterr()
    search(tmp_path / "case", "Orasov")
    out = shown(capsys)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_folder_that_is_no_case_is_refused(tmp_path, capsys):
    assert search(tmp_path / "nothing", "x") == 1
    assert "casewright: " in capsys.readouterr().err

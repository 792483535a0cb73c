"""Decisions leave a folder as lines of JSON, and are replayed on another machine."""

import json

import pytest
from ledger.reports import READER
from workspace.opened import made

from casewright.cli import main
from casewright.ledger import build_case
from casewright.workspace.opening import opened
from cli.kept import keep_case
from cli.test_decide import REPORTS, WHO_AND_WHY
from cli.test_encrypted import run

SAME = ("same", "Arlin Dusov", "Armin Dusov")


def kept_in(folder):
    """The case of the reports in an encrypted folder of its own."""
    with opened(folder, made(folder)) as store, store.changing():
        for report in REPORTS:
            store.save_reading(report.reading)
            store.save_source(report.source)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read))
    return folder


@pytest.fixture
def case(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    return kept_in(tmp_path / "case")


@pytest.fixture
def lines(case, tmp_path, capsys):
    """What was decided, one decision of two undone, in a file."""
    assert run(capsys, "decide", case, *SAME, *WHO_AND_WHY)[0] == 0
    (decision,) = json.loads(run(capsys, "show", case, "decisions", "--format", "json")[1])
    assert run(capsys, "undo", case, decision["id"], *WHO_AND_WHY)[0] == 0
    assert run(capsys, "decide", case, *SAME, "--by", "Bek", "--reason", "After all.")[0] == 0
    path = tmp_path / "decisions.jsonl"
    status, out, errors = run(capsys, "decisions", case)
    assert (status, errors) == (0, "")
    path.write_text(out, encoding="utf-8")
    return path


def test_each_decision_is_one_line_that_a_person_can_read(lines):
    documents = [json.loads(line) for line in lines.read_text().splitlines()]
    assert [one["verdict"] for one in documents] == ["same", "undo", "same"]
    assert documents[2]["sentence"] == "“Arlin Dusov” and “Armin Dusov” are the same."


def test_another_machine_comes_to_the_same_case(case, lines, tmp_path, capsys):
    other = kept_in(tmp_path / "other")
    before = run(capsys, "show", other, "--format", "json")[1]
    status, out, errors = run(capsys, "decisions", other, "--replay", lines)
    assert (status, errors) == (0, "")
    assert out == f"{other}: 3 decisions were replayed.\n"
    after = run(capsys, "show", other, "--format", "json")[1]
    assert after != before
    assert after == run(capsys, "show", case, "--format", "json")[1]
    assert run(capsys, "decisions", other)[1] == lines.read_text(encoding="utf-8")
    assert run(capsys, "verify", other)[0] == 0


def test_replaying_again_keeps_nothing_twice(case, lines, capsys):
    before = run(capsys, "decisions", case)[1]
    assert run(capsys, "decisions", case, "--replay", lines)[1].startswith(
        f"{case}: 0 decisions were replayed."
    )
    assert run(capsys, "decisions", case)[1] == before


def test_a_plain_folder_takes_the_same_lines(lines, tmp_path, capsys):
    plain = keep_case(tmp_path / "plain", *REPORTS)
    assert main(["decisions", str(plain), "--plain", "--replay", str(lines)]) == 0
    capsys.readouterr()
    assert main(["decisions", str(plain), "--plain"]) == 0
    assert capsys.readouterr().out == lines.read_text(encoding="utf-8")
    assert (plain / "decisions.jsonl").read_bytes() == lines.read_bytes()


def test_a_line_that_is_damaged_is_named_and_the_others_are_replayed(case, lines, tmp_path, capsys):
    first, second, third = lines.read_text(encoding="utf-8").splitlines()
    lines.write_text(f"{first}\n{second[:-9]}\n{third}\n", encoding="utf-8")
    other = kept_in(tmp_path / "other")
    status, out, errors = run(capsys, "decisions", other, "--replay", lines)
    assert status == 1
    assert f"{lines}, line 2: this is no decision as it was kept" in errors
    assert out.startswith(f"{other}: 2 decisions were replayed.")


def test_a_file_that_is_not_there_is_named(case, tmp_path, capsys):
    status, _, errors = run(capsys, "decisions", case, "--replay", tmp_path / "none")
    assert status == 1
    assert "There is no file" in errors

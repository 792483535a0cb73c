"""The audit trail on the command line: checked, told, and its head kept elsewhere."""

import json
import shutil

import pytest
from workspace.audit.tampered import CHOICES, CLAIM, execute, filled
from workspace.opened import WORDS

from casewright.cli import main
from cli.kept import keep_case
from cli.test_decide import REPORTS, WHO_AND_WHY
from cli.test_encrypted import run

# The beginning, the keys, three for each of three reports, the case twice and two decisions.
ENTRIES = 15


@pytest.fixture
def ring(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    return filled(tmp_path / "case")


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


def test_a_folder_that_is_in_order_is_said_to_be_and_what_was_not_checked_too(folder, capsys):
    status, out, errors = run(capsys, "verify", folder)
    assert (status, errors) == (0, "")
    assert out.startswith(f"{folder}: {ENTRIES} entries of the audit trail, the first of 20")
    assert "Checked by itself: whether an entry was changed" in out
    assert "Not checked: whether entries at the end were cut off" in out
    assert "Nothing is wrong." in out
    assert f"entry: {ENTRIES}\n" in out


def test_what_is_wrong_is_said_in_words_and_the_status_is_1(folder, ring, capsys):
    execute(folder, ring, "DELETE FROM audit_auditentryrow WHERE number = 3")
    status, out, _ = run(capsys, "verify", folder)
    assert status == 1
    assert "- Entry 3 is missing.\n" in out
    assert "is there, and no entry says who put it there.\n2 things are wrong." in out


def test_with_a_head_an_older_copy_is_found_and_the_command_says_that_it_looked(
    folder, tmp_path, capsys
):
    head, copy = tmp_path / "head.txt", tmp_path / "copy"
    shutil.copytree(folder, copy)
    (decision, *_) = CHOICES
    assert run(capsys, "undo", folder, decision.id, *WHO_AND_WHY)[0] == 0
    assert run(capsys, "verify", folder, "--write-head", head)[0] == 0
    status, out, _ = run(capsys, "verify", folder, "--head", head)
    assert status == 0
    assert "Checked against the head of " in out
    assert "Not checked" not in out
    status, out, _ = run(capsys, "verify", copy, "--head", head)
    assert status == 1
    assert "entries were cut off, or this is an older copy of the folder" in out


def test_no_head_is_written_of_a_folder_that_is_not_in_order(folder, ring, tmp_path, capsys):
    execute(folder, ring, "DELETE FROM audit_auditentryrow WHERE number = 3")
    status, _, errors = run(capsys, "verify", folder, "--write-head", tmp_path / "head.txt")
    assert status == 1
    assert "was not written" in errors
    assert not (tmp_path / "head.txt").exists()


def test_a_program_gets_the_same_as_json(folder, ring, capsys):
    document = json.loads(run(capsys, "verify", folder, "--format", "json")[1])
    assert document["faults"] == []
    assert document["checked"] == {"by itself": True, "against a head": False}
    assert document["head"]["number"] == document["entries"] == ENTRIES
    execute(folder, ring, "DELETE FROM audit_auditentryrow WHERE number = 3")
    status, out, _ = run(capsys, "verify", folder, "--format", "json")
    assert status == 1
    assert [one["found"] for one in json.loads(out)["faults"]] == ["gap", "unrecorded"]


def test_a_plain_folder_has_no_trail(tmp_path, capsys):
    plain = keep_case(tmp_path / "plain", *REPORTS)
    for command in ("verify", "history"):
        status, _, errors = run(capsys, command, plain)
        assert status == 1
        assert "is no encrypted folder" in errors


def test_a_file_that_is_no_head_is_named_before_the_passphrase_is_asked_for(folder, capsys):
    assert main(["verify", str(folder), "--head", __file__]) == 1
    assert "is no head of an audit trail" in capsys.readouterr().err


def test_what_the_commands_do_is_recorded_under_the_login_of_whoever_calls_them(
    reports, tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("LOGNAME", "anna")
    folder = tmp_path / "new"
    assert run(capsys, "build", folder, reports)[0] == 0
    events = json.loads(run(capsys, "history", folder, "--format", "json")[1])
    assert {one["actor"] for one in events} == {"command line (anna)"}
    actions = [one["action"] for one in events]
    # A reading, its source and the bytes of it for each of three reports, and the case.
    assert sorted(set(actions)) == [
        "audit.began", "case.built", "evidence.kept", "keys.made", "reading.kept", "source.kept",
    ]  # fmt: skip
    assert len(actions) == 2 + 3 * 3 + 1


def test_changes_of_the_keys_are_recorded(folder, capsys):
    other = "another four good words"
    assert run(capsys, "passphrase", folder, secrets=(WORDS, other))[0] == 0
    assert run(capsys, "keys", folder, "--split", "2/3", secrets=[other])[0] == 0
    assert run(capsys, "keys", folder, "--remove-shares", secrets=[other])[0] == 0
    assert run(capsys, "keys", folder, secrets=[other])[0] == 0
    out = run(capsys, "history", folder, "--format", "json", secrets=[other])[1]
    assert [one["action"] for one in json.loads(out)][-3:] == [
        "keys.passphrase-changed", "keys.shares-made", "keys.shares-ended",
    ]  # fmt: skip
    assert run(capsys, "verify", folder, secrets=[other])[0] == 0


def test_an_import_is_recorded_source_by_source(tmp_path, capsys):
    plain = keep_case(tmp_path / "plain", *REPORTS)
    folder = tmp_path / "new"
    assert run(capsys, "import", plain, folder)[0] == 0
    actions = [
        one["action"] for one in json.loads(run(capsys, "history", folder, "--format", "json")[1])
    ]
    assert actions.count("case.moved-in") == 1
    assert actions.count("source.kept") == len(REPORTS)
    assert run(capsys, "verify", folder)[0] == 0


def test_the_history_of_a_claim_tells_who_decided_what_and_how_to_undo_it(folder, capsys):
    status, out, _ = run(capsys, "history", folder, CLAIM.claim)
    assert status == 0
    first, *_ = CHOICES
    assert "reading.kept" in out
    assert f"decision.accept: decision:{first.id}" in out
    assert f"{first.by}: {first.sentence}" in out
    assert f"casewright undo {folder} {first.id} --by NAME --reason TEXT" in out
    assert CHOICES[1].id not in out


def test_an_undo_is_in_the_history_of_the_claim_and_of_the_decision(folder, capsys):
    first, *_ = CHOICES
    assert run(capsys, "undo", folder, first.id, *WHO_AND_WHY)[0] == 0
    for name in (CLAIM.claim, first.id):
        events = json.loads(run(capsys, "history", folder, name, "--format", "json")[1])
        actions = [one["action"] for one in events]
        assert actions[-2:] == ["decision.accept", "decision.undo"]
    assert run(capsys, "undo", folder, first.id, *WHO_AND_WHY)[0] == 1


def test_an_id_that_nothing_has_is_said(folder, capsys):
    for name in ("ffffffffffff", "ab"):
        status, _, errors = run(capsys, "history", folder, name)
        assert status == 1
        assert f"Nothing in the case has the id '{name}'" in errors

"""Backup, restoring, a new key and a look at the health, as commands."""

import json

import pyrage
import pytest
from workspace.audit.tampered import filled
from workspace.opened import WORDS

from casewright.cli import main
from casewright.workspace.layout import KEYS_FILE
from cli.kept import keep_case
from cli.test_decide import REPORTS
from cli.test_encrypted import run

OTHER = "another four good words"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    filled(tmp_path / "case")
    return tmp_path / "case"


def test_a_folder_is_backed_up_checked_and_restored(folder, tmp_path, capsys):
    path, there = tmp_path / "case.backup", tmp_path / "there"
    shown = run(capsys, "show", folder, "--format", "json")[1]
    status, out, errors = run(capsys, "backup", folder, path)
    assert (status, errors) == (0, "")
    assert f"To try it: casewright restore {path} NEW-FOLDER" in out
    status, out, _ = run(capsys, "restore", path)
    assert status == 0
    assert "a whole backup of 20" in out
    assert "Nothing was written." in out
    status, out, _ = run(capsys, "restore", path, there)
    assert status == 0
    assert "Every one of " in out
    assert run(capsys, "show", there, "--format", "json")[1] == shown
    assert run(capsys, "verify", there)[0] == 0
    assert run(capsys, "restore", path, there)[0] == 1


def test_a_backup_is_restored_with_an_identity_on_a_machine_without_the_passphrase(
    folder, tmp_path, capsys
):
    identity, path, there = pyrage.x25519.Identity.generate(), tmp_path / "b", tmp_path / "there"
    (tmp_path / "identity.txt").write_text(str(identity))
    assert run(capsys, "keys", folder, "--add-recipient", str(identity.to_public()))[0] == 0
    assert run(capsys, "backup", folder, path)[0] == 0
    args = ["restore", str(path), str(there), "--identity", str(tmp_path / "identity.txt")]
    assert main(args) == 0
    assert f"casewright recover {there}" in capsys.readouterr().out
    recovering = ("recover", there, "--identity", tmp_path / "identity.txt")
    assert run(capsys, *recovering, secrets=[OTHER])[0] == 0
    assert run(capsys, "verify", there, secrets=[OTHER])[0] == 0


def test_a_backup_that_is_damaged_or_opened_with_a_wrong_passphrase_is_refused(
    folder, tmp_path, capsys
):
    path = tmp_path / "case.backup"
    run(capsys, "backup", folder, path)
    status, _, errors = run(capsys, "restore", path, secrets=["wrong, every time"])
    assert status == 1
    assert "This is not the passphrase" in errors
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    for args in ([path], [path, tmp_path / "there"]):
        status, _, errors = run(capsys, "restore", *args)
        assert status == 1
        assert f"{path} cannot be restored" in errors
    assert not (tmp_path / "there").exists()


def test_what_was_damaged_before_the_backup_is_said(folder, tmp_path, capsys):
    one, *_ = sorted((folder / "evidence").iterdir())
    one.unlink()
    status, _, errors = run(capsys, "backup", folder, tmp_path / "b")
    assert status == 1
    assert f"casewright: The file evidence/{one.name} is missing or damaged.\n" in errors
    status, _, errors = run(capsys, "restore", tmp_path / "b", tmp_path / "there")
    assert status == 1
    assert one.name in errors


def test_a_new_key_under_the_same_passphrase_or_a_new_one(folder, capsys):
    shown, keys = run(capsys, "show", folder)[1], (folder / KEYS_FILE).read_bytes()
    assert run(capsys, "keys", folder, "--split", "2/3")[0] == 0
    status, out, _ = run(capsys, "rekey", folder)
    assert status == 0
    assert "The 3 shares given out open it no more." in out
    assert f"casewright keys {folder} --split 2/3" in out
    assert (folder / KEYS_FILE).read_bytes() != keys
    assert run(capsys, "rekey", folder, "--new-passphrase", secrets=(WORDS, OTHER))[0] == 0
    assert run(capsys, "show", folder)[0] == 1
    assert run(capsys, "show", folder, secrets=[OTHER])[1] == shown
    assert run(capsys, "verify", folder, secrets=[OTHER])[0] == 0
    events = json.loads(run(capsys, "history", folder, "--format", "json", secrets=[OTHER])[1])
    assert [one["action"] for one in events][-2:] == ["keys.rekeyed", "keys.rekeyed"]


def test_a_wrong_passphrase_gives_no_new_key(folder, capsys):
    before = (folder / KEYS_FILE).read_bytes()
    assert run(capsys, "rekey", folder, secrets=["wrong, every time"])[0] == 1
    assert (folder / KEYS_FILE).read_bytes() == before


def test_the_doctor_says_what_to_do_and_ends_with_1_where_something_is_damaged(folder, capsys):
    status, out, _ = run(capsys, "doctor", folder)
    assert status == 0
    assert "take care  There is no way of recovery" in out
    assert f"Make shares: casewright keys {folder} --split 2/3" in out
    assert "good       Every page of the database is sealed as it should be." in out
    one, *_ = sorted((folder / "evidence").iterdir())
    one.unlink()
    status, out, _ = run(capsys, "doctor", folder, "--format", "json")
    assert status == 1
    (bad,) = [finding for finding in json.loads(out) if finding["state"] == "bad"]
    assert bad["what"] == "evidence"
    assert str(one) in bad["sentence"]


def test_a_damaged_key_file_is_not_the_loss_of_the_case(folder, capsys):
    shown = run(capsys, "show", folder)[1]
    (folder / KEYS_FILE).write_bytes(b"damaged")
    status, out, errors = run(capsys, "show", folder)
    assert (status, out) == (0, shown)
    assert f"its copy is used. Put it back: cp {folder / KEYS_FILE}.copy " in errors
    assert run(capsys, "doctor", folder)[0] == 1
    assert run(capsys, "passphrase", folder, secrets=(WORDS, OTHER))[0] == 0
    status, _, errors = run(capsys, "verify", folder, secrets=[OTHER])
    assert (status, errors) == (0, "")


def test_a_plain_folder_is_neither_backed_up_nor_rekeyed_nor_examined(tmp_path, capsys):
    plain = keep_case(tmp_path / "plain", *REPORTS)
    for command in (("backup", plain, tmp_path / "b"), ("rekey", plain), ("doctor", plain)):
        status, _, errors = run(capsys, *command)
        assert status == 1
        assert "is no encrypted folder" in errors

"""Whatever is wrong with a folder is named, with what to do; what is in order is left alone."""

import shutil
import sys
from datetime import UTC, datetime, timedelta

import pytest

from casewright.workspace.keys import copy_of
from casewright.workspace.layout import KEYS_FILE, NEXT_DATABASE_FILE
from casewright.workspace.operation import machine
from casewright.workspace.operation.health import Finding, State
from workspace.audit.tampered import filled
from workspace.operation.copies import backed_up

# What the machine of whoever runs the tests is like is none of their business.
OF_THE_MACHINE = {"swap", "hibernation", "disk"}


@pytest.fixture
def ring(database, tmp_path):
    return filled(tmp_path / "case").with_shares(needed=2, made=3)[0]


@pytest.fixture
def folder(ring, tmp_path):
    ring.file.write(tmp_path / "case" / KEYS_FILE)
    backed_up(tmp_path / "case", ring, tmp_path / "case.backup")
    return tmp_path / "case"


def looked_at(folder, ring, now=None):
    from casewright.workspace.operation.doctor import examine

    found = list(examine(folder, ring, now=now or datetime.now(UTC)))
    return [one for one in found if one.what not in OF_THE_MACHINE]


def wrong(folder, ring, now=None):
    return {(one.what, one.state.value) for one in looked_at(folder, ring, now) if one.advice}


def always(database):
    """What is said of every folder of that kind: we cannot see the disk of a server."""
    return {("database", "take care")} if database == "postgresql" else set()


def test_a_folder_in_order_has_nothing_to_be_done(folder, ring, database):
    assert wrong(folder, ring) == always(database)
    found = looked_at(folder, ring)
    assert [one.what for one in found] == [
        "keys", "rights", "leftovers", "tables", "backup", "database", "evidence",
    ]  # fmt: skip
    assert all(one.sentence.endswith(".") for one in found)


def spoil_keys(folder):
    (folder / KEYS_FILE).write_bytes(b"damaged")


def lose_keys(folder):
    (folder / KEYS_FILE).unlink()


def age_copy(folder):
    copy_of(folder / KEYS_FILE).write_bytes(b"older")


def open_to_others(folder):
    (folder / KEYS_FILE).chmod(0o644)


def leave_half(folder):
    (folder / "evidence" / ".x.1.half").write_bytes(b"x")
    (folder / "evidence" / ".x.1.half").chmod(0o600)


def leave_database(folder):
    (folder / NEXT_DATABASE_FILE).write_bytes(b"x")


def leave_restoring(folder):
    (folder.parent / f".{folder.name}.1.half").mkdir()


def spoil_evidence(folder):
    sorted((folder / "evidence").iterdir())[0].write_bytes(b"damaged")


def lose_evidence(folder):
    sorted((folder / "evidence").iterdir())[0].unlink()


def orphan(folder):
    """A file put away for a source that never came."""
    one, *_ = sorted((folder / "evidence").iterdir())
    shutil.copyfile(one, folder / "evidence" / ("0" * 64))
    (folder / "evidence" / ("0" * 64)).chmod(0o600)


HARMS = [
    (spoil_keys, {("keys", "bad")}, "the key file is damaged"),
    (lose_keys, {("keys", "bad")}, "the key file is gone"),
    (age_copy, {("keys", "take care")}, "its copy is older"),
    (leave_half, {("leftovers", "take care")}, "half a file"),
    (leave_database, {("leftovers", "take care"), ("rights", "take care")}, "half a new key"),
    (leave_restoring, {("leftovers", "take care")}, "half a restored folder"),
    (spoil_evidence, {("evidence", "bad")}, "a file of evidence is damaged"),
    (lose_evidence, {("evidence", "bad")}, "a file of evidence is gone"),
    (orphan, {("evidence", "bad"), ("evidence", "take care")}, "a file that is no evidence"),
]


@pytest.mark.parametrize(("harm", "expected"), [r[:2] for r in HARMS], ids=[r[2] for r in HARMS])
def test_what_is_wrong_is_named(folder, ring, database, harm, expected):
    harm(folder)
    assert wrong(folder, ring) - always(database) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
def test_files_that_others_can_open_are_named(folder, ring, database):
    open_to_others(folder)
    (finding,) = [one for one in looked_at(folder, ring) if one.what == "rights"]
    assert str(folder / KEYS_FILE) in finding.sentence
    assert finding.advice == f"Take the rights away: chmod -R go= {folder}"


def test_a_damaged_database_keeps_nothing_else_from_being_looked_at(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    folder = tmp_path / "case"
    ring = filled(folder)
    content = (folder / "workspace.db").read_bytes()
    (folder / "workspace.db").write_bytes(b"x" * len(content))
    found = wrong(folder, ring)
    assert {("tables", "bad"), ("database", "bad"), ("recovery", "take care")} <= found
    assert [one.what for one in looked_at(folder, ring)].count("keys") == 1
    middle = len(content) // 2
    (folder / "workspace.db").write_bytes(
        content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    )
    assert ("database", "bad") in wrong(folder, ring)
    (folder / "workspace.db").write_bytes(content)
    assert wrong(folder, ring) == {("recovery", "take care"), ("backup", "take care")}


def test_an_old_backup_is_said_to_be_old(folder, ring, database):
    later = datetime.now(UTC) + timedelta(days=31)
    assert wrong(folder, ring, later) - always(database) == {("backup", "take care")}


SWAPS = [
    ("", [("swap", State.GOOD)], "no swap"),
    ("/dev/zram0 partition 1 0 100", [("swap", State.GOOD)], "swap in memory"),
    ("/dev/dm-1 partition 1 0 -2", [("swap", State.GOOD)], "swap on an encrypted disk"),
    ("/swapfile file 1 0 -2", [("swap", State.CARE), ("hibernation", State.CARE)], "plain swap"),
]


@pytest.mark.parametrize(("line", "expected"), [r[:2] for r in SWAPS], ids=[r[2] for r in SWAPS])
def test_a_swap_that_others_can_read_is_named(tmp_path, line, expected):
    swaps, sleep = tmp_path / "swaps", tmp_path / "state"
    swaps.write_text(f"Filename Type Size Used Priority\n{line}\n")
    sleep.write_text("freeze mem disk\n")
    found = list(machine.memory(swaps=swaps, sleep=sleep))
    assert [(one.what, one.state) for one in found] == expected


def test_where_it_cannot_be_found_out_that_is_said(tmp_path):
    (finding,) = machine.memory(swaps=tmp_path / "none", sleep=tmp_path / "none")
    assert finding.state is State.CARE
    assert "could not be found out" in finding.sentence


def test_a_full_disk_is_named(folder, monkeypatch):
    assert machine.disk(folder).what == "disk"
    monkeypatch.setattr(machine, "_LEAST_FREE", 10**18)
    assert machine.disk(folder).state is State.CARE


def test_advice_is_given_exactly_where_something_is_to_be_done():
    with pytest.raises(ValueError, match="Advice belongs"):
        Finding("keys", State.BAD, "It is gone.")
    with pytest.raises(ValueError, match="Advice belongs"):
        Finding("keys", State.GOOD, "It is there.", "Do something.")

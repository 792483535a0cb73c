"""Killed in the middle of writing: what was acknowledged is there, and nothing is half done."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ledger.reports import READER

from casewright.ledger import build_case
from casewright.store import PlainFolder
from casewright.store.lock import locked
from casewright.workspace.errors import WrongPassphrase
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from casewright.workspace.operation.rekey import rekey
from workspace.opened import CHEAP, PASSPHRASE, made
from workspace.operation.copies import restored
from workspace.writers import PASSPHRASES, content, report

TESTS = Path(__file__).resolve().parents[1]
SHORT, LONG = 3, 50
ROUNDS = [SHORT, pytest.param(LONG, marks=pytest.mark.drill)]
LONGEST_WAIT = 60
LINES = 2
REPORTS = 5


def killed(what, folder, start, chance):
    """What a writer acknowledged before it was killed at some moment after its first words."""
    command = [sys.executable, "-m", "workspace.writers", what, str(folder), str(start)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}
    ) as process:  # fmt: skip
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(LINES)]
        time.sleep(chance.random() * 0.2)
        process.kill()
        lines += process.stdout.readlines()
    # A line cut short was not acknowledged to anybody.
    return [one.decode().strip() for one in lines if one.endswith(b"\n")]


def reopened(folder):
    return opened(folder, open_with_passphrase(folder / KEYS_FILE, PASSPHRASE))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    made(tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def on_each(database, tmp_path):
    """A folder on each database, which the processes that are killed find by its setting."""
    made(tmp_path / "case")
    return tmp_path / "case"


@pytest.mark.parametrize("rounds", ROUNDS)
def test_sources_that_were_kept_are_whole_whatever_happens(on_each, rounds):
    folder = on_each
    chance, acknowledged, start = random.Random(4), set(), 0
    for _ in range(rounds):
        told = killed("sources", folder, start, chance)
        assert len(told) >= LINES
        acknowledged |= set(told)
        with reopened(folder) as store, store.changing():
            kept = {one.sha256: one for one in store.sources()}
            assert acknowledged <= set(kept)
            assert all(store.has_reading(one, READER) for one in kept)
            # The last may have been kept and not acknowledged any more.
            start = len(kept)
            assert start - len(acknowledged) <= rounds
            assert not list((folder / "evidence").glob("*.half"))
    with reopened(folder) as store:
        expected = {content(number) for number in range(start)}
        assert expected <= set(store.contents())
        read = [(one, store.reading(one, READER)) for one in store.sources()]
    reports = (report(number) for number in range(start))
    assert build_case(read) == build_case(one.read for one in reports)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_decisions_and_the_case_built_from_them_are_kept_together(on_each, rounds):
    folder = on_each
    chance, acknowledged, start = random.Random(5), [], 0
    for _ in range(rounds):
        acknowledged += killed("decisions", folder, start, chance)
        with reopened(folder) as store:
            kept = [one.id for one in store.decisions().decisions]
            assert [one for one in acknowledged if one not in kept] == []
            assert store.decisions().damage == ()
            assert {one.id for one in store.case().decisions} == set(kept)
            acknowledged, start = kept, len(kept)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_folder_opens_with_the_old_or_the_new_passphrase_and_holds_the_same_key(folder, rounds):
    chance, start = random.Random(6), 0
    key = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE).key
    for _ in range(rounds):
        told = [int(one) for one in killed("passphrases", folder, start, chance)]
        opening = [one for one in (0, 1) if opens(folder, PASSPHRASES[one], key)]
        assert len(opening) == 1
        # The one that was acknowledged last, or the next, which was written and not said any more.
        assert opening[0] in (told[-1] % 2, (told[-1] + 1) % 2)
        start = opening[0]


def opens(folder, passphrase, key):
    try:
        return open_with_passphrase(folder / KEYS_FILE, passphrase).key == key
    except WrongPassphrase:
        return False


def faults(folder, ring):
    """What a check of the whole folder finds."""
    from casewright.workspace.audit.verifying import verify

    with opened(folder, ring) as store:
        return verify(store.database, ring).faults


def fill(folder):
    """Some reports with their bytes, and the case built from them."""
    with reopened(folder) as store, store.changing():
        for number in range(REPORTS):
            one = report(number)
            store.save_reading(one.reading)
            store.save_source(one.source, content(number))
        store.save_case(build_case(report(number).read for number in range(REPORTS)))


def everything(folder):
    """What a case is made of, as the store gives it."""
    with reopened(folder) as store:
        return list(store.sources()), list(store.contents()), store.case()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_folder_opens_with_the_old_or_the_new_key_and_holds_the_same(folder, rounds):
    from casewright.workspace.audit.models import AuditEntryRow

    fill(folder)
    chance, before, acknowledged = random.Random(7), everything(folder), 0
    for _ in range(rounds):
        acknowledged += len(killed("keys", folder, 0, chance))
        # Whoever opens it finishes what was begun.
        assert everything(folder) == before
        ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
        assert faults(folder, ring) == ()
        with opened(folder, ring):
            made_now = AuditEntryRow.objects.filter(action="keys.rekeyed").count()
        # The last may have been given and not acknowledged any more.
        assert made_now - acknowledged in (0, 1)
        acknowledged = made_now
    with locked(folder):
        after = ring.renewed(PASSPHRASE, cost=CHEAP)
        rekey(folder, ring, after)
    assert everything(folder) == before
    assert len(list((folder / "evidence").iterdir())) == REPORTS
    assert {path.name for path in folder.iterdir()} == {
        "keys.json", "keys.json.copy", "workspace.db", "evidence", "lock",
    }  # fmt: skip


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_backup_is_whole_and_has_all_that_was_acknowledged_whenever_it_is_killed(folder, rounds):
    chance, path, start = random.Random(8), folder.parent / "case.backup", 0
    for number in range(rounds):
        told = killed("backups", folder, start, chance)
        there = folder.parent / f"there-{number}"
        assert restored(path, there).faults == ()
        with reopened(there) as store:
            kept = {one.sha256 for one in store.sources()}
        assert set(told) <= kept
        start = len(kept)
        with reopened(folder) as store:
            assert len(list(store.sources())) - start in (0, 1)
        shutil.rmtree(there)
    with reopened(folder) as store:
        from casewright.workspace.operation.backup import back_up

        back_up(store, open_with_passphrase(folder / KEYS_FILE, PASSPHRASE), path)
    assert {one.name for one in folder.parent.iterdir()} == {"case", "case.backup"}


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_plain_case_is_moved_in_entirely_or_not_at_all(folder, rounds):
    fill(folder)
    plain = PlainFolder(folder.parent / "plain")
    with reopened(folder) as store, plain.changing():
        for source, one in zip(store.sources(), store.contents(), strict=True):
            for reading in store.readings(source):
                plain.save_reading(reading)
            plain.save_source(source)
            plain.save_content(one)
        plain.save_case(store.case())
    chance, expected, start = random.Random(9), everything(folder), 0
    for _ in range(rounds):
        told = [int(one) for one in killed("moves", folder, start, chance)]
        for number in told:
            assert everything(folder.parent / f"into-{number}") == expected
        start = told[-1] + 1
        left = folder.parent / f"into-{start}"
        if (left / KEYS_FILE).exists():
            with reopened(left) as store:
                assert len(list(store.sources())) in (0, REPORTS)
            ring = open_with_passphrase(left / KEYS_FILE, PASSPHRASE)
            assert faults(left, ring) == ()
            start += 1

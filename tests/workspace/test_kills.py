"""Killed in the middle of writing: what was acknowledged is there, and nothing is half done."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ledger.reports import READER

from casewright.ledger import build_case
from casewright.workspace.errors import WrongPassphrase
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.opened import PASSPHRASE, made
from workspace.writers import PASSPHRASES, content, report

TESTS = Path(__file__).resolve().parents[1]
SHORT, LONG = 3, 50
ROUNDS = [SHORT, pytest.param(LONG, marks=pytest.mark.drill)]
LONGEST_WAIT = 60
LINES = 2


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


@pytest.mark.parametrize("rounds", ROUNDS)
def test_sources_that_were_kept_are_whole_whatever_happens(folder, rounds):
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
def test_decisions_and_the_case_built_from_them_are_kept_together(folder, rounds):
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

"""Killed in the middle of an import: nothing acknowledged is lost, nothing is half done."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casewright.claims import Sha256, sha256_of
from casewright.ledger import CaseFile, build_case
from casewright.reading import reader_identity
from casewright.store import NotACase
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.jobs.at_work import ASKED, text_of
from workspace.opened import PASSPHRASE, made

TESTS = Path(__file__).resolve().parents[2]
SHORT, LONG = 3, 50
ROUNDS = [SHORT, pytest.param(LONG, marks=pytest.mark.drill)]
LONGEST = 0.4


def at_work(what, folder):
    return subprocess.Popen(
        [sys.executable, "-m", "workspace.jobs.at_work", what, str(folder)],
        cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, stdout=subprocess.PIPE,
    )  # fmt: skip


def killed(what, folder, first, chance):
    """What was acknowledged before the process was killed, some time after its first word."""
    with at_work(what, folder) as process:
        lines = [process.stdout.readline()]
        while not lines[-1].startswith(first):
            assert lines[-1], f"it ended by itself: {process.wait()} {lines}"
            lines.append(process.stdout.readline())
        time.sleep(chance.random() * LONGEST)
        process.kill()
        lines += process.stdout.readlines()
    # A line cut short was not acknowledged to anybody.
    return [one.decode().split() for one in lines if one.endswith(b"\n")]


def numbers(told, what):
    return {int(words[1]) for words in told if words[0] == what}


def reopened(folder):
    return opened(folder, open_with_passphrase(folder / KEYS_FILE, PASSPHRASE))


@pytest.fixture
def folder(database, tmp_path):
    """A folder on each database, which the processes that are killed find by its setting."""
    made(tmp_path / "case")
    return tmp_path / "case"


def check_asked(store, asked):
    """Every import is there with all its files, and the bytes of each are."""
    from casewright.workspace.jobs.models import ImportFileRow, ImportRow

    jobs = {job.pk: list(job.files.all()) for job in ImportRow.objects.all()}
    assert asked <= set(jobs)
    assert {len(files) for files in jobs.values()} == {ASKED}
    texts = {sha256_of(text_of(one).encode()) for one in range(ImportFileRow.objects.count())}
    assert {file.sha256 for files in jobs.values() for file in files} == texts
    for sha256 in texts:
        assert sha256_of(store.content(Sha256(sha256))) == sha256


def check_kept(store, kept, done):
    """What is said to be read or in the case is: its source, its reading, and the claims."""
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.jobs.states import State

    files = {file.pk: file for file in ImportFileRow.objects.all()}
    assert {State(files[one].state) for one in kept} <= {State.KEPT, State.DONE}
    assert {State(files[one].state) for one in done} <= {State.DONE}
    in_case = {one.sha256 for one in case_of(store).sources}
    of_done = {one for file in files.values() if file.state == State.DONE for one in file.sources}
    assert of_done <= in_case
    assert [file.problems for file in files.values() if file.state == State.FAILED] == []
    for source in store.sources():
        assert store.has_reading(source.sha256, reader_identity("kk"))


def case_of(store):
    try:
        return store.case()
    except NotACase:
        return CaseFile()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_whatever_is_killed_every_file_comes_into_the_case_at_last(folder, rounds):
    chance, asked = random.Random(7), set()
    kept, done = set(), set()
    for _ in range(rounds):
        asked |= numbers(killed("asking", folder, b"asked", chance), "asked")
        # Until it has read something: a file that ended three programs in a row is given up.
        told = killed("working", folder, b"kept", chance)
        kept, done = kept | numbers(told, "kept"), done | numbers(told, "done")
        with reopened(folder) as store:
            check_asked(store, asked)
            check_kept(store, kept, done)
    assert len(kept) >= rounds
    with at_work("working", folder) as last:
        last.communicate()
    assert last.returncode == 0
    with reopened(folder) as store:
        check_at_the_end(store)


def check_at_the_end(store):
    from casewright.workspace.audit.models import AuditEntryRow
    from casewright.workspace.jobs.models import ImportFileRow, WorkerRow
    from casewright.workspace.jobs.states import State

    assert set(ImportFileRow.objects.values_list("state", flat=True)) == {State.DONE}
    read = [(one, store.reading(one, reader_identity("kk"))) for one in store.sources()]
    assert len(read) == ImportFileRow.objects.count()
    assert store.case() == build_case(read)
    assert not list((store.folder / "evidence").glob("*.half"))
    assert not WorkerRow.objects.exists()
    about = AuditEntryRow.objects.filter(action="reading.kept").values_list("about", flat=True)
    assert len(about) == len(set(about))

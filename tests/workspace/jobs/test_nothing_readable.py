"""While an import runs, and when its worker is killed, nothing of it can be read on the disk."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workspace.jobs.importing import ASKED_BY, archive, asked
from workspace.test_nothing_readable import FILE_NAME, NAME, REPORT, forms

TESTS = Path(__file__).resolve().parents[2]
SECRETS = {
    "a name": NAME,
    "the words of a report": "was sentenced to three years",
    "the name of a file": FILE_NAME,
    "who asked": ASKED_BY,
}
FILES = 12


def found_in(*folders):
    """What of the secrets stands in any byte of any file, or in the name of one."""
    blobs = []
    for path in (path for folder in folders for path in folder.rglob("*")):
        blobs.append(os.fsencode(path.name))
        try:
            blobs.append(path.read_bytes() if path.is_file() else b"")
        except OSError:
            continue  # it was there for a moment only
    return {
        what
        for what, words in SECRETS.items()
        for form in forms(words)
        if any(form in blob for blob in blobs)
    }


@pytest.fixture
def scratch(tmp_path):
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def begun(folder, scratch):
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "TMPDIR": str(scratch)}
    command = [sys.executable, "-m", "workspace.jobs.at_work", "working", str(folder)]
    return subprocess.Popen(command, cwd=TESTS, env=environment, stdout=subprocess.PIPE)


def files():
    texts = [f"{REPORT} It was day {number}." * 20 for number in range(FILES)]
    return [
        *((f"{FILE_NAME}-{number}.txt", text) for number, text in enumerate(texts)),
        (f"{FILE_NAME}.zip", archive(a_txt=f"{REPORT} In an archive.", b_txt=f"{REPORT} Twice.")),
    ]


def test_nothing_can_be_read_while_an_import_runs(tmp_path, monkeypatch, scratch):
    from workspace.opened import new_store

    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    with new_store(tmp_path / "case") as store:
        asked(store, *files())
        looks = 0
        with begun(store.folder, scratch) as worker:
            while worker.poll() is None:
                assert found_in(store.folder, scratch) == set()
                looks += 1
                time.sleep(0.05)
        assert worker.returncode == 0
        assert looks > 10
        assert len(store.case().sources) == FILES + 2
        assert found_in(store.folder, scratch) == set()


def test_nothing_can_be_read_when_a_worker_was_killed(tmp_path, monkeypatch, scratch):
    from workspace.opened import new_store

    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    with new_store(tmp_path / "case") as store:
        asked(store, *files())
        with begun(store.folder, scratch) as worker:
            while not worker.stdout.readline().startswith(b"kept"):
                assert worker.poll() is None
            worker.kill()
        assert found_in(store.folder, scratch) == set()


def test_the_same_search_finds_what_is_readable(scratch):
    """The negative twin: if this finds nothing, the tests above prove nothing."""
    (scratch / f"{FILE_NAME}.txt").write_text(f"{REPORT} {ASKED_BY}", encoding="utf-16-le")
    assert found_in(scratch) == set(SECRETS)

"""Reports imported on the command line, at once or by a worker that comes later."""

import os
import signal
import subprocess
import sys
import time

import pytest
from workspace.jobs.importing import REPORT, archive, report
from workspace.opened import WORDS

from casewright.cli import main
from casewright.workspace.keys import given_passphrase, open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from cli.secrets import descriptor


@pytest.fixture(autouse=True)
def embedded(monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT)
    (folder / "b.zip").write_bytes(archive(b_txt=report(2), c_txt=report(3)))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "sources.csv").write_text("file,publisher\na.txt,Example Union\n")
    return folder


def run(*args):
    return main([*map(str, args), descriptor(WORDS)])


def sources_in(folder):
    with opened(folder, open_with_passphrase(folder / KEYS_FILE, given_passphrase(WORDS))) as store:
        return {one.name: one for one in store.case().sources}


def test_a_folder_of_reports_is_imported_and_what_is_wrong_is_said(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    assert run("import", reports, folder, "--jobs", 2, "--language", "en") == 1
    told = capsys.readouterr()
    assert "casewright: broken.pdf: " in told.err
    assert "3 files, 2 of them in the case, 1 could not be read." in told.out
    found = sources_in(folder)
    assert set(found) == {"a.txt", "b.zip/b.txt", "b.zip/c.txt"}
    assert found["a.txt"].publisher == "Example Union"


def test_what_was_imported_before_is_said_and_the_case_stays_as_it_was(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    run("import", reports / "a.txt", folder)
    before = sources_in(folder)
    capsys.readouterr()
    assert run("import", reports / "a.txt", folder) == 0
    assert "a.txt: The case has this already" in capsys.readouterr().err
    assert sources_in(folder) == before


def test_reports_put_away_are_read_by_a_worker_that_comes_later(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    assert run("import", reports / "a.txt", folder, "--later") == 0
    assert f"`casewright worker {folder}` reads them" in capsys.readouterr().out
    assert run("worker", folder, "--once") == 0
    assert set(sources_in(folder)) == {"a.txt"}


def test_a_worker_with_nothing_to_do_ends_at_once_or_waits_until_it_is_told(reports, tmp_path):
    folder = tmp_path / "case"
    run("import", reports / "a.txt", folder)
    assert run("worker", folder, "--once") == 0
    option = descriptor(WORDS)
    number = int(option.partition("=")[2])
    command = [sys.executable, "-m", "casewright.cli", "worker", str(folder), option]
    with subprocess.Popen(command, pass_fds=[number], env=os.environ) as waiting:
        assert is_there(folder)
        assert waiting.poll() is None
        waiting.send_signal(signal.SIGTERM)
        assert waiting.wait(20) == 0
    assert not is_there(folder, seconds=0)


def is_there(folder, seconds=30):
    """Whether a worker says within that time that it is at work."""
    ring = open_with_passphrase(folder / KEYS_FILE, given_passphrase(WORDS))
    with opened(folder, ring):
        from casewright.workspace.jobs.models import WorkerRow

        until = time.monotonic() + seconds
        while not (found := WorkerRow.objects.exists()) and time.monotonic() < until:
            time.sleep(0.1)
        return found


def test_a_plain_folder_has_no_worker(tmp_path, capsys):
    (tmp_path / "plain").mkdir()
    assert run("worker", tmp_path / "plain", "--once") != 0
    assert "plain" in capsys.readouterr().err


def test_standard_input_is_no_file_to_import(tmp_path, capsys):
    assert run("import", "-", tmp_path / "case") == 2
    assert "casewright build DIR -" in capsys.readouterr().err
    assert not (tmp_path / "case").exists()

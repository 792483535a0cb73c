"""Whoever takes the disk reads nothing: every byte of every file is searched for known words."""

import os
import re
from pathlib import Path

import pytest
from cli.secrets import descriptor
from cli.test_main import run
from ledger.reports import Report

from casewright.claims import Person, sha256_of
from casewright.cli import main
from workspace.opened import WORDS

NAME = "Bulat Orasov"
RUSSIAN = "Мараш Тулебеков"
REPORT = f"Former police officer {NAME} was sentenced to three years in prison in Tarsk on May 3."
IN_RUSSIAN = f"Полицейский {RUSSIAN} избил задержанного в Тарске, сообщила прокуратура."
FILE_NAME, TITLE, REASON, BY = (
    "witness-statement",
    "Night of the knives",
    "Her sister said so",
    "Anna Lind",
)


def forms(words):
    """The words as a disk may hold them, entire or the longest of them."""
    spellings = {words, words.casefold(), words.upper(), max(words.split(), key=len)}
    codes = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")
    return {one.encode(code, "ignore") for one in spellings for code in codes} - {b""}


SECRETS = {
    "a name": NAME,
    "a name in Russian": RUSSIAN,
    "the words of a report": "was sentenced to three years",
    "the words of a Russian report": "избил задержанного",
    "the name of a file": FILE_NAME,
    "a title": TITLE,
    "who decided": BY,
    "why": REASON,
    "the passphrase": WORDS,
    "the hash of a document": sha256_of(REPORT.encode()),
    "a column of a table": "published",
    "a kind of claim": "organisation",
}


def found_in(*folders):
    """What of the secrets stands in any byte of any file or in its name."""
    files = [path for folder in folders for path in folder.rglob("*")]
    blobs = [os.fsencode(path.name) for path in files]
    blobs += [path.read_bytes() for path in files if path.is_file()]
    return {
        what
        for what, words in SECRETS.items()
        for form in forms(words)
        if any(form in blob for blob in blobs)
    }


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / f"{FILE_NAME}.txt").write_bytes(REPORT.encode())
    (folder / "b.txt").write_bytes(IN_RUSSIAN.encode())
    return folder


def work(folder, scratch, reports, *opening):
    """A case built and decided about, with its temporary files in a folder of their own."""
    environment = {**os.environ, "TMPDIR": str(scratch)}

    def command(*args):
        options, descriptors = opening, ()
        if not opening:
            options = (descriptor(WORDS),)
            descriptors = (int(options[0].partition("=")[2]),)
        ended = run(*args, *options, env=environment, pass_fds=descriptors)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    command("build", folder, reports, "--title", TITLE, "--jobs", 2)
    claims = command("show", folder, "claims", "--format", "json")
    claim = re.search(r'"id": "([0-9a-f]+)"', claims)[1]
    command("accept", folder, claim, "--by", BY, "--reason", REASON)


def test_nothing_can_be_read_in_an_encrypted_folder_or_in_temporary_files(reports, tmp_path):
    folder, scratch = tmp_path / "case", tmp_path / "scratch"
    scratch.mkdir()
    work(folder, scratch, reports)
    names = {path.name for path in folder.iterdir()}
    assert {"keys.json", "workspace.db", "evidence", "lock"} <= names
    assert found_in(folder, scratch) == set()


def test_the_same_search_finds_everything_in_a_plain_folder(reports, tmp_path):
    """The negative twin: if this finds nothing, the test above proves nothing."""
    folder, scratch = tmp_path / "case", tmp_path / "scratch"
    scratch.mkdir()
    work(folder, scratch, reports, "--plain")
    assert found_in(folder) == set(SECRETS) - {"the passphrase"}


def test_nothing_can_be_read_while_the_folder_is_open_and_its_journal_is_full(tmp_path):
    from casewright.ledger import build_case
    from workspace.opened import new_store

    folder = tmp_path / "case"
    report = Report(f"{FILE_NAME}.txt").says(f"{NAME} left.", Person(NAME))
    with new_store(folder) as store, store.changing():
        store.save_reading(report.reading)
        store.save_source(report.source, REPORT.encode())
        store.save_case(build_case([report.read]))
        names = {path.name for path in folder.iterdir()}
        assert {"workspace.db-wal", "workspace.db-shm"} <= names
        assert (folder / "workspace.db-wal").stat().st_size > 50_000
        assert found_in(folder) == set()


def test_nothing_can_be_read_after_a_deletion_or_in_half_written_files(tmp_path):
    from workspace.opened import new_store

    folder = tmp_path / "case"
    report = Report("a.txt").says(f"{NAME} left.", Person(NAME))
    with new_store(folder) as store, store.changing():
        store.save_reading(report.reading)
        store.save_reading(type(report.reading)(report.reading.source, report.reading.reader, "en"))
        (folder / "evidence").mkdir(exist_ok=True)
        (folder / "evidence" / ".abc.1.half").write_bytes(b"\x00" * 10)
    with_half = found_in(folder)
    assert with_half == set()


def test_only_the_owner_can_open_the_files(reports, tmp_path, capsys):
    folder = tmp_path / "case"
    folder.mkdir(mode=0o755)
    assert main(["build", str(folder), str(reports), descriptor(WORDS)]) == 0
    open_to_others = {path.name for path in folder.rglob("*") if path.stat().st_mode & 0o077}
    assert open_to_others == set()
    assert Path(folder / "lock").read_bytes().isdigit()

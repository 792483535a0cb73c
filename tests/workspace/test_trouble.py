"""What a database says went wrong, in words that hold nothing of what was to be written."""

import pytest

from casewright.errors import CasewrightError
from casewright.store import CannotWrite, CaseLocked, DamagedStore
from casewright.workspace.database import Database
from casewright.workspace.errors import DatabaseFailed, DatabaseUnreachable

SERVER = "postgresql://casewright@localhost/cases"
SAID = [
    ("", "database or disk is full", CannotWrite, "SQLite on a full disk"),
    ("", "disk I/O error", CannotWrite, "SQLite where the disk does not answer"),
    ("", "attempt to write a readonly database", CannotWrite, "a file one may not write"),
    ("", "file is not a database", DamagedStore, "another key, or other bytes"),
    ("", "database disk image is malformed", DamagedStore, "a page with another seal"),
    ("", "database is locked", CaseLocked, "a second process"),
    ("", "something else about Bulat Orasov", DatabaseFailed, "what nobody foresaw"),
    (SERVER, "connection refused", DatabaseUnreachable, "a server that does not run"),
    (SERVER, "could not extend file: No space left on device", CannotWrite, "a full server"),
]


@pytest.mark.parametrize(
    ("url", "said", "expected"), [row[:3] for row in SAID], ids=[row[3] for row in SAID]
)
def test_each_cause_has_its_words(url, said, expected, tmp_path):
    error = told(said, Database(tmp_path, url))
    assert type(error) is expected
    assert "Orasov" not in str(error)


def told(said, database):
    from django.db import OperationalError

    from casewright.workspace.trouble import in_words

    with pytest.raises(CasewrightError) as raised, in_words(database):
        raise OperationalError(said)
    return raised.value


def test_what_is_no_error_of_the_database_passes(tmp_path):
    from casewright.workspace.trouble import in_words

    with pytest.raises(KeyError), in_words(Database(tmp_path)):
        raise KeyError("a mistake of ours")


def test_a_process_opens_one_folder_at_a_time(tmp_path):
    from workspace.opened import made, new_store

    other = made(tmp_path / "other")
    with new_store(tmp_path / "one") as store:
        with pytest.raises(RuntimeError, match="one folder at a time"):
            open_another(tmp_path / "other", other)
        assert list(store.sources()) == []


def open_another(folder, ring):
    from casewright.workspace.opening import opened

    with opened(folder, ring):
        pass

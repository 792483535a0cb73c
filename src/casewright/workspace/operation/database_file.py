"""The encrypted file of a database, handled as a whole."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from casewright.store import CannotWrite, DamagedStore

_ONLY_OWNER = 0o600
_SECONDS = 10


@contextmanager
def connected(path: Path, key: bytes) -> Iterator[Any]:
    """A connection to the file, without any rule of ours."""
    # Any: sqlcipher3 has no types.
    with closing(dbapi2.connect(str(path), isolation_level=None, timeout=_SECONDS)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
        yield connection


def opens_with(path: Path, key: bytes) -> bool:
    """Whether the file is there and the key opens it."""
    if not path.exists():
        return False
    try:
        with connected(path, key) as connection:
            connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError:
        return False
    return True


def copy(source: Any, target: Path, key: bytes) -> None:
    """A copy of an open database as it is now, in one file under that key; others go on writing.

    Raises:
        CannotWrite: the disk is full or the file cannot be written.
        DamagedStore: the database is not what was written.
    """
    target.unlink(missing_ok=True)
    try:
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, _ONLY_OWNER))
        with connected(target, key) as copied:
            source.backup(copied)
            # One file: what is copied or moved must not leave a part of it in a journal.
            copied.execute("PRAGMA journal_mode = DELETE")
        _settle(target)
    except OSError as error:
        raise CannotWrite(target, error.strerror or "unknown reason") from error
    except dbapi2.Error as error:
        raise _told(error, target) from error


def faults_of_pages(path: Path, key: bytes) -> list[str]:
    """What the seals of the pages and the structure of the database say is wrong."""
    try:
        with connected(path, key) as connection:
            seals = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            structure = connection.execute("PRAGMA integrity_check(20)").fetchall()
    except dbapi2.DatabaseError as error:
        return [type(error).__name__]
    found = [str(row[0]) for row in (*seals, *structure)]
    return [one for one in found if one != "ok"]


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _told(error: Exception, path: Path) -> CannotWrite | DamagedStore:
    said = str(error).casefold()
    if "full" in said or "i/o" in said or "unable to open" in said:
        return CannotWrite(path, "the disk is full or does not answer")
    return DamagedStore(path, "the database could not be copied; `casewright doctor` looks at it")

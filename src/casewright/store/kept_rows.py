"""Rows of bytes under a table and a key, in one file; all changes of a build or none."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol
from zlib import crc32

from casewright.store.errors import CannotWrite, NotAsWritten

_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (
    place TEXT NOT NULL, key BLOB NOT NULL, sum INTEGER NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (place, key)
)
"""
_ONLY_OWNER = 0o600
# Of a case of ten thousand reports the file has four gigabytes, and rows are asked for one by one
# all over it; with the 2 MB that SQLite takes by itself, most of them come from the disk.
_CACHE_KIB = 256 * 1024
Row = tuple[str, bytes, bytes]
Change = tuple[str, bytes, bytes | None]


class Rows(Protocol):
    """Rows that can be looked up singly."""

    def row(self, place: str, key: bytes) -> bytes | None:
        """The content of a row; None where there is none."""
        ...

    def rows(self, place: str) -> Iterator[tuple[bytes, bytes]]:
        """The keys and contents of all rows of a place."""
        ...


class RowFile:
    """Rows in a file of SQLite.

    Raises:
        NotAsWritten: the file, or a row of it, is not what was written.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, always: Iterable[Row] = ()
    ) -> None:
        """Take an open connection; what is to be put there `always` comes with any change."""
        self._path, self._connection, self._always = path, connection, tuple(always)

    def row(self, place: str, key: bytes) -> bytes | None:
        """The content of a row; None where there is none."""
        # A build asks so many thousand times a report that a context manager would be felt.
        try:
            found = self._connection.execute(
                "SELECT sum, content FROM kept WHERE place = ? AND key = ?", (place, key)
            ).fetchone()
        except sqlite3.Error as error:
            raise NotAsWritten from error
        return None if found is None else _checked(place, key, *found)

    def rows(self, place: str) -> Iterator[tuple[bytes, bytes]]:
        """The keys and contents of all rows of a place."""
        with _told():
            found = self._connection.execute(
                "SELECT key, sum, content FROM kept WHERE place = ?", (place,)
            )
            for key, number, content in found:
                yield key, _checked(place, key, number, content)

    def number(self, place: str) -> int:
        """How many rows a place has."""
        with _told():
            found = self._connection.execute(
                "SELECT count(*) FROM kept WHERE place = ?", (place,)
            ).fetchone()
        return int(found[0])

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is changed inside is changed together, or not at all.

        Raises:
            CannotWrite: the disk is full or the file cannot be written.
        """
        try:
            with self._connection:
                yield
        except sqlite3.OperationalError as error:
            raise CannotWrite(self._path, str(error)) from error

    def clear(self) -> None:
        """Take away all rows."""
        self._connection.execute("DELETE FROM kept")

    def change(self, changes: Iterable[Change]) -> None:
        """Put rows in place of those before, or take them away."""
        put, gone = [], []
        for place, key, content in changes:
            if content is None:
                gone.append((place, key))
            else:
                put.append((place, key, _sum(place, key, content), content))
        if put or gone:
            put += [(*one[:2], _sum(*one), one[2]) for one in self._always]
        self._connection.executemany("DELETE FROM kept WHERE place = ? AND key = ?", gone)
        self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", put)


@contextmanager
def opened(path: Path, always: Iterable[Row] = ()) -> Iterator[RowFile]:
    """The rows of a file, which is made where there is none; `always` comes with any change.

    Raises:
        NotAsWritten: it is no such file.
    """
    with _told():
        connection = sqlite3.connect(path, isolation_level="DEFERRED")
    with closing(connection):
        with _told():
            connection.execute(_SCHEMA)
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        yield RowFile(path, connection, always)


@contextmanager
def opened_or_anew(path: Path, always: Iterable[Row] = ()) -> Iterator[RowFile]:
    """The rows of a file; where it is cut short or no such file, a new one takes its place."""
    if not _is_whole(path):
        path.unlink(missing_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _ONLY_OWNER))
    with opened(path, always) as rows:
        yield rows


def _is_whole(path: Path) -> bool:
    """Whether the file has all pages that it says it has."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path)) as connection:
            pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0]
                           for name in ("page_count", "page_size"))  # fmt: skip
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        return False
    return bool(path.stat().st_size >= pages * size)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise NotAsWritten from error


def _sum(place: str, key: bytes, content: bytes) -> int:
    return crc32(content, crc32(key, crc32(place.encode())))


def _checked(place: str, key: bytes, number: int, content: object) -> bytes:
    # Another program may have put text where bytes stood.
    if not isinstance(content, bytes) or number != _sum(place, key, content):
        raise NotAsWritten
    return content

"""A database on a server held for one process, also against copies of the folder elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from casewright.store import CaseLocked
from casewright.workspace.database import Database
from casewright.workspace.trouble import in_words

# Any number will do, as long as it is always the same: such locks are counted for each database.
_LOCK = 0x63617365


@contextmanager
def held(database: Database) -> Iterator[None]:
    """Holds the database; one in a file is held by the lock of its folder.

    Raises:
        CaseLocked: another process holds it. The server frees it when that process ends.
    """
    if not database.url:
        yield
        return
    if not _ask(database, "SELECT pg_try_advisory_lock(%s)"):
        raise CaseLocked(database.folder, "")
    try:
        yield
    finally:
        _ask(database, "SELECT pg_advisory_unlock(%s)")


def _ask(database: Database, question: str) -> bool:
    with in_words(database), connection.cursor() as cursor:
        cursor.execute(question, [_LOCK])
        return bool(cursor.fetchone()[0])

"""What the database says went wrong, in words for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError, OperationalError

from casewright.errors import CasewrightError
from casewright.store import CannotWrite, CaseLocked, DamagedStore
from casewright.workspace.database import Database
from casewright.workspace.errors import DatabaseFailed, DatabaseUnreachable

_FULL = ("disk is full", "disk i/o error", "no space left")
_DAMAGED = ("not a database", "malformed", "sql logic error")
_CLOSED = ("readonly", "unable to open")
_BUSY = ("database is locked", "database table is locked")


@contextmanager
def in_words(database: Database) -> Iterator[None]:
    """Turns errors of the database into ours.

    Raises:
        CannotWrite: the disk is full, or the file cannot be written.
        DamagedStore: the file is not what was written.
        CaseLocked: another process holds the database.
        DatabaseUnreachable: the server does not answer.
    """
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise _told(error, database) from error


def _told(error: Exception, database: Database) -> CasewrightError:
    said = str(error).casefold()
    if any(words in said for words in _BUSY):
        return CaseLocked(database.folder, "")
    if any(words in said for words in _FULL):
        return CannotWrite(database.where, "the disk is full or does not answer")
    if any(words in said for words in _CLOSED):
        return CannotWrite(database.where, "it cannot be opened for writing")
    if database.url and isinstance(error, OperationalError | InterfaceError):
        return DatabaseUnreachable(str(database.where))
    if any(words in said for words in _DAMAGED):
        return DamagedStore(database.where, "it cannot be decrypted or is not what was written")
    return DatabaseFailed(str(database.folder), type(error).__name__)

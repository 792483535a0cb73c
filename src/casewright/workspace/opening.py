"""An encrypted folder made or opened; Django is loaded only then."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.store import CannotWrite, DamagedStore
from casewright.store.lock import locked
from casewright.workspace.database import Database, chosen, of_folder
from casewright.workspace.errors import DamagedKeys, ForeignDatabase
from casewright.workspace.keys import KeyRing, read_key_file, usable
from casewright.workspace.layout import EVIDENCE, KEYS_FILE, REKEY_FILE

if TYPE_CHECKING:
    from casewright.workspace.store import WorkspaceStore

ONLY_CASE = "case"
_ONLY_OWNER = 0o600


def make(folder: Path, ring: KeyRing) -> None:
    """Make an encrypted folder with those keys; what is in it comes later.

    Raises:
        CannotWrite: the folder cannot be written.
        BadDatabaseSetting: the setting that names the database cannot be used.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or "unknown reason") from error
    with locked(folder):
        chosen(folder, os.environ)
        # Last: a folder with a key file is one that can be opened.
        ring.file.write(folder / KEYS_FILE)


@contextmanager
def opened(
    folder: Path, ring: KeyRing, *, slug: str = ONLY_CASE, is_held: bool = False
) -> "Iterator[WorkspaceStore]":
    """A case of the folder, as long as it is open; one folder at a time in a process.

    `is_held` says that this process holds the lock of the folder already.

    Raises:
        DamagedStore: the database is not what was written.
        ForeignDatabase: the database belongs to another folder.
        DatabaseUnreachable: the server does not answer.
    """
    from casewright.workspace import setting_up

    database = of_folder(folder)
    _expect_file(database)
    setting_up.ready()
    if (folder / REKEY_FILE).exists():
        _finish_rekeying(database, ring, is_held=is_held)
    setting_up.connect(database.for_django(ring))
    try:
        _bring_up_to_date(database, ring, is_held=is_held)
        _expect_key(folder, ring)
        yield _store(database, ring, slug)
    finally:
        setting_up.disconnect()


def _expect_file(database: Database) -> None:
    """A new file is its owner's only; an empty one must not stand in silently for one that is gone.

    Whoever has keys and evidence had a database too.
    """
    if database.url or database.where.exists():
        return
    if (database.folder / EVIDENCE).exists():
        raise DamagedStore(database.where, "it is missing; put back a copy of it")
    try:
        os.close(os.open(database.where, os.O_CREAT | os.O_WRONLY, _ONLY_OWNER))
    except OSError as error:
        raise CannotWrite(database.where, error.strerror or "unknown reason") from error


def _finish_rekeying(database: Database, ring: KeyRing, *, is_held: bool) -> None:
    """A key that was put in place, and the rest interrupted: the rest is done now."""
    from casewright.workspace import setting_up
    from casewright.workspace.operation import rekey
    from casewright.workspace.trouble import in_words

    if not rekey.is_to_finish(database.folder, ring):
        return
    with nullcontext() if is_held else locked(database.folder):
        rekey.finish_file(database.folder, ring)
        setting_up.connect(database.for_django(ring))
        try:
            with in_words(database):
                rekey.finish_rows(database.folder, ring)
        finally:
            setting_up.disconnect()


def _expect_key(folder: Path, ring: KeyRing) -> None:
    """Whoever waited for the database while the folder got a new key must not write into it."""
    from casewright.workspace.audit.errors import KeyGivenUp

    with suppress(DamagedKeys):  # opened all the same, by a copy that lies elsewhere
        if read_key_file(usable(folder / KEYS_FILE)).evidence != ring.file.evidence:
            raise KeyGivenUp


def _bring_up_to_date(database: Database, ring: KeyRing, *, is_held: bool) -> None:
    from django.db import transaction

    from casewright.workspace import setting_up
    from casewright.workspace.audit.beginning import begin, has_begun
    from casewright.workspace.models import WorkspaceRow
    from casewright.workspace.trouble import in_words

    with in_words(database):
        if not (setting_up.is_up_to_date() and has_begun()):
            with nullcontext() if is_held else locked(database.folder):
                setting_up.bring_up_to_date()
                _refuse_another_folder(database, ring)
                with transaction.atomic():
                    WorkspaceRow.objects.get_or_create(identity=ring.file.workspace)
                    begin(ring.file)
        _refuse_another_folder(database, ring)


def _refuse_another_folder(database: Database, ring: KeyRing) -> None:
    from casewright.workspace.models import WorkspaceRow

    if WorkspaceRow.objects.exclude(identity=ring.file.workspace).exists():
        raise ForeignDatabase(database.folder)


def _store(database: Database, ring: KeyRing, slug: str) -> "WorkspaceStore":
    from casewright.workspace.evidence import Evidence
    from casewright.workspace.store import WorkspaceStore

    return WorkspaceStore(database, Evidence(database.folder, ring), slug=slug)

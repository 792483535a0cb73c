"""A backup put back into an empty folder, every byte checked before it is said to be there."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from casewright.store import CannotWrite
from casewright.workspace.audit import naming, record
from casewright.workspace.database import Database, chosen, of_folder
from casewright.workspace.keys import KeyRing, copy_of
from casewright.workspace.layout import DATABASE_FILE, KEYS_FILE
from casewright.workspace.opening import opened
from casewright.workspace.operation import archive
from casewright.workspace.operation.backup import ROWS
from casewright.workspace.operation.errors import (
    AnotherVersion,
    DatabaseNotEmpty,
    NotABackup,
    NotEmpty,
)
from casewright.workspace.operation.manifest import Manifest

Opening = Callable[[Path], KeyRing]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and what a check of it found, in words."""

    manifest: Manifest
    faults: tuple[str, ...]


def restore(path: Path, folder: Path, opening: Opening) -> Restored:
    """Put the backup into the folder; it appears there whole, or not at all.

    `opening` is given the path of the key file, and opens it.

    Raises:
        NotEmpty: there is something in the folder.
        NotABackup: the file is none, or is not what was written.
        AnotherVersion: its rows are of another version.
        CannotWrite: the disk is full or the folder cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(folder)
    with archive.read(path) as reading, _half(folder) as half:
        ring = _keys(reading, half, opening, path)
        _parts(reading, half)
        faults = _opened_once(reading, half, ring)
        _into_place(half, folder)
    return Restored(reading.manifest, faults)


def check(path: Path, folder: Path, opening: Opening) -> Manifest:
    """Check every byte of a backup without putting it anywhere.

    `folder` is where its key file may lie for a moment.

    Raises:
        NotABackup: the file is none, or is not what was written.
    """
    with archive.read(path) as reading, _half(folder / path.name) as half:
        _keys(reading, half, opening, path)
        for part in reading.manifest.parts:
            reading.content(part)
    return reading.manifest


@contextmanager
def _half(folder: Path) -> Iterator[Path]:
    """A folder beside the one meant, which is removed unless it was moved."""
    for left in folder.parent.glob(f".{folder.name}.*.half"):
        shutil.rmtree(left, ignore_errors=True)
    half = folder.with_name(f".{folder.name}.{os.getpid()}.half")
    try:
        half.mkdir(mode=0o700, parents=True)
        yield half
    except OSError as error:
        raise CannotWrite(folder, error.strerror or "unknown reason") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _keys(reading: archive.Reading, half: Path, opening: Opening, path: Path) -> KeyRing:
    part = next((one for one in reading.manifest.parts if one.name == KEYS_FILE), None)
    if part is None:
        raise NotABackup(path, "its keys are missing")
    for place in (half / KEYS_FILE, copy_of(half / KEYS_FILE)):
        reading.write(part, place)
    ring = opening(half / KEYS_FILE)
    if not reading.manifest.is_sealed_by(ring):
        raise NotABackup(path, "its list of contents was changed by somebody without the key")
    return ring


def _parts(reading: archive.Reading, half: Path) -> None:
    """The files of the folder; rows are read when the database is there."""
    for part in reading.manifest.parts:
        if part.name == DATABASE_FILE or part.name.startswith("evidence/"):
            reading.write(part, half / part.name)


def _opened_once(reading: archive.Reading, half: Path, ring: KeyRing) -> tuple[str, ...]:
    from casewright.workspace.audit.verifying import verify

    if reading.manifest.database == ROWS:
        _load_rows(reading, half, ring)
    with opened(half, ring) as store:
        found = verify(store.database, ring)
        with store.at_once():
            made = {"backup": reading.manifest.made}
            record("backup.restored", case="", about=naming.WORKSPACE, content=made)
    return tuple(one.sentence for one in found.faults)


def _load_rows(reading: archive.Reading, half: Path, ring: KeyRing) -> None:
    from casewright.workspace import setting_up
    from casewright.workspace.operation import rows
    from casewright.workspace.trouble import in_words

    database = _new_database(half)
    setting_up.ready()
    setting_up.connect(database.for_django(ring))
    try:
        with in_words(database):
            _expect_empty(database)
            setting_up.bring_up_to_date()
            if rows.tables() != reading.manifest.tables:
                raise AnotherVersion(reading.manifest.program)
            parts = (one for one in reading.manifest.parts if one.name.startswith("rows/"))
            rows.load(map(reading.content, parts), ring)
    finally:
        setting_up.disconnect()


def _new_database(half: Path) -> Database:
    database = chosen(half, os.environ)
    if not database.url:
        os.close(os.open(database.where, os.O_CREAT | os.O_WRONLY, 0o600))
    return of_folder(half)


def _expect_empty(database: Database) -> None:
    from casewright.workspace import setting_up
    from casewright.workspace.models import WorkspaceRow

    if setting_up.has_tables() and WorkspaceRow.objects.exists():
        raise DatabaseNotEmpty(str(database.where))


def _into_place(half: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()
    half.rename(folder)

"""A copy of the whole folder in one file, of one moment, while others go on working."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from casewright import __version__
from casewright.claims import Sha256
from casewright.workspace.audit import naming, record
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.database import Database
from casewright.workspace.errors import EvidenceDamaged
from casewright.workspace.evidence import Evidence
from casewright.workspace.keys import KeyRing, Purpose, usable
from casewright.workspace.layout import DATABASE_FILE, EVIDENCE, KEYS_FILE
from casewright.workspace.models import EvidenceRow
from casewright.workspace.operation import archive, database_file, rows
from casewright.workspace.operation.errors import InsideItself
from casewright.workspace.operation.manifest import FORMAT, VERSION, Manifest
from casewright.workspace.snapshot import as_of_now
from casewright.workspace.store import WorkspaceStore
from casewright.workspace.trouble import in_words

FILE, ROWS = "file", "rows"


def back_up(store: WorkspaceStore, ring: KeyRing, path: Path) -> Manifest:
    """Write the folder that is open into a file, which stays as it was until the new one is whole.

    Raises:
        InsideItself: the file would lie in the folder.
        CannotWrite: the disk is full or the file cannot be written.
        DamagedStore: the database cannot be read.
    """
    if path.resolve().is_relative_to(store.folder.resolve()):
        raise InsideItself(path)
    with store.at_once():
        # A copy leaves the house: who made it is told in the copy too.
        record("backup.made", case="", about=naming.WORKSPACE, content={"format": FORMAT})
    with archive.written(path) as writing:
        manifest = _filled(writing, store.database, ring, path).sealed(ring)
        writing.finish(manifest)
    return manifest


def _filled(writing: archive.Writing, database: Database, ring: KeyRing, path: Path) -> Manifest:
    with in_words(database), as_of_now():
        writing.add(KEYS_FILE, usable(database.folder / KEYS_FILE).read_bytes())
        if database.url:
            for name, content in rows.dumped(ring):
                writing.add(name, content)
        else:
            _add_file(writing, ring, path)
        hashes = list(EvidenceRow.objects.order_by("sha256").values_list("sha256", flat=True))
        number, digest = _end_of_trail()
        tables = rows.tables()
    problems = tuple(_evidence(writing, Evidence(database.folder, ring), hashes))
    return Manifest(
        format=FORMAT,
        version=VERSION,
        program=__version__,
        workspace=ring.file.workspace,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        database=ROWS if database.url else FILE,
        tables=tables,
        entry=number,
        head=digest,
        parts=tuple(writing.parts),
        problems=problems,
    )


def _add_file(writing: archive.Writing, ring: KeyRing, path: Path) -> None:
    copied = archive.beside(path, DATABASE_FILE)
    try:
        database_file.copy(connection.connection, copied, ring.subkey(Purpose.DATABASE))
        writing.add_file(DATABASE_FILE, copied)
    finally:
        copied.unlink(missing_ok=True)


def _end_of_trail() -> tuple[int, str]:
    last = AuditEntryRow.objects.order_by("-number").values_list("number", "digest").first()
    return last or (0, "")


def _evidence(writing: archive.Writing, evidence: Evidence, hashes: list[str]) -> Iterator[str]:
    """Put in the files; a damaged one goes in as it is, and what is wrong is given."""
    for sha256 in dict.fromkeys(hashes):
        name = evidence.file_name(Sha256(sha256))
        try:
            evidence.load(Sha256(sha256))
        except EvidenceDamaged:
            yield f"The file {EVIDENCE}/{name} is missing or damaged."
        if (evidence.folder / name).exists():
            writing.add_file(f"{EVIDENCE}/{name}", evidence.folder / name)

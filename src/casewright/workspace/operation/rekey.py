"""A new key for a folder: database, evidence, key file and seals.

All that the new key opens is written beside what the old key opens. Then the key file is put in
place, and that is the moment: whatever interrupts before it, the folder is the old one; whatever
interrupts after it, the next one who opens the folder finishes the work.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from casewright.claims import Sha256
from casewright.store import atomic
from casewright.workspace.borrowed import second_factors
from casewright.workspace.database import Database, of_folder
from casewright.workspace.evidence import Evidence
from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.layout import (
    KEYS_FILE,
    NEXT_DATABASE_FILE,
    REKEY_FILE,
)
from casewright.workspace.operation import database_file
from casewright.workspace.operation.errors import InUse

_PAGE = 4096


@dataclass(frozen=True, slots=True)
class _Before:
    """What the old key opens: evidence by its hashes, second factors, and the end of the trail."""

    hashes: tuple[Sha256, ...]
    head: str
    factors: Mapping[str, Any]


def rekey(folder: Path, before: KeyRing, after: KeyRing) -> None:
    """Give the folder the new key; its lock must be held, and nobody else may have it open.

    Raises:
        InUse: another process has it open.
        EvidenceDamaged: a file of evidence cannot be read, so it cannot be encrypted anew.
        CannotWrite: the disk is full; the folder has the old key.
    """
    from casewright.workspace.opening import opened

    with opened(folder, before, is_held=True):
        pass  # the tables are those of today, and an earlier rekeying is finished
    database = of_folder(folder)
    with _alone(database, before) as held:
        _clear(folder, before, held.about)
        _write_beside(folder, before, after, held)
        after.file.write(folder / KEYS_FILE)
        held.give_up()
    with opened(folder, after, is_held=True):
        pass  # which finishes it


class _Held:
    """The database, held for this process alone."""

    def __init__(self, about: _Before, connection: Any, file: Path | None) -> None:
        self.about, self.connection, self.file = about, connection, file

    def give_up(self) -> None:
        """Make the old file useless to whoever waits for it with the old key."""
        if self.file is not None:
            # Not closed here: closing any descriptor of the file would end our hold on it.
            self._old = os.open(self.file, os.O_WRONLY)
            os.write(self._old, secrets.token_bytes(_PAGE))
            os.fsync(self._old)

    def let_go(self) -> None:
        """After the database is closed."""
        with suppress(AttributeError):
            os.close(self._old)


@contextmanager
def _alone(database: Database, ring: KeyRing) -> Iterator[_Held]:
    if database.url:
        with _alone_on_server(database, ring) as on_server:
            yield on_server
        return
    held: _Held | None = None
    try:
        with database_file.connected(database.where, ring.subkey(Purpose.DATABASE)) as connection:
            _hold(connection, database)
            held = _Held(_asked(connection), connection, database.where)
            yield held
    finally:
        if held is not None:
            held.let_go()


def _hold(connection: Any, database: Database) -> None:
    try:
        # This change of the journal is refused while anybody else has the file open.
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        # Held until it is closed, without a transaction: a copy cannot be made inside of one.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except dbapi2.OperationalError as error:
        raise InUse(database.folder) from error
    if mode != "delete":
        raise InUse(database.folder)


@contextmanager
def _alone_on_server(database: Database, ring: KeyRing) -> Iterator[_Held]:
    from django.db import connection

    from casewright.workspace.opening import opened

    with opened(database.folder, ring, is_held=True), connection.cursor() as cursor:
        cursor.execute(_OTHERS)
        if cursor.fetchone()[0]:
            raise InUse(database.folder)
        yield _Held(_asked(cursor), cursor, None)


_OTHERS = (
    "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)


# Of passkeys there is nothing to encrypt, and what their owners call them is nobody's business.
_FACTORS = "SELECT id, data FROM mfa_authenticator WHERE type <> 'webauthn'"


def _asked(cursor: Any) -> _Before:
    rows = cursor.execute("SELECT DISTINCT sha256 FROM workspace_evidencerow") or cursor
    hashes = tuple(Sha256(row[0]) for row in rows.fetchall())
    last = "SELECT digest FROM audit_auditentryrow ORDER BY number DESC LIMIT 1"
    row = (cursor.execute(last) or cursor).fetchone()
    second = cursor.execute(_FACTORS) or cursor
    factors = {str(number): json.loads(data) for number, data in second.fetchall()}
    return _Before(hashes, row[0] if row else "", factors)


def _clear(folder: Path, ring: KeyRing, about: _Before) -> None:
    """Remove what an interrupted rekeying left: it is begun anew with another key."""
    atomic.clean(folder)
    (folder / REKEY_FILE).unlink(missing_ok=True)
    for left in folder.glob(f"{NEXT_DATABASE_FILE}*"):
        left.unlink()
    keep_only(Evidence(folder, ring), about.hashes)


def _write_beside(folder: Path, before: KeyRing, after: KeyRing, held: _Held) -> None:
    old, new = Evidence(folder, before), Evidence(folder, after)
    factors = {
        number: second_factors.sealed_anew(data, before, after)
        for number, data in held.about.factors.items()
    }
    atomic.write(folder / REKEY_FILE, _marker(held.about.head, factors, after))
    for sha256 in held.about.hashes:
        new.save(old.load(sha256))
    if held.file is not None:
        key = after.subkey(Purpose.DATABASE)
        database_file.copy(held.connection, folder / NEXT_DATABASE_FILE, key)


def keep_only(evidence: Evidence, hashes: tuple[Sha256, ...]) -> None:
    """Remove the files that hold none of those bytes under the key of the folder."""
    names = {evidence.file_name(one) for one in hashes}
    if not evidence.folder.exists():
        return
    for path in evidence.folder.iterdir():
        if path.name not in names:
            path.unlink()


def is_to_finish(folder: Path, ring: KeyRing) -> bool:
    """Whether the folder got this key, and something is left to do about it."""
    return _marked(folder, ring) is not None


def finish_file(folder: Path, ring: KeyRing) -> None:
    """Put the database that the key opens in its place; the lock of the folder must be held."""
    following = folder / NEXT_DATABASE_FILE
    database = of_folder(folder)
    if not database.url and database_file.opens_with(following, ring.subkey(Purpose.DATABASE)):
        following.replace(database.where)


def finish_rows(folder: Path, ring: KeyRing) -> None:
    """Record the new key, and remove what only the old one opens; the folder must be open."""
    from django.db import transaction

    from casewright.workspace.audit import naming
    from casewright.workspace.audit.models import AuditEntryRow
    from casewright.workspace.audit.recording import REKEYED, add
    from casewright.workspace.models import EvidenceRow

    evidence, marked = Evidence(folder, ring), _marked(folder, ring)
    with transaction.atomic():
        last = AuditEntryRow.objects.order_by("-number").values_list("digest", flat=True).first()
        if marked is not None and last == marked["head"]:
            add(REKEYED, case="", about=naming.KEYS, content=ring.file.content)
            second_factors.put(marked["second_factors"])
        for row in EvidenceRow.objects.all():
            row.file_name = evidence.file_name(Sha256(row.sha256))
            row.save(update_fields=["file_name"])
    hashes = EvidenceRow.objects.values_list("sha256", flat=True).distinct()
    keep_only(evidence, tuple(Sha256(one) for one in hashes))
    (folder / REKEY_FILE).unlink()


def _marker(head: str, factors: Mapping[str, Any], ring: KeyRing) -> bytes:
    """What is written down before the key file changes, so that anybody with the key can finish."""
    told = {"head": head, "second_factors": factors}
    return (json.dumps({**told, "seal": _seal(told, ring)}, indent=1) + "\n").encode()


def _marked(folder: Path, ring: KeyRing) -> dict[str, Any] | None:
    """That, where the folder got this key and is not finished; else None."""
    try:
        document = json.loads((folder / REKEY_FILE).read_bytes())
        head, factors = str(document["head"]), dict(document.get("second_factors", {}))
        told, seal = {"head": head, "second_factors": factors}, str(document["seal"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return told if hmac.compare_digest(seal, _seal(told, ring)) else None


def _seal(told: Mapping[str, Any], ring: KeyRing) -> str:
    content = f"casewright/1/rekey/{json.dumps(told, sort_keys=True)}".encode()
    return hmac.new(ring.subkey(Purpose.AUDIT), content, hashlib.sha256).hexdigest()

"""Entries added to the audit trail, one at a time, whoever else is adding some."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from casewright.claims import Sha256
from casewright.workspace.audit.acting import actor
from casewright.workspace.audit.entry import Entry, era_of, first_digest, hashed, seal_of
from casewright.workspace.audit.errors import KeyGivenUp
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.audit.sealing import sealing_now
from casewright.workspace.storable import storable

REKEYED = "keys.rekeyed"
# Any number will do, as long as no other lock of ours has it.
_LOCK = 0x61756469


def add(action: str, *, case: str, about: str, content: bytes | Mapping[str, Any]) -> Entry:
    """The entry that was added behind the last one."""
    sha256, details = hashed(content if isinstance(content, bytes) else storable(content))
    return add_hash(action, sha256, case=case, about=about, details=details)


def add_hash(action: str, sha256: Sha256, *, case: str, about: str, details: str = "") -> Entry:
    """The same where the hash of the contents is known already.

    Raises:
        KeyGivenUp: the folder has a new key since it was opened.
    """
    # Part of the transaction of what it tells of, so there is nothing to go back to in between.
    with transaction.atomic(savepoint=False):
        wait_for_turn()
        sealing = sealing_now()
        number, previous, era = _last() or (0, first_digest(sealing.workspace), "")
        if era not in ("", era_of(sealing.key)) and action != REKEYED:
            raise KeyGivenUp
        entry = Entry(
            number=number + 1,
            when=datetime.now(UTC),
            actor=storable(actor()),
            action=action,
            case=case,
            about=storable(about),
            sha256=sha256,
            details=details,
            era=era_of(sealing.key),
            previous=previous,
        )
        _keep(entry, sealing.key)
    return entry


def wait_for_turn() -> None:
    """Hold the end of the trail until the transaction ends, so that it never forks.

    In a file every transaction of ours holds the whole database from its start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _last() -> tuple[int, str, str] | None:
    rows = AuditEntryRow.objects.order_by("-number")
    return rows.values_list("number", "digest", "era").first()


def _keep(entry: Entry, key: bytes) -> None:
    digest = entry.digest
    values = {name: getattr(entry, name) for name in Entry.__dataclass_fields__}
    AuditEntryRow.objects.create(**values, digest=digest, seal=seal_of(digest, key))

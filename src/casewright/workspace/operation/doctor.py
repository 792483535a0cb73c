"""A look at everything that keeps a folder working."""

from collections.abc import Generator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from casewright.errors import CasewrightError
from casewright.workspace.database import Database, of_folder
from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.opening import opened
from casewright.workspace.operation import database_file, files, machine
from casewright.workspace.operation.health import Finding, bad, care, good

_OFTEN = timedelta(days=30)


def examine(folder: Path, ring: KeyRing, *, now: datetime) -> Iterator[Finding]:
    """Everything that was looked at; what is damaged keeps nothing else from being looked at."""
    yield from files.keys(folder, ring)
    yield files.rights(folder)
    yield files.leftovers(folder)
    # First inside: whoever opens a folder finishes what an interrupted rekeying left.
    listed = yield from _inside(folder, ring, now)
    yield from _file(of_folder(folder), ring)
    yield from files.evidence(folder, ring, listed)
    yield machine.disk(folder)
    yield from machine.memory()


def _file(database: Database, ring: KeyRing) -> Iterator[Finding]:
    if database.url:
        words = "The database is on a PostgreSQL server, which Casewright does not encrypt."
        yield care("database", words, "See that its disk is encrypted and that it is backed up.")
        return
    if not database.where.exists():
        yield bad("database", f"{database.where} is missing.", "Restore a backup.")
        return
    faults = database_file.faults_of_pages(database.where, ring.subkey(Purpose.DATABASE))
    if faults:
        words = f"{database.where} is damaged: {len(faults)} faults, the first is: {faults[0]}."
        yield bad("database", words, "Restore a backup, and keep this folder until that is done.")
    else:
        yield good("database", "Every page of the database is sealed as it should be.")


def _inside(
    folder: Path, ring: KeyRing, now: datetime
) -> Generator[Finding, None, set[str] | None]:
    """What only the open database tells; gives the names of the evidence it lists, if it opens."""
    try:
        with opened(folder, ring):
            found, names = _asked(now)
    except CasewrightError as error:
        yield bad("tables", str(error), "Restore a backup.")
        return None
    yield from found
    return names


def _asked(now: datetime) -> tuple[list[Finding], set[str]]:
    from casewright.workspace import setting_up
    from casewright.workspace.audit.models import AuditEntryRow
    from casewright.workspace.models import EvidenceRow

    names = set(EvidenceRow.objects.values_list("file_name", flat=True))
    made = AuditEntryRow.objects.filter(action="backup.made").order_by("-number")
    last = made.values_list("when", flat=True).first()
    tables = (
        good("tables", "The tables are those of this version.")
        if setting_up.is_up_to_date()
        else bad("tables", "The tables are of another version.", "Install the latest Casewright.")
    )
    return [tables, _backup(last, now)], names


def _backup(last: datetime | None, now: datetime) -> Finding:
    advice = "Make one on another disk: casewright backup DIR FILE"
    if last is None:
        return care("backup", "No backup was ever made with `casewright backup`.", advice)
    day = last.astimezone(UTC).strftime("%Y-%m-%d")
    if now - last > _OFTEN:
        return care("backup", f"The last backup was made on {day}.", advice)
    return good("backup", f"The last backup was made on {day}.")

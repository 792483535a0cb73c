"""A change of the key file, recorded in the audit trail of its folder."""

from pathlib import Path

from casewright.store import CannotWrite
from casewright.workspace.audit import naming, record
from casewright.workspace.keys import KeyRing
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened

_NOT_CHANGED = "keys.not-changed"


def change_keys(folder: Path, before: KeyRing, after: KeyRing, *, action: str) -> None:
    """Put the new key file in place; the lock of the folder must be held.

    The entry comes first: a key file that changes without one is what nobody should be able to do.

    Raises:
        CannotWrite: the disk is full; the old file stands.
    """
    with opened(folder, before, is_held=True) as store:
        with store.at_once():
            record(action, case="", about=naming.KEYS, content=after.file.content)
        try:
            after.file.write(folder / KEYS_FILE)
        except CannotWrite:
            with store.at_once():
                record(_NOT_CHANGED, case="", about=naming.KEYS, content=before.file.content)
            raise

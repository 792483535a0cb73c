"""The key file of an encrypted folder, held while it is changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casewright.cli.errors import NotEncrypted
from casewright.store import atomic
from casewright.store.lock import locked
from casewright.workspace.layout import KEYS_FILE, is_workspace


@contextmanager
def changing_keys(folder: Path) -> Iterator[Path]:
    """The path of the key file; nobody else changes the folder meanwhile.

    Raises:
        NotEncrypted: the folder has no keys.
        CaseLocked: another process holds the folder.
    """
    if not is_workspace(folder):
        raise NotEncrypted(folder)
    with locked(folder):
        atomic.clean(folder)
        yield folder / KEYS_FILE

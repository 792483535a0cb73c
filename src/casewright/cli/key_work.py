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
    """The path of the key file, or of its copy where that alone is whole, held for this process.

    Raises:
        NotEncrypted: the folder has no keys.
        CaseLocked: another process holds the folder.
    """
    if not is_workspace(folder):
        raise NotEncrypted(folder)
    with locked(folder):
        atomic.clean(folder)
        yield key_file_of(folder)


def key_file_of(folder: Path) -> Path:
    """The key file, or its copy where the file is damaged, which is said."""
    from casewright.cli.casework import say
    from casewright.workspace.keys import usable

    path = folder / KEYS_FILE
    found = usable(path)
    if found != path:
        say(f"{path} is missing or damaged; its copy is used. Put it back: cp {found} {path}")
    return found

"""One process at a time changes a case.

The system frees the lock when its process ends, however it ends: a lock file that stays behind
holds nobody up.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from casewright.store.errors import CannotWrite, CaseLocked

LOCK_FILE = "lock"
_ONLY_OWNER = 0o600


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the lock of the folder.

    Raises:
        CaseLocked: another process holds it.
    """
    path = folder / LOCK_FILE
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, _ONLY_OWNER)
    except OSError as error:
        raise CannotWrite(path, error.strerror or "unknown reason") from error
    with open(descriptor, "a+b") as file:
        _take(file, folder)
        _name_holder(file)
        try:
            yield
        finally:
            _free(file)


def _name_holder(file: IO[bytes]) -> None:
    # The number is only for the message another process gives: a full disk must not stop here.
    with suppress(OSError):
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())
        file.flush()


if sys.platform == "win32":
    import msvcrt

    # One byte far beyond the number written, which others must be able to read.
    _FAR = 1 << 20

    def _take(file: IO[bytes], folder: Path) -> None:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise CaseLocked(folder, _holder(file)) from error

    def _free(file: IO[bytes]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes], folder: Path) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CaseLocked(folder, _holder(file)) from error

    def _free(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


def _holder(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read(20).decode("ascii", "replace").strip()

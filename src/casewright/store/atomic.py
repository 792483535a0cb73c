"""Files that are there entirely or not at all, whatever interrupts the writing."""

import os
from contextlib import suppress
from io import FileIO
from pathlib import Path

from casewright.store.errors import CannotWrite

_HALF = ".half"
_ONLY_OWNER = 0o600


def write(path: Path, content: bytes) -> None:
    """Put the content in place of the file; interrupted, the file stays as it was.

    Raises:
        CannotWrite: the disk is full or the folder cannot be written.
    """
    half = path.with_name(f".{path.name}.{os.getpid()}{_HALF}")
    try:
        _write_through(half, content)
        half.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise CannotWrite(path, error.strerror or "unknown reason") from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def append(path: Path, line: bytes) -> None:
    """Put one line at the end of the file; it is there entirely or not at all.

    What an interrupted writing left there stays, on a line of its own.

    Raises:
        CannotWrite: the disk is full or the folder cannot be written.
    """
    is_new = not path.exists()
    try:
        with open(os.open(path, os.O_RDWR | os.O_CREAT, _ONLY_OWNER), "r+b", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            _write_at(file, end, (b"" if _ends_whole(file, end) else b"\n") + line)
    except OSError as error:
        raise CannotWrite(path, error.strerror or "unknown reason") from error
    if is_new:
        _settle(path.parent)


def _ends_whole(file: FileIO, end: int) -> bool:
    if not end:
        return True
    file.seek(end - 1)
    return file.read(1) == b"\n"


def _write_at(file: FileIO, end: int, content: bytes) -> None:
    rest = memoryview(content)
    try:
        file.seek(end)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError:
        # Half a line must not stand there as if somebody had decided something.
        with suppress(OSError):
            file.truncate(end)
        raise


def clean(folder: Path) -> None:
    """Remove what an interrupted writing left; only while nobody else writes."""
    for half in folder.glob(f".*{_HALF}"):
        with suppress(OSError):
            half.unlink()


def _write_through(path: Path, content: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_OWNER), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name of a file survive a loss of power; not every system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

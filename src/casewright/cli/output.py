"""Where the documents of `casewright read` go: whole documents only, whatever interrupts."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from types import FrameType, TracebackType

from casewright.cli.errors import CannotResume
from casewright.store import CannotWrite, atomic


class Pages:
    """A folder with a page for each document."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made with the first page."""
        self._folder = folder

    def write(self, document: str, name: str) -> None:
        """Write the page of the document of that id.

        Raises:
            CannotWrite: the folder cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(self._folder, error.strerror or "unknown reason") from error
        atomic.write(self._folder / f"{name.replace('/', '-')}.html", document.encode())


class Output:
    """Standard output, or a file; a document is written entirely or not at all."""

    def __init__(self, path: Path | None, *, goes_on: bool = False) -> None:
        """Open the file, at its end where an earlier run is gone on with.

        Raises:
            CannotWrite: the file cannot be opened.
        """
        self._path = path
        self._file: FileIO | None = None
        if path is not None:
            try:
                self._file = FileIO(path, "a" if goes_on else "w")
            except OSError as error:
                raise CannotWrite(path, error.strerror or "unknown reason") from error

    def __enter__(self) -> "Output":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, document: str) -> None:
        """Write a document and let it through to whoever reads.

        Raises:
            CannotWrite: the disk is full; the file ends with the document before.
        """
        content = document.encode("utf-8", "backslashreplace")
        with _uninterrupted():
            if self._file is None or self._path is None:
                sys.stdout.buffer.write(content)
                sys.stdout.buffer.flush()
            else:
                self._append(self._file, self._path, content)

    @staticmethod
    def _append(file: FileIO, path: Path, content: bytes) -> None:
        end = file.seek(0, os.SEEK_END) if file.seekable() else 0
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[file.write(rest) :]
        except OSError as error:
            # Not every place can be cut short: a pipe or a device has no end to go back to.
            with suppress(OSError):
                os.truncate(path, end)
            raise CannotWrite(path, error.strerror or "unknown reason") from error


def done_before(path: Path) -> set[str]:
    """The ids of files an earlier run has written; a half line at the end is cut off.

    What stands inside a file has the file's id before a slash, so it counts as that file.

    Raises:
        CannotResume: the file holds something else than documents.
    """
    if not path.exists():
        return set()
    whole, found = 0, set()
    with path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            found.add(_id(line, path))
            whole += len(line)
    os.truncate(path, whole)
    return found


def _id(line: bytes, path: Path) -> str:
    try:
        return str(json.loads(line)["id"]).partition("/")[0]
    except (ValueError, KeyError, TypeError) as error:
        raise CannotResume(path, "a line of it is no JSON object with an id") from error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interruption wait until what is inside is done."""
    came: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        came.append(number)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt

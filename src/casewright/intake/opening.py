"""From a file to sources: the bytes are read here and parsed in the child process."""

import atexit
import os
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from casewright.claims import Metadata
from casewright.errors import FileNotReadable, NoPicture, TooLarge
from casewright.intake.limits import MB, Limits
from casewright.intake.parsed import Job
from casewright.intake.refusal import Refusal
from casewright.intake.unpacking import Item, Opened, Unpacking
from casewright.intake.worker import Worker


class Intake:
    """Opens files one after the other with one parsing process, which ends with the `with`."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._worker = Worker(self._limits)

    def __enter__(self) -> "Intake":
        self._worker.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the parsing process."""
        self._worker.close()

    def open(self, path: Path, *, given: Metadata | None = None) -> list[Opened]:
        """The sources of a file, or the refusal that stands in place of each; it never raises."""
        try:
            content = _read(path, self._limits)
        except OSError as error:
            reason = str(FileNotReadable(error.strerror or type(error).__name__))
            return [Refusal(path.name, reason)]
        except TooLarge as error:
            return [Refusal(path.name, str(error))]
        return self.open_bytes(content, path.name, given=given)

    def open_bytes(
        self, content: bytes, name: str, *, given: Metadata | None = None
    ) -> list[Opened]:
        """The sources in bytes that were read elsewhere, under the name they came with."""
        unpacking = Unpacking(self._worker, self._limits)
        return list(unpacking.open(Item(content, name, given or Metadata())))

    def picture_of_page(self, content: bytes, number: int) -> bytes:
        """A page of a PDF as a PNG picture.

        Raises:
            NoPicture: the file is no PDF that can be drawn, or has no such page.
        """
        answer, body = self._worker.ask(Job(content, self._limits, page=number))
        if not answer.get("picture"):
            raise NoPicture(number, str(answer.get("refused", "")))
        return body


def open_sources(
    path: Path, *, given: Metadata | None = None, limits: Limits | None = None
) -> list[Opened]:
    """The sources of a file, or the refusal that stands in place of each; it never raises.

    One file gives several where it is an archive or a mail with attachments. `given` is what a
    person says about it, and goes before what the file says. The parsing process is kept for the
    next file.
    """
    return _shared(os.getpid(), limits or Limits()).open(path, given=given)


def open_bytes(content: bytes, name: str, *, given: Metadata | None = None) -> list[Opened]:
    """The same for bytes that are in no file, under the name they came with."""
    return _shared(os.getpid(), Limits()).open_bytes(content, name, given=given)


def picture_of_page(content: bytes, number: int) -> bytes:
    """A page of a PDF as a PNG picture; pages are counted from 1.

    Raises:
        NoPicture: the file is no PDF that can be drawn, or has no such page.
    """
    return _shared(os.getpid(), Limits()).picture_of_page(content, number)


@lru_cache(maxsize=4)
def _shared(_: int, limits: Limits) -> Intake:
    # One for each process of ours: a fork must not talk through the pipes of its parent.
    intake = Intake(limits)
    atexit.register(intake.close)
    return intake


def _read(path: Path, limits: Limits) -> bytes:
    with path.open("rb") as file:
        content = file.read(limits.file_mb * MB + 1)
    if len(content) > limits.file_mb * MB:
        raise TooLarge("The file", limits.file_mb, "MB")
    return content

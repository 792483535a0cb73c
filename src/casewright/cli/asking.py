"""Secrets asked of a person: on the terminal, or from a file descriptor; never as an argument."""

import os
import sys
from contextlib import suppress
from getpass import getpass
from pathlib import Path
from typing import BinaryIO

from casewright.cli.errors import Misused, NobodyToAsk
from casewright.workspace.keys import Passphrase, given_passphrase, new_passphrase

_LONGEST = 4096


class Asking:
    """Asks for passphrases; from a file descriptor, a line for each."""

    def __init__(self, descriptor: int | None) -> None:
        """Read from the descriptor, or where there is none from the terminal.

        Raises:
            NobodyToAsk: there is neither.
        """
        self._descriptor = descriptor
        self._file: BinaryIO | None = None
        if descriptor is not None:
            try:
                self._file = os.fdopen(descriptor, "rb", buffering=0, closefd=False)
            except OSError as error:
                raise Misused(f"File descriptor {descriptor} is not open for reading.") from error
        elif not _has_terminal():
            raise NobodyToAsk

    def given(self, folder: Path) -> Passphrase:
        """The passphrase of a folder that is there."""
        return given_passphrase(self._ask(f"Passphrase of {folder}: "))

    def new(self, folder: Path) -> Passphrase:
        """A new passphrase for a folder; on the terminal it is typed twice.

        Raises:
            WeakPassphrase: it is too short.
            Misused: the two are not the same.
        """
        passphrase = new_passphrase(self._ask(f"New passphrase for {folder}: "))
        if self._file is None:
            again = given_passphrase(self._ask("The same passphrase again: "))
            if again != passphrase:
                raise Misused("The two passphrases are not the same; nothing was changed.")
        return passphrase

    def _ask(self, prompt: str) -> str:
        if self._file is not None:
            return self._line(self._file)
        try:
            return getpass(prompt)
        except (EOFError, UnicodeDecodeError) as error:
            raise Misused("No passphrase was typed; nothing was changed.") from error

    def _line(self, file: BinaryIO) -> str:
        try:
            line = file.readline(_LONGEST)
        except OSError as error:
            raise Misused(f"File descriptor {self._descriptor} cannot be read.") from error
        if not line:
            raise Misused(f"File descriptor {self._descriptor} has no passphrase left to read.")
        try:
            return line.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError as error:
            raise Misused("The passphrase is not UTF-8 text.") from error


def _has_terminal() -> bool:
    if sys.platform == "win32":
        return sys.stdin.isatty()
    with suppress(OSError):
        # getpass would read standard input with its echo on where there is none.
        os.close(os.open("/dev/tty", os.O_RDWR))
        return True
    return False

"""What can go wrong with the folder of a case."""

from pathlib import Path

from casewright.errors import CasewrightError


class CannotWrite(CasewrightError):
    """The folder cannot be written, because the disk is full or for another reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} could not be written: {reason}. What stood there before is unchanged; free "
            "the disk or choose another folder, and run the command again."
        )


class CaseLocked(CasewrightError):
    """Another process is working on the case."""

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(
            f"The case in {folder} is being changed by process {holder or 'unknown'}; wait until "
            "it has ended, and run the command again."
        )


class NotACase(CasewrightError):
    """A folder holds no case."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no case in {folder}; `casewright build {folder} FILE...` makes one."
        )


class DamagedStore(CasewrightError):
    """A file of the case is not what was written there."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"The file {path} of the case is damaged: {problem}.")


class NotAsWritten(CasewrightError):
    """A row of a case file that is kept in rows, or the file of them, is not what was written."""

    def __init__(self) -> None:
        super().__init__("A row of the case file is not what was written there.")


class BadValue(CasewrightError):
    """A stored value is not of the type it must have; the message names the field only."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"The field {field!r} {problem}")

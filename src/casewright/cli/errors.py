"""What a command can be asked that it cannot do."""

from pathlib import Path

from casewright.errors import CasewrightError


class NoSuchFile(CasewrightError):
    """A file or folder named on the command line does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no file or folder {str(path)!r}.")


class EndedUnexpectedly(CasewrightError):
    """The process that read a file was ended by the system."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The process that read {name!r} was ended by the system, perhaps for want of memory."
        )


class CannotResume(CasewrightError):
    """The output file of an earlier run cannot be gone on with."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{str(path)!r} cannot be gone on with: {problem}.")


class Misused(CasewrightError):
    """Options that do not go together."""

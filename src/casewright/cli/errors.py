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


class NotInTheCase(CasewrightError):
    """What a person named is not in the case, or is there more than once."""


class NotKept(CasewrightError):
    """A decision does not apply to the case as it is, and was not kept."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"This was not kept, since it changes nothing in the case. {reason}")


class ReadingMissing(CasewrightError):
    """The case lacks what its reader read in a source."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(
            f"The case in {folder} lacks the reading of {name!r}; run `casewright build {folder}` "
            "with that file to read it again."
        )


class Misused(CasewrightError):
    """Options that do not go together."""

"""What can become of the process that reads a file."""

from casewright.errors import CasewrightError


class EndedUnexpectedly(CasewrightError):
    """The process that read a file was ended by the system."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The process that read {name!r} was ended by the system, perhaps for want of memory."
        )

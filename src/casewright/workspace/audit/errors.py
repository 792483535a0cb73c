"""What can go wrong with the audit trail and what is kept of it elsewhere."""

from pathlib import Path

from casewright.errors import CasewrightError


class BadHead(CasewrightError):
    """A file is no head of an audit trail."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path} is no head of an audit trail: {problem}.")


class HeadNotWritten(CasewrightError):
    """A head is asked for, and the folder is not as it was recorded."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was not written: a head says that the folder is as it was recorded, and it "
            "is not."
        )


class KeyGivenUp(CasewrightError):
    """A process writes that opened the folder before it got a new key."""

    def __init__(self) -> None:
        super().__init__(
            "The end of the audit trail is not sealed with the key that this process has: the "
            "folder got a new key since it was opened, or somebody changed the trail. Open it "
            "again, and check it with `casewright verify`. Nothing was changed."
        )

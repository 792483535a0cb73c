"""What can go wrong when a folder is backed up, restored or given a new key."""

from pathlib import Path

from casewright.errors import CasewrightError


class NotABackup(CasewrightError):
    """A file is no backup, or is not what was written."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path} cannot be restored: {problem}. Nothing was written.")


class NotEmpty(CasewrightError):
    """There is something where a backup is to be restored."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty. A backup is restored into a folder that is empty or does not "
            "exist yet, so that nothing is overwritten."
        )


class DatabaseNotEmpty(CasewrightError):
    """The database on a server in which a backup is to be restored has something in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The PostgreSQL database {name} is not empty. Make a new one to restore into."
        )


class AnotherVersion(CasewrightError):
    """The rows of a backup are of a version with other tables."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f"The backup holds the tables of Casewright {version}, and those of this version "
            "differ. Restore it with that version and then upgrade."
        )


class InUse(CasewrightError):
    """Somebody has the folder open while its key is to be changed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is open in another process. End it, a server or a worker too, and try "
            "again; nothing was changed."
        )


class InsideItself(CasewrightError):
    """A backup was to be written into the folder that it is of."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} lies in the folder itself, where it would be lost with it. Name a place on "
            "another disk."
        )

"""What can go wrong with an encrypted folder and its keys."""

from pathlib import Path

from casewright.errors import CasewrightError


class WeakPassphrase(CasewrightError):
    """A new passphrase is so short that it could be guessed."""

    def __init__(self, shortest: int) -> None:
        super().__init__(
            f"The passphrase has fewer than {shortest} characters. Take a longer one: four or more "
            "words that do not belong together are strong and can be remembered."
        )


class WrongPassphrase(CasewrightError):
    """The passphrase does not open the folder."""

    def __init__(self) -> None:
        super().__init__(
            "This is not the passphrase of the folder. Nothing was changed. Look at the keyboard "
            "layout and Caps Lock; `casewright recover` helps where it is lost."
        )


class NoMemoryForPassphrase(CasewrightError):
    """The machine lacks the memory that makes a passphrase costly to guess."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            f"Opening the folder takes {megabytes} MB of free memory for a moment, and this "
            "machine does not have it; close other programs and try again."
        )


class WrongRecovery(CasewrightError):
    """The recovery key or the shares do not open the folder."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why} Nothing was changed.")


class BadRecovery(CasewrightError):
    """A way of recovery cannot be set up like this."""


class DamagedKeys(CasewrightError):
    """The file of the keys is missing, or is not what was written."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(
            f"The key file {path} {problem}. Without it nothing in the folder can be read; put "
            "back a copy of it. The rest of the folder was not touched."
        )


class ForeignDatabase(CasewrightError):
    """The database belongs to another folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The database that {folder} names belongs to another folder; nothing was changed."
        )


class BadDatabaseSetting(CasewrightError):
    """The setting that names the database cannot be used."""


class DatabaseUnreachable(CasewrightError):
    """The PostgreSQL server does not answer, or does not let us in."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The PostgreSQL database {name} could not be opened. Check that the server runs and "
            "that this user may use the database."
        )


class DatabaseFailed(CasewrightError):
    """The database refused something for a reason that is none of the others."""

    def __init__(self, where: str, kind: str) -> None:
        # The words of the database may hold what was to be written: they are not passed on.
        super().__init__(f"The database of {where} refused the work ({kind}); nothing was changed.")


class EvidenceDamaged(CasewrightError):
    """The kept bytes of a source are missing, or are not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The file {path} of the case is missing or damaged.")


class AnotherCase(CasewrightError):
    """A case is to be moved into a folder that holds a different one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds sources that the other case does not have, so it is another case; "
            "name a folder that does not exist yet."
        )


class AppendOnly(CasewrightError):
    """A row that must stay as it was made was to be changed or removed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"A {what} is never changed or removed; make a new one that undoes it.")

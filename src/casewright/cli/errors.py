"""What a command can be asked that it cannot do."""

from pathlib import Path

from casewright.errors import CasewrightError


class NoSuchFile(CasewrightError):
    """A file or folder named on the command line does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no file or folder {str(path)!r}.")


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


class WordsNotFound(CasewrightError):
    """The words a person quotes do not stand in the source, or not at one place only."""

    def __init__(self, words: str, name: str, why: str) -> None:
        super().__init__(f"Looked in {name!r} for the words {words!r}. {why}")


class AlreadyThere(CasewrightError):
    """A claim that a person adds is in the case."""

    def __init__(self, claim: str, review: str, folder: Path) -> None:
        super().__init__(
            f"The case has just this claim, {claim} ({review.replace('_', ' ')}). To say that it "
            f"is right: casewright accept {folder} {claim}"
        )


class ReadingMissing(CasewrightError):
    """The case lacks what its reader read in a source."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(
            f"The case in {folder} lacks the reading of {name!r}; run `casewright build {folder}` "
            "with that file to read it again."
        )


class Misused(CasewrightError):
    """Options that do not go together."""


class IsPlain(Misused):
    """The folder is plain, and nobody said that it would be."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is a plain folder: whoever can read this disk can read the case. To move it "
            f"into an encrypted folder: casewright import {folder} NEW-FOLDER. To go on with it as "
            "it is, add --plain."
        )


class IsEncrypted(Misused):
    """The folder is encrypted, and was called plain."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is encrypted; leave out --plain.")


class NotEncrypted(CasewrightError):
    """The folder has no keys."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is no encrypted folder, so it has no passphrase and no keys.")


class NothingThere(CasewrightError):
    """There is no folder, or an empty one, where a case was asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no case at {folder}. To begin one there: casewright serve {folder} --new"
        )


class NotEmpty(CasewrightError):
    """A folder that was to be made is there, and something is in it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not empty; a new case needs a folder of its own.")


class NobodyToAsk(Misused):
    """There is no terminal to ask for a passphrase on."""

    def __init__(self) -> None:
        super().__init__(
            "There is no terminal to ask for the passphrase on; give it with --passphrase-fd N."
        )

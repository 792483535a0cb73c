"""What can go wrong with an import."""

from casewright.errors import CasewrightError


class NothingToImport(CasewrightError):
    """Somebody asked for an import and gave no file and no text."""

    def __init__(self) -> None:
        super().__init__("There is nothing to import: choose files, or paste a text.")


class FileTooLarge(CasewrightError):
    """A file is larger than what is read."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name!r} is larger than {most} MB, which is the most that is read of one file. "
            "Nothing of this import was kept; leave that file out, or split it."
        )


class TooManyFiles(CasewrightError):
    """There are more files than one import takes."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"These are more than {most} files, the most that one import takes. Nothing of them "
            "was kept; import them in several parts."
        )


class NoSuchImport(CasewrightError):
    """There is no import of that number in the case."""

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no import with the number {number} in this case.")


class BuilderEnded(CasewrightError):
    """The process that builds the case file was ended by the system."""

    def __init__(self, sources: int) -> None:
        super().__init__(
            f"The process that builds the case file of {sources} sources was ended by the system, "
            "perhaps for want of memory. What was read is kept; it is tried again."
        )

"""What can be wrong with a file of annotated documents."""

from casewright.errors import CasewrightError


class UnreadableFile(CasewrightError):
    """A file of documents cannot be opened."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file} cannot be opened: {reason}.")


class BrokenDocument(CasewrightError):
    """A line of a file is not a document that can be scored."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        # The line itself may be testimony: the message names only its place.
        super().__init__(f"Line {line} of {file} is not a document: {reason}.")


class NoDocuments(CasewrightError):
    """A file that should hold annotated documents holds none."""

    def __init__(self, file: str) -> None:
        super().__init__(f"There are no documents to score against in {file}.")


class NothingToRead(CasewrightError):
    """An annotated document has no text that our own reader could read."""

    def __init__(self, document: str) -> None:
        super().__init__(
            f"Document {document!r} has no text; give a file of predictions to score instead."
        )

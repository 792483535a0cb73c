"""Every error that a caller may want to catch, and nothing else."""


class CasewrightError(Exception):
    """Base of all errors Casewright raises on purpose; the message is a full sentence."""


class QuoteMismatch(CasewrightError):
    """The words of a quote do not stand in its source at the place given."""

    def __init__(self, start: int, end: int, source: str) -> None:
        # The words themselves may be testimony: the message names only the place.
        super().__init__(
            f"The quote does not match source {source[:12]} letter for letter at {start} to {end}."
        )


class ModelNotFound(CasewrightError):
    """No language model of the name a user gave is installed."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"There is no spaCy model named {model!r} here; install it, or leave the option out "
            "to use the model that comes with Casewright."
        )


class UnreadableSource(CasewrightError):
    """A file gives no source; the message says why and what a person can do about it."""


class FileNotReadable(UnreadableSource):
    """The file cannot be read from the disk at all."""

    def __init__(self, cause: str) -> None:
        super().__init__(f"The file could not be read from the disk: {cause}.")


class EmptyFile(UnreadableSource):
    """The file holds no bytes, or only white space."""

    def __init__(self) -> None:
        super().__init__("The file is empty.")


class NotText(UnreadableSource):
    """The bytes are no text and of no format that is known."""

    def __init__(self) -> None:
        super().__init__("The bytes are no text and of no format that Casewright knows.")


class UnsupportedFormat(UnreadableSource):
    """The format is known, and Casewright does not read it."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"This is {what}, which Casewright does not read. {advice}")


class DamagedFile(UnreadableSource):
    """The file is of a format that is read, and is broken or cut short."""

    def __init__(self, what: str) -> None:
        super().__init__(f"This {what} is damaged or cut short and cannot be opened.")


class EncryptedFile(UnreadableSource):
    """The file is locked with a password."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"This {what} is locked with a password. Save a copy without the password and add that."
        )


class HostileFile(UnreadableSource):
    """The file is built in a way that only attacks use."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The file holds {what}, as no honest document does; it was not opened.")


class NoWords(UnreadableSource):
    """The file was opened and holds no words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"No words were found in this {what}.")


class TesseractMissing(UnreadableSource):
    """Only a picture holds the words, and the program that reads pictures is not installed."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"This {what} is a picture of text, and Tesseract, which reads pictures, is not "
            "installed. Install it (Debian and Ubuntu: apt-get install tesseract-ocr "
            "tesseract-ocr-rus tesseract-ocr-kaz; macOS: brew install tesseract-lang) and read "
            "the file again."
        )


class OcrFailed(UnreadableSource):
    """Tesseract is installed and could not read the picture."""

    def __init__(self, cause: str) -> None:
        super().__init__(f"Tesseract could not read the picture: {cause}.")


class TooLarge(UnreadableSource):
    """The file, or what it unpacks to, is larger than the limits allow."""

    def __init__(self, what: str, limit: int, unit: str) -> None:
        super().__init__(f"{what} is more than the {limit:,} {unit} that are allowed.")


class NestedTooDeep(UnreadableSource):
    """Archives stand inside archives deeper than the limits allow."""

    def __init__(self, levels: int) -> None:
        super().__init__(f"Archives stand inside archives more than {levels} levels deep.")


class OutOfTime(UnreadableSource):
    """Reading the file took longer than the limits allow."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Reading the file took longer than the {seconds} seconds allowed.")


class OutOfMemory(UnreadableSource):
    """Reading the file needed more memory than the limits allow."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            f"Reading the file needs more than the {megabytes:,} MB of memory allowed."
        )


class ParserStopped(UnreadableSource):
    """The parser of the format failed; the other files are not touched by it."""

    def __init__(self, cause: str) -> None:
        super().__init__(f"The file could not be read: its parser stopped ({cause}).")


class BadSourcesTable(UnreadableSource):
    """The table of what people know about the files has a mistake."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"sources.csv, {where}: {what}.")


class NoPicture(CasewrightError):
    """A page of a file cannot be shown as a picture."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"There is no picture of page {number}. {reason}".strip())

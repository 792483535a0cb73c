"""Which languages are read, and by whom.

A language is a folder with a module `reader` that has `read` and `identity` as `LanguageReader`
describes them, and a line in `_FOLDERS`.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from casewright.claims import Reader, Reading, Source

# ISO 639 code of each language that is read, and its folder in this room.
_FOLDERS = {"en": "english", "ru": "russian"}
LANGUAGES = tuple(_FOLDERS)
UNREAD = Reader("casewright-unread", "1")


class LanguageReader(Protocol):
    """The reader of one language.

    `model` names another language pipeline than the reader's own, where it can use one; `skipped`
    are stretches that are no part of the report, such as bylines.
    """

    def read(
        self, source: Source, *, model: str | None = None, skipped: Sequence[tuple[int, int]] = ()
    ) -> Reading:
        """All claims of a source in that language."""
        ...

    def identity(self, model: str | None = None) -> Reader:
        """Who reads: name and version of the reader, with the hash of its models."""
        ...


def read(
    source: Source, *, model: str | None = None, skipped: Sequence[tuple[int, int]] = ()
) -> Reading:
    """All claims of a source; none, with a notice, where its language is not read yet.

    `model` names another spaCy pipeline for English than our own; `skipped` are stretches that
    are no part of the report, such as bylines.
    """
    language = source.metadata.language.value
    if language not in _FOLDERS:
        told = f"is {language}, which is not read yet" if language else "is unknown"
        notice = f"The language of this source {told}: it is kept, and nothing was read from it."
        return Reading(source.sha256, UNREAD, language or "und", notices=(notice,))
    return _reader(language).read(source, model=model, skipped=skipped)


def reader_identity(language: str | None, model: str | None = None) -> Reader:
    """Who would read a source of that language: two readings by the same reader are the same."""
    return _reader(language).identity(model) if language in _FOLDERS else UNREAD


def _reader(language: str) -> LanguageReader:
    # A language pipeline takes a second to import: only who reads in it pays for it.
    module = import_module(f"casewright.reading.{_FOLDERS[language]}.reader")
    return cast(LanguageReader, module)

"""From the text of a source to claims, each with the words it rests on."""

from collections.abc import Sequence

from casewright.claims import Reader, Reading, Source

__all__ = ["LANGUAGES", "read", "reader_identity"]

LANGUAGES = ("en", "ru")
UNREAD = Reader("casewright-unread", "1")


def read(
    source: Source, *, model: str | None = None, skipped: Sequence[tuple[int, int]] = ()
) -> Reading:
    """All claims of a source; none, with a notice, where its language is not read yet.

    `model` names another spaCy pipeline for English than our own; `skipped` are stretches that
    are no part of the report, such as bylines.
    """
    language = source.metadata.language.value
    if language not in LANGUAGES:
        told = f"is {language}, which is not read yet" if language else "is unknown"
        notice = f"The language of this source {told}: it is kept, and nothing was read from it."
        return Reading(source.sha256, UNREAD, language or "und", notices=(notice,))
    # A language pipeline takes a second to import: only who reads in it pays for it.
    if language == "ru":
        from casewright.reading.russian.reader import read_russian

        return read_russian(source, skipped=skipped)
    from casewright.reading.english.reader import read_english

    return read_english(source, model=model, skipped=skipped)


def reader_identity(language: str | None, model: str | None = None) -> Reader:
    """Who would read a source of that language: two readings by the same reader are the same."""
    if language not in LANGUAGES:
        return UNREAD
    if language == "ru":
        from casewright.reading.russian import reader

        return reader.identity()
    from casewright.reading.english.reader import identity

    return identity(model)

"""From the text of a source to claims, each with the words it rests on."""

from casewright.reading.languages import LANGUAGES, read, reader_identity

__all__ = ["LANGUAGES", "read", "reader_identity"]

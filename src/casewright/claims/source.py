"""A source: one document as it came in, and what is known about it."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import NewType

Sha256 = NewType("Sha256", str)


def sha256_of(content: bytes) -> Sha256:
    """The identity of a source: the SHA-256 of its bytes, in lower-case hexadecimal."""
    return Sha256(hashlib.sha256(content).hexdigest())


class Origin(StrEnum):
    """Where a value about a source comes from."""

    PERSON = "person"
    FILE = "file"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Known:
    """One value about a source, with where it comes from."""

    value: str | None = None
    origin: Origin = Origin.UNKNOWN

    def __post_init__(self) -> None:
        if (self.value is None) != (self.origin is Origin.UNKNOWN):
            raise ValueError("A value has an origin exactly when it is known.")

    @classmethod
    def by(cls, origin: Origin, value: str | None) -> "Known":
        """The value with its origin; unknown where the value is empty."""
        cleaned = (value or "").strip()
        return cls(cleaned, origin) if cleaned else cls()

    def or_else(self, other: "Known") -> "Known":
        """This value where it is known, else the other."""
        return self if self.value is not None else other


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a source besides its words (Berkeley Protocol, paras 155 to 162).

    `published` is an EDTF date (ISO 8601-2); `retrieved` is the day somebody saved the page, and
    is never used in place of it. `language` is an ISO 639 code.
    """

    title: Known = Known()
    publisher: Known = Known()
    author: Known = Known()
    published: Known = Known()
    retrieved: Known = Known()
    url: Known = Known()
    language: Known = Known()
    reliability: Known = Known()
    consent: Known = Known()
    note: Known = Known()

    def or_else(self, other: "Metadata") -> "Metadata":
        """These values where they are known, else those of the other."""
        return Metadata(*(getattr(self, f).or_else(getattr(other, f)) for f in METADATA_FIELDS))


METADATA_FIELDS = tuple(f.name for f in fields(Metadata))


@dataclass(frozen=True, slots=True)
class Source:
    """One document as it came in: hash of its bytes, its text, and what is known about it.

    `pages` holds the offset in `text` where each page begins (empty: the format has no pages).
    `notices` are sentences about how the text was won, such as a repaired encoding.
    """

    sha256: Sha256
    text: str
    name: str
    media_type: str = "text/plain"
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[int, ...] = ()
    breaks_off: bool = False
    notices: tuple[str, ...] = ()
    container: Sha256 | None = None

    def __post_init__(self) -> None:
        if len(self.sha256) != 64 or set(self.sha256) - set("0123456789abcdef"):
            raise ValueError(f"Not a SHA-256: {self.sha256!r}.")
        if list(self.pages) != sorted(self.pages):
            raise ValueError("Pages begin in the order of the text.")

    def page_of(self, offset: int) -> int | None:
        """The number of the page an offset stands on, counted from 1; None without pages."""
        return bisect_right(self.pages, offset) or None if self.pages else None

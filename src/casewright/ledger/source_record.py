"""A source as the case file lists it: everything about it but its text."""

from bisect import bisect_right
from dataclasses import dataclass

from casewright.claims import Metadata, Reader, Reading, Sha256, Source
from casewright.ledger.relay import Relay


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is known about one source, who read it, and what was noticed on the way.

    `voice` is whose source it is, and `passes_on` what in it is somebody else's: two sources of
    one voice are one, however many copies there are.
    """

    sha256: Sha256
    name: str
    media_type: str
    metadata: Metadata
    language: str
    reader: Reader
    breaks_off: bool = False
    notices: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    container: Sha256 | None = None
    voice: str = ""
    passes_on: tuple[Relay, ...] = ()

    @classmethod
    def of(cls, source: Source, reading: Reading) -> "SourceRecord":
        """The record of a source and the reading of it."""
        return cls(
            sha256=source.sha256,
            name=source.name,
            media_type=source.media_type,
            metadata=source.metadata,
            language=reading.language,
            reader=reading.reader,
            breaks_off=source.breaks_off,
            notices=source.notices + reading.notices,
            pages=source.pages,
            container=source.container,
        )

    @property
    def not_independent(self) -> tuple[str, ...]:
        """Why all of it goes back to another source, in words; empty where it is independent."""
        return tuple(dict.fromkeys(one.reason for one in self.passes_on if one.whole))

    @property
    def title(self) -> str | None:
        """The title, or None where it is unknown."""
        return self.metadata.title.value

    @property
    def publisher(self) -> str | None:
        """Who published it, or None where that is unknown."""
        return self.metadata.publisher.value

    @property
    def published(self) -> str | None:
        """The EDTF date of publication, or None where it is unknown."""
        return self.metadata.published.value

    @property
    def url(self) -> str | None:
        """Its address, or None where it is unknown."""
        return self.metadata.url.value

    def page_of(self, offset: int) -> int | None:
        """The number of the page an offset stands on, counted from 1; None without pages."""
        return bisect_right(self.pages, offset) or None if self.pages else None

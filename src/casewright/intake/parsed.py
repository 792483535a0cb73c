"""What goes into a parser and what comes out of it, inside the child process."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casewright.intake.limits import Limits


@dataclass(frozen=True, slots=True)
class Job:
    """The bytes of one file, and what reading them may cost.

    With a `page`, counted from 1, a picture of that page is wanted and nothing else.
    """

    content: bytes
    limits: Limits = field(default_factory=Limits)
    depth: int = 0
    may_ocr: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a file: its bytes, or the reason why they cannot be had."""

    name: str
    content: bytes = b""
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file gave: its text, what it says about itself, and the files inside it.

    `text` is None where the file is only a container. `said` has values by the names of Metadata.
    """

    text: str | None
    media_type: str
    said: Mapping[str, str] = field(default_factory=dict)
    pages: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    breaks_off: bool = False


class NeedsOcr(Exception):
    """The words stand in pictures: the file has to be read again with the time that takes."""

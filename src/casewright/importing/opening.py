"""One file opened and read: its sources, and what could not be read in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from casewright.claims import Metadata, Reading, Source

if TYPE_CHECKING:
    from casewright.intake import Refusal


@dataclass(frozen=True, slots=True)
class Opening:
    """A file to open: its path, what a person says about it, and its bytes if from no file."""

    path: Path
    given: Metadata
    id: str
    content: bytes | None = None

    @classmethod
    def of(cls, path: Path, given: Metadata) -> "Opening":
        """The file to open; its id is its name without ending."""
        return cls(path, given, path.stem)

    @classmethod
    def of_bytes(cls, content: bytes, name: str, given: Metadata | None = None) -> "Opening":
        """Bytes that are in no file, under the name they came with."""
        return cls(Path(name), given or Metadata(), Path(name).stem, content)

    def under_fresh_id(self, taken: set[str]) -> "Opening":
        """The same under an id that is not taken yet, which is taken by it."""
        return replace(self, id=_fresh(self.id, taken))


def opened(opening: Opening) -> "Iterator[tuple[str, Source | Refusal]]":
    """Each source or refusal of the file with its id.

    Where a file holds several (a mail with attachments, an archive), those inside it have its id,
    a slash and their own name without ending.
    """
    found = _found(opening)
    taken: set[str] = set()
    for one in found:
        inner = one.name.partition("/")[2] if len(found) > 1 else ""
        name = f"{opening.id}/{PurePosixPath(inner).with_suffix('')}" if inner else opening.id
        yield _fresh(name, taken), one


def _found(opening: Opening) -> "list[Source | Refusal]":
    # Imported here: a command that opens no file need not load the formats.
    from casewright.intake import open_bytes, open_sources

    if opening.content is None:
        return open_sources(opening.path, given=opening.given)
    return open_bytes(opening.content, opening.path.name, given=opening.given)


def reading_of(source: Source, model: str | None) -> Reading:
    """What our reader reads in a source, bylines and the like left out.

    Raises:
        CasewrightError: there is no such model.
    """
    from casewright.intake import furniture
    from casewright.reading import read

    skipped = [(one.start, one.end) for one in furniture(source.text)]
    return read(source, model=model, skipped=skipped)


def _fresh(name: str, taken: set[str]) -> str:
    number, fresh = 1, name
    while fresh in taken:
        number += 1
        fresh = f"{name}-{number}"
    taken.add(fresh)
    return fresh

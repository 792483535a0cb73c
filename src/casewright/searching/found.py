"""What a search gives: the hits in their order, how many there are of each kind, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from casewright.claims import Sha256

Marks = tuple[tuple[int, int], ...]


class Kind(StrEnum):
    """What a hit is; the order is the one hits are listed in."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    ACT = "act"
    NUMBER = "number"
    CHARGE = "charge"
    SENTENCE = "sentence"
    MONEY = "money"
    STATEMENT = "statement"
    CONFLICT = "conflict"
    GAP = "gap"
    SOURCE = "source"
    CLAIM = "claim"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Why:
    """A word that was found without being written as it was typed, and what makes it one word."""

    typed: str
    written: str
    reason: str

    @property
    def sentence(self) -> str:
        """The same as a sentence."""
        return f"“{self.written}” is found for “{self.typed}”: {self.reason}."


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    `id` is that of an entry or claim, the hash of a source, or for a passage hash and place. The
    excerpt is a piece of the source's text, `[start, end)`, letter for letter; where there is no
    source, it is a value of the entry. `marks` are places in the excerpt, `title_marks` in the
    title. `is_doubtful` says that it was found only by allowing for a slip of the pen.
    """

    kind: Kind
    id: str
    title: str
    title_marks: Marks
    excerpt: str
    marks: Marks
    source: Sha256 | None = None
    start: int | None = None
    end: int | None = None
    why: tuple[Why, ...] = ()
    is_doubtful: bool = False

    def __post_init__(self) -> None:
        for text, marks in ((self.title, self.title_marks), (self.excerpt, self.marks)):
            if any(not 0 <= start < end <= len(text) for start, end in marks):
                raise ValueError("A mark stands outside of its text.")


@dataclass(frozen=True, slots=True)
class Found:
    """The hits asked for, and how many there are in all.

    `counts` has every kind found, whatever kinds were asked for, so that a page can offer the
    others; `total` counts the kinds asked for. `notes` say what was made of the search where it
    was not taken as typed, and why there is nothing.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    counts: Mapping[Kind, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

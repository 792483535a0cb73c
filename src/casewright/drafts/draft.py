"""A draft as plain values: sections of paragraphs and tables, every fact with its quotes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casewright.claims import ClaimId, Sha256
from casewright.decisions import DecisionId


@dataclass(frozen=True, slots=True)
class Citation:
    """The words of a source that a fact rests on, where they stand, and who holds them how.

    `is_masked` says that names in the words gave way to pseudonyms.
    """

    claim: ClaimId
    words: str
    start: int
    end: int
    page: int | None
    source: Sha256
    title: str
    publisher: str
    published: str
    url: str
    how: str
    is_masked: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """The decision of a person that a sentence rests on, where no source tells of it."""

    decision: DecisionId
    by: str
    when: str


Note = Citation | Recorded


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what it rests on; `more` quotes say the same and are not listed.

    Raises:
        ValueError: it states a fact and rests on nothing.
    """

    text: str
    notes: tuple[Note, ...] = ()
    more: int = 0
    is_fact: bool = True

    def __post_init__(self) -> None:
        if self.is_fact and not self.notes:
            raise ValueError("A fact of a draft rests on the words of a source or a decision.")

    @classmethod
    def ours(cls, text: str) -> "Sentence":
        """A sentence of the form or of the program, which states no fact of the case."""
        return cls(text, is_fact=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each cell is a sentence, an empty one too."""

    header: tuple[str, ...]
    rows: tuple[tuple[Sentence, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError("Every row of a table has as many cells as its header.")


Block = Paragraph | Heading | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a draft; `id` is that of the form, in any language."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole draft in one language, made on a day, for a use; nothing in it is invented.

    `remarks` are for those who work on it, and `questions` for the client: neither is filed.
    `left_out` says how much the use may not have.
    """

    kind: str
    title: str
    subtitle: str
    language: str
    day: str
    use: str
    sections: tuple[Section, ...]
    remarks: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    questions: tuple[Sentence, ...] = field(default=())

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in the order of the draft, cells of tables and questions too."""
        for section in self.sections:
            for block in section.blocks:
                yield from sentences_of(block)
        yield from self.questions

    def notes(self) -> Iterator[Note]:
        """Everything the draft rests on, in its order."""
        for sentence in self.sentences():
            yield from sentence.notes


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of a block in their order."""
    match block:
        case Paragraph(sentences=sentences):
            yield from sentences
        case Table(rows=rows):
            for row in rows:
                yield from row
        case Heading():
            return

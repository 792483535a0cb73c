"""A name as one place of a document has it."""

from dataclasses import dataclass

from spacy.tokens import Doc

from casewright.reading.document import end_of, start_of


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a named person, organisation or place.

    `term` is the vocabulary's kind of organisation or place; `post` are the tokens of the post
    that stands before a person's name ("District Attorney").
    """

    kind: str
    text: str
    doc: Doc
    first: int
    last: int
    score: float
    term: str | None = None
    post: tuple[int, int] | None = None
    heading: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in the source's text."""
        return start_of(self.doc[self.first])

    @property
    def end(self) -> int:
        """Where the name ends in the source's text."""
        return end_of(self.doc[self.last])

    @property
    def words(self) -> list[str]:
        """The words of the name in lower case."""
        return self.text.lower().split()

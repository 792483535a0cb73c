"""A quote: the words of a source a claim rests on, letter for letter."""

from dataclasses import InitVar, dataclass

from casewright.claims.source import Sha256, Source
from casewright.errors import QuoteMismatch


@dataclass(frozen=True, slots=True)
class Quote:
    """A span `[start, end)` of a source's text in Unicode code points, and the words there.

    The text is asked for at construction and not kept: words that do not stand in it at that
    place cannot become a quote.

    Raises:
        QuoteMismatch: the words do not stand in the text at that place.
    """

    source: Sha256
    start: int
    end: int
    words: str
    text: InitVar[str]

    def __post_init__(self, text: str) -> None:
        inside = 0 <= self.start < self.end <= len(text)
        if not inside or text[self.start : self.end] != self.words:
            raise QuoteMismatch(self.start, self.end, self.source)

    @classmethod
    def of(cls, source: Source, start: int, end: int) -> "Quote":
        """The quote that stands in a source from start to end.

        Raises:
            QuoteMismatch: the span is empty or reaches beyond the text.
        """
        return cls(source.sha256, start, end, source.text[start:end], source.text)

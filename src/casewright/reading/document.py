"""A source read by a language pipeline: blocks, sentences, tokens, and where each stands."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from casewright.claims import Quote, Source
from casewright.reading.layout import Block, BlockKind, lay_out

# Blocks no longer than the pipelines take in reasonable memory.
_MAX_BLOCK = 20_000
# Half a character cannot be encoded, and the pipelines hash words in UTF-8.
_HALVES = re.compile(r"[\ud800-\udfff]")
_WHITE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, the block it stands in and its number in the document."""

    span: Span
    block: Block
    number: int

    @property
    def start(self) -> int:
        """Where the sentence begins in the source's text."""
        return start_of(self.span[0])

    @property
    def end(self) -> int:
        """Where the sentence ends in the source's text."""
        return end_of(self.span[-1])

    @property
    def is_heading(self) -> bool:
        """Whether it stands in a heading, where capital letters say little."""
        return self.block.kind is BlockKind.HEADING


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its sentences, in the order of the text."""

    source: Source
    sentences: tuple[Sentence, ...]
    docs: tuple[Doc, ...]
    blocks: tuple[Block, ...]

    def quote(self, start: int, end: int) -> Quote:
        """The quote from start to end."""
        return Quote.of(self.source, start, end)

    def words(self, start: int, end: int) -> str:
        """The words of the text from start to end."""
        return self.source.text[start:end]

    def paragraph(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of the block a sentence stands in."""
        return [other for other in self.sentences if other.block == sentence.block]


def start_of(token: Token) -> int:
    """Where a token begins in the source's text."""
    return int(token.doc.user_data["start"]) + int(token.idx)


def end_of(token: Token) -> int:
    """Where a token ends in the source's text."""
    return start_of(token) + len(token)


def topmost(sentence: Sentence, start: int, end: int) -> Token | None:
    """The word of a stretch of the block's text on which the rest of it hangs.

    None where the stretch lies outside the sentence.
    """
    tokens = [t for t in sentence.span if start < t.idx + len(t) and t.idx < end]
    if not tokens:
        return None
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside), tokens[0])


def blocks_of(source: Source, skipped: Sequence[tuple[int, int]] = ()) -> tuple[Block, ...]:
    """The blocks of a source, none longer than a pipeline takes."""
    return tuple(part for block in lay_out(source.text, skipped) for part in _parts(block))


def readable(source: Source, block: Block) -> str:
    """The words of a block as a pipeline takes them, on one line: every letter keeps its place."""
    return _WHITE.sub(" ", _HALVES.sub("\ufffd", source.text[block.start : block.end]))


def assemble(
    source: Source,
    blocks: Sequence[Block],
    docs: Sequence[Doc],
    split: Callable[[Doc], Iterable[Span]],
) -> Document:
    """The document whose blocks a pipeline read as `docs`; `split` gives the sentences of each."""
    for block, doc in zip(blocks, docs, strict=True):
        doc.user_data["start"] = block.start
    spans = [(span, block) for block, doc in zip(blocks, docs, strict=True) for span in split(doc)]
    sentences = tuple(Sentence(span, block, i) for i, (span, block) in enumerate(spans))
    return Document(source, sentences, tuple(docs), tuple(blocks))


def _parts(block: Block) -> Iterator[Block]:
    for start in range(block.start, block.end, _MAX_BLOCK):
        yield Block(block.kind, start, min(start + _MAX_BLOCK, block.end))

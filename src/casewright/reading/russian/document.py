"""A source read by the Russian pipeline: blocks, sentences, tokens, and where each stands."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from casewright.claims import Source
from casewright.reading.english.document import MAX_BLOCK, Document, Sentence, end_of, start_of
from casewright.reading.layout import Block, lay_out
from casewright.reading.russian.pipeline import Pipeline

__all__ = ["Document", "Sentence", "end_of", "parse", "start_of"]

# Half a character cannot be encoded; a broken line and other white space count as a space.
_HALVES = re.compile(r"[\ud800-\udfff]")
_WHITE = re.compile(r"\s")


def parse(source: Source, nlp: Pipeline, skipped: Sequence[tuple[int, int]] = ()) -> Document:
    """The document of a source: its blocks run through the pipeline, one by one."""
    blocks = tuple(part for block in lay_out(source.text, skipped) for part in _parts(block))
    docs = tuple(nlp.read(readable(source.text[b.start : b.end])) for b in blocks)
    for block, doc in zip(blocks, docs, strict=True):
        doc.user_data["start"] = block.start
    spans = [(span, block) for block, doc in zip(blocks, docs, strict=True) for span in _split(doc)]
    sentences = tuple(Sentence(span, block, i) for i, (span, block) in enumerate(spans))
    return Document(source, sentences, docs, blocks)


def readable(text: str) -> str:
    """The text as the models take it: every letter keeps its place."""
    return _WHITE.sub(" ", _HALVES.sub("\ufffd", text))


def _parts(block: Block) -> Iterator[Block]:
    for start in range(block.start, block.end, MAX_BLOCK):
        yield Block(block.kind, start, min(start + MAX_BLOCK, block.end))


def _split(doc: Doc) -> Iterator[Span]:
    """The sentences without the white space at their ends."""
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if tokens:
            yield doc[tokens[0].i : tokens[-1].i + 1]

"""A Russian source read by the Russian pipeline."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from casewright.claims import Source
from casewright.reading.document import Document, assemble, blocks_of, readable
from casewright.reading.russian.language.pipeline import Pipeline


def parse(source: Source, nlp: Pipeline, skipped: Sequence[tuple[int, int]] = ()) -> Document:
    """The document of a source: its blocks run through the pipeline, one by one."""
    blocks = blocks_of(source, skipped)
    docs = tuple(nlp.read(readable(source, block)) for block in blocks)
    return assemble(source, blocks, docs, _split)


def _split(doc: Doc) -> Iterator[Span]:
    """The sentences without the white space at their ends."""
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if tokens:
            yield doc[tokens[0].i : tokens[-1].i + 1]

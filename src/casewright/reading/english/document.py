"""A source read by the language pipeline: blocks, sentences, tokens, and where each stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from casewright.claims import Quote, Source
from casewright.reading.english.inflection import base_forms
from casewright.reading.layout import Block, BlockKind, lay_out

MAX_BLOCK = 20_000


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


def parse(source: Source, nlp: Language, skipped: Sequence[tuple[int, int]] = ()) -> Document:
    """The document of a source: its blocks run through the pipeline, one by one."""
    blocks = tuple(part for block in lay_out(source.text, skipped) for part in _parts(block))
    # A broken line counts as a space: every letter keeps its place.
    texts = [_readable(source.text[b.start : b.end]) for b in blocks]
    docs = tuple(nlp.pipe(texts))
    for block, doc in zip(blocks, docs, strict=True):
        doc.user_data["start"] = block.start
        _mend_lemmas(doc)
    spans = [(span, block) for block, doc in zip(blocks, docs, strict=True) for span in _split(doc)]
    sentences = tuple(Sentence(span, block, i) for i, (span, block) in enumerate(spans))
    return Document(source, sentences, docs, blocks)


# Half a character cannot be encoded, and the pipeline hashes its words in UTF-8.
_HALVES = re.compile(r"[\ud800-\udfff]")


def _readable(text: str) -> str:
    return _HALVES.sub("\ufffd", text.replace("\n", " "))


def _mend_lemmas(doc: Doc) -> None:
    """Give verbs of the rules the base form the rules know them by."""
    known = base_forms()
    for token in doc:
        if token.tag_.startswith("VB"):
            base = known.get(token.lower_)
            if base is not None:
                token.lemma_ = base


def _parts(block: Block) -> Iterator[Block]:
    """Blocks no longer than the pipeline takes in reasonable memory."""
    for start in range(block.start, block.end, MAX_BLOCK):
        yield Block(block.kind, start, min(start + MAX_BLOCK, block.end))


def _split(doc: Doc) -> Iterator[Span]:
    """Sentences without the white space at their ends.

    The parser breaks long sentences at rare names: a sentence ends only at a mark that ends one.
    """
    first: int | None = None
    last = 0
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if not tokens:
            continue
        first = tokens[0].i if first is None else first
        last = tokens[-1].i
        if _ends(doc, last):
            yield doc[first : last + 1]
            first = None
    if first is not None:
        yield doc[first : last + 1]


def _ends(doc: Doc, last: int) -> bool:
    """Whether a sentence may end at a token: a mark that ends one, not that of an abbreviation."""
    mark = doc[last].text
    if mark == "." and last > 0 and doc[last - 1].lower_ in ("no", "nos"):
        # "Prison No. 8" goes on.
        return last + 1 >= len(doc) or not doc[last + 1].text[0].isdigit()
    if mark in _CLOSING and last > 0:
        mark = doc[last - 1].text
    if len(mark) == 2 and mark[0].isupper() and mark[1] == ".":
        return last + 1 < len(doc) and doc[last + 1].lower_ in _OPENING_WORDS
    return mark[-1] in ".!?…:;"


_CLOSING = frozenset({"”", '"', "’", "'", ")", "]", "»"})
_OPENING_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "in",
        "on",
        "at",
        "his",
        "her",
        "their",
        "this",
        "that",
        "these",
    ]
)

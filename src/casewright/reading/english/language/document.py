"""An English source read by the pipeline, cut into sentences at the marks that end them."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from casewright.claims import Source
from casewright.reading.document import Document, assemble, blocks_of, readable
from casewright.reading.english.language.inflection import base_forms


def parse(source: Source, nlp: Language, skipped: Sequence[tuple[int, int]] = ()) -> Document:
    """The document of a source: its blocks run through the pipeline, one by one."""
    blocks = blocks_of(source, skipped)
    docs = tuple(nlp.pipe([readable(source, block) for block in blocks]))
    for doc in docs:
        _mend_lemmas(doc)
    return assemble(source, blocks, docs, _split)


def _mend_lemmas(doc: Doc) -> None:
    """Give verbs of the rules the base form the rules know them by."""
    known = base_forms()
    for token in doc:
        if token.tag_.startswith("VB"):
            base = known.get(token.lower_)
            if base is not None:
                token.lemma_ = base


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

"""Places of detention that have no name of their own: "a detention center in the village of X"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from casewright.reading.english.document import Document
from casewright.reading.english.lexicon import name_lexicon
from casewright.reading.english.names import Name
from casewright.reading.layout import BlockKind

_TAIL = r"(?:\s+(?:in|of|at|near)(?:\s+the)?(?:\s+(?:village|town|city|district|region)\s+of)?\s+)"
_SCORE = 4.0


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(re.escape(words) for words in name_lexicon().facilities)
    return re.compile(rf"\b(?:{heads})\b")


def find_facilities(document: Document, names: Sequence[Name]) -> list[Name]:
    """The places of detention that are described by the name of a place or body after them."""
    found: list[Name] = []
    for block, doc in zip(document.blocks, document.docs, strict=True):
        if block.kind is not BlockKind.HEADING:
            here = [n for n in names if n.doc is doc and n.kind in ("place", "organisation")]
            found.extend(_in_block(doc, here))
    return _longest_each(found)


def _in_block(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    base = doc.user_data["start"]
    for match in _pattern().finditer(doc.text):
        end = _tail_end(doc, match.end(), names, base)
        span = doc.char_span(match.start(), end) if end is not None else None
        if span is None:
            continue
        first = span.start
        while first > 0 and doc[first - 1].tag_ in ("JJ", "NN", "VBN") and doc[first - 1].is_lower:
            first -= 1
        words = " ".join(doc[first : span.end].text.split())
        yield Name("place", words, doc, first, span.end - 1, _SCORE, "facility")


def _tail_end(doc: Doc, at: int, names: Sequence[Name], base: int) -> int | None:
    """The end of the names that follow with "in", "of": the last of a chain of them."""
    end = None
    while True:
        tail = re.compile(_TAIL).match(doc.text, at)
        name = tail and next((n for n in names if n.start - base == tail.end()), None)
        if not name:
            return end
        end = at = name.end - base
        village = re.compile(r"\s+(?:village|region|district|city)\b").match(doc.text, at)
        if village:
            end = at = village.end()


def _longest_each(found: Sequence[Name]) -> list[Name]:
    """One for each place they stand in: the longest description of it."""
    best: dict[str, Name] = {}
    for name in found:
        where = re.split(r"\b(?:in|of|at|near)\b", name.text)[-1].strip()
        known = best.get(where)
        if known is None or len(name.text) > len(known.text):
            best[where] = name
    return sorted(best.values(), key=lambda name: name.start)

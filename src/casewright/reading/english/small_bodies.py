"""Bodies named in small letters: "the federal prosecutor's office", "the Mexican army"."""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from casewright.reading.english.document import Document
from casewright.reading.english.lexicon import rules
from casewright.reading.english.names import Name
from casewright.reading.layout import BlockKind

_SCORE = 4.0
_OF = r"(?:\s+of(?:\s+the)?\s+(?:[A-Z][\w’'-]+\s?)+(?:(?:district|region|city)\b)?)?"


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(head) for head in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?P<before>(?:[\w-]+\s+){{0,2}})(?P<head>{words})\b{_OF}")


@cache
def _kinds() -> dict[str, str]:
    return {head: kind for kind, heads in rules("small_bodies").items() for head in heads}


def find_small_bodies(document: Document, names: Sequence[Name]) -> list[Name]:
    """The bodies whose names are written in small letters, with the adjectives before them."""
    taken = {(n.doc.user_data["start"], i) for n in names for i in range(n.first, n.last + 1)}
    found: list[Name] = []
    for block, doc in zip(document.blocks, document.docs, strict=True):
        if block.kind is BlockKind.HEADING:
            continue
        for match in _pattern().finditer(doc.text.replace("’", "'")):
            span = doc.char_span(match.start("head"), match.end())
            if span is None:
                continue
            first = _with_adjectives(doc, span.start)
            key = doc.user_data["start"]
            described = first < span.start or span.end - span.start > 3
            if described and not any((key, i) in taken for i in range(first, span.end)):
                words = " ".join(doc[first : span.end].text.split())
                kind = _kinds()[match.group("head")]
                found.append(Name("organisation", words, doc, first, span.end - 1, _SCORE, kind))
    return found


def _with_adjectives(doc: Doc, first: int) -> int:
    """Where the adjectives before the words begin: "federal", "Mexican"."""
    while first > 0 and doc[first - 1].tag_ == "JJ":
        first -= 1
    return first

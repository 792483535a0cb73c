"""Places of detention that have no name of their own: "a detention center in the village of X"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from spacy.tokens import Doc, Span

from casewright.reading.document import Document
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import name_lexicon, word_set
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name

_TIES = r"in|of|at|near|outside|behind|beside|opposite"
_TAIL = re.compile(
    rf"(?:\s+(?:{_TIES}|on the outskirts of)(?:\s+the)?"
    r"(?:\s+(?:(?:border|coastal|nearby)\s+)?(?:village|town|city|district|region|province)(?:\s+of)?)?\s+)"
)
_AREA_AFTER = re.compile(r"\s+(?:village|region|district|city|province)\b")
_SAME_SORT = {"centre": "center", "facility": "center", "jail": "prison"}
_SCORE = 4.0
_BEFORE_BARE = r"\b(?:in|at|to|into|from|of|inside|outside|by)\s+(?:the|a|an)\s+"


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(re.escape(words) for words in name_lexicon().facilities)
    return re.compile(rf"\b(?:{heads})\b")


@cache
def _bare() -> re.Pattern[str]:
    """ "in the district jail", "police station No. 3": said by the level or a number."""
    heads = "|".join(_longest_first(word_set("name_signs", "bare_facilities")))
    levels = "|".join(_longest_first(word_set("name_signs", "facility_levels")))
    return re.compile(
        rf"{_BEFORE_BARE}(?P<bare>(?:(?:{levels})\s+)+(?:{heads}))\b(?!\s+(?:[A-Z]|of\b|for\b))"
        rf"|\b(?P<numbered>(?:{heads}|colony|prison camp)\s+(?:[Nn]o\.?|№|#)\s?\d{{1,3}})\b"
    )


def _longest_first(words: frozenset[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def find_facilities(document: Document, names: Sequence[Name]) -> list[Name]:
    """The places of detention that are described by the name of a place or body after them.

    A level ("the district jail") or a number ("police station No. 3") describes them too.
    """
    found: list[Name] = []
    for block, doc in zip(document.blocks, document.docs, strict=True):
        if block.kind is not BlockKind.HEADING:
            here = [n for n in names if n.doc is doc and n.kind in ("place", "organisation")]
            described = list(_in_block(doc, here))
            taken = {i for n in chain(here, described) for i in range(n.first, n.last + 1)}
            found.extend([*described, *_bare_in_block(doc, taken)])
    return _longest_each(found)


def _in_block(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    base = doc.user_data["start"]
    for match in _pattern().finditer(block_text(doc)):
        end = _tail_end(doc, match.end(), names, base)
        span = doc.char_span(match.start(), end) if end is not None else None
        inside = span is not None and any(n.first <= span.start <= n.last for n in names)
        if span is not None and not inside:
            yield _facility(_with_adjectives(doc, span))


def _bare_in_block(doc: Doc, taken: set[int]) -> Iterator[Name]:
    for match in _bare().finditer(block_text(doc)):
        span = doc.char_span(*match.span(match.lastgroup or 0))
        if span is not None and not any(token.i in taken for token in span):
            following = doc[span.end].tag_ if span.end < len(doc) else ""
            if not following.startswith("NN"):
                yield _facility(span)


def _facility(span: Span) -> Name:
    words = " ".join(span.text.split())
    return Name("place", words, span.doc, span.start, span.end - 1, _SCORE, "facility")


def _with_adjectives(doc: Doc, span: Span) -> Span:
    first = span.start
    while first > 0 and doc[first - 1].tag_ in ("JJ", "NN", "VBN") and doc[first - 1].is_lower:
        first -= 1
    return doc[first : span.end]


def _tail_end(doc: Doc, at: int, names: Sequence[Name], base: int) -> int | None:
    """The end of the names that follow with "in", "of": the last of a chain of them."""
    end = None
    while True:
        tail = _TAIL.match(block_text(doc), at)
        name = tail and next((n for n in names if n.start - base == tail.end()), None)
        if not name:
            return end
        end = at = name.end - base
        area = _AREA_AFTER.match(block_text(doc), at)
        if area:
            end = at = area.end()


def _longest_each(found: Sequence[Name]) -> list[Name]:
    """One for each place they stand in and each sort: the longest description of it."""
    best: dict[tuple[str, str], Name] = {}
    for name in found:
        parts = re.split(rf"\s(?:{_TIES})\b", name.text)
        where = (_SAME_SORT.get(sort := parts[0].split()[-1], sort), parts[-1].strip())
        known = best.get(where)
        if known is None or len(name.text) > len(known.text):
            best[where] = name
    return sorted(best.values(), key=lambda name: name.start)

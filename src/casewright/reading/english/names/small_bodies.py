"""Bodies named in small letters: "the federal prosecutor's office", "the regional police"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Span

from casewright.reading.document import Document
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import name_lexicon, term_of_word, word_set
from casewright.reading.layout import BlockKind
from casewright.reading.name import Name
from casewright.vocabulary.countries import nationality_of

_SCORE = 4.0
_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*(?:\s+(?:district|region|city|province|oblast)\b)?"
_WHOLE = r"(?![\w-])(?!\s+(?:[A-Z]|prison|jail|camp|barracks|base)[\w’'-]*)"
_OF = rf"(?:\s+of(?:\s+the)?\s+{_NAME}{_WHOLE})?"
# "a criminal tribunal in Lima", "the special court for NIA cases"
_COURT_TAIL = rf"(?:\s+(?:in|of)(?:\s+the)?\s+{_NAME}{_WHOLE}|\s+for\s+(?:[\w-]+\s+){{1,2}}cases)?"
_DETERMINERS = frozenset({"a", "an", "the", "another", "its", "their", "that", "this"})


@cache
def _pattern() -> re.Pattern[str]:
    """The heads of all kinds; what follows a court may name its town."""
    every = {**_heads("described"), **_heads("complete"), **_heads("general")}
    courts = [head for head, kind in every.items() if kind == "court"]
    others = [head for head, kind in every.items() if kind != "court"]
    return re.compile(
        rf"\b(?:(?P<court>{_any(courts)})\b{_COURT_TAIL}|(?P<other>{_any(others)})\b{_OF})"
    )


def _any(heads: Sequence[str]) -> str:
    return "|".join(re.escape(head) for head in sorted(heads, key=len, reverse=True))


def _heads(part: str) -> dict[str, str]:
    return dict(term_of_word("small_bodies", part))


def find_small_bodies(document: Document, names: Sequence[Name]) -> list[Name]:
    """The bodies whose names are written in small letters, with the adjectives before them."""
    taken = {(n.doc.user_data["start"], i) for n in names for i in range(n.first, n.last + 1)}
    found: list[Name] = []
    for block, doc in zip(document.blocks, document.docs, strict=True):
        if block.kind is not BlockKind.HEADING:
            key = doc.user_data["start"]
            here = frozenset(i for start, i in taken if start == key)
            found.extend(_in_block(doc, here))
    return found


def _in_block(doc: Doc, taken: frozenset[int]) -> Iterator[Name]:
    for match in _pattern().finditer(block_text(doc).replace("’", "'")):
        group = "court" if match.group("court") else "other"
        head = doc.char_span(match.start(), match.end(group))
        whole = doc.char_span(match.start(), match.end()) or head
        if head is None or whole is None:
            continue
        first = _with_adjectives(doc, head.start)
        if any(i in taken for i in range(first, head.end)) or _is_a_part(doc, whole.end):
            continue
        before = doc[first : head.start]
        kind = _kind(before, match.group(group), tailed=whole.end > head.end)
        if kind is not None:
            words = " ".join(doc[first : whole.end].text.split())
            yield Name("organisation", words, doc, first, whole.end - 1, _SCORE, kind)


def _kind(before: Span, head: str, *, tailed: bool) -> str | None:
    """The kind of body the words name, or None where they do not say which body is meant."""
    doc, first = before.doc, before.start
    article = first > 0 and doc[first - 1].lower_ in _DETERMINERS
    if head in _heads("described") and (len(before) or tailed):
        return _heads("described")[head]
    if head in _heads("complete") and article:
        return _heads("complete")[head]
    levels = word_set("small_bodies", "levels")
    level = any(t.lower_ in levels or nationality_of(t.text, "en") is not None for t in before)
    opens = bool(doc[first].is_sent_start) and head == "police"
    if head in _heads("general") and level and (article or opens or tailed):
        return _heads("general")[head]
    return None


def _is_a_part(doc: Doc, end: int) -> bool:
    """Whether the words only describe what follows: "the sessions court clerk"."""
    if end >= len(doc):
        return False
    following = doc[end]
    if following.text in ("-", "'s", "’s"):
        return following.text == "-"
    title = following.tag_.startswith("NN") and following.lower_ in name_lexicon().titles
    return title or following.lower_ in word_set("small_bodies", "not_before")


def _with_adjectives(doc: Doc, first: int) -> int:
    """Where the adjectives before the words begin: "federal", "Mexican", "municipal"."""
    levels = word_set("small_bodies", "levels")
    while first > 0 and (doc[first - 1].tag_ == "JJ" or doc[first - 1].lower_ in levels):
        first -= 1
    return first

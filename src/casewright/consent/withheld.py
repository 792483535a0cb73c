"""The words of a source that a use may not have, and the source without them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from casewright.claims import Known, Quote, Source
from casewright.consent.coverage import Consents
from casewright.consent.use import Use

# As long as what stood there, so that every other word keeps its place.
BLOT = "█"


class Span(NamedTuple):
    """Words of a text, from start to before end."""

    start: int
    end: int


def withheld(source: Source, consents: Consents, use: Use, day: date) -> tuple[Span, ...]:
    """The words of a source that the use may not have on a day, apart and in order."""
    apart: list[Span] = []
    for span in _parts(source, consents):
        quote = Quote.of(source, span.start, span.end)
        if consents.for_quote(source, quote, use, day).is_covered:
            continue
        if apart and apart[-1].end == span.start:
            span = Span(apart.pop().start, span.end)
        apart.append(span)
    return tuple(apart)


def is_all(source: Source, spans: Sequence[Span]) -> bool:
    """Whether the spans leave nothing of the source."""
    return tuple(spans) == (Span(0, len(source.text)),)


def blotted(source: Source, spans: Sequence[Span]) -> Source:
    """The source with those words blotted out; a title that has some of them is not known."""
    if not spans:
        return source
    text = source.text
    for start, end in spans:
        text = text[:start] + _blots(text[start:end]) + text[end:]
    metadata = source.metadata
    gone = [" ".join(source.text[start:end].split()).casefold() for start, end in spans]
    if _has_some(metadata.title.value or "", gone):
        metadata = replace(metadata, title=Known())
    return replace(source, text=text, metadata=metadata)


def _parts(source: Source, consents: Consents) -> Iterator[Span]:
    """The text cut wherever something begins or ends about which somebody was asked apart."""
    length = len(source.text)
    asked = consents.spans(source.sha256)
    cuts = {0, length} | {min(place, length) for one in asked for place in (one.start, one.end)}
    yield from (Span(*both) for both in pairwise(sorted(cuts)))


def _blots(words: str) -> str:
    return "".join(one if one in "\r\n" else BLOT for one in words)


def _has_some(title: str, gone: Sequence[str]) -> bool:
    """Whether a title is among the words, or has a run of them in it."""
    told = " ".join(title.split()).casefold()
    return bool(told) and any(told in one or one in told for one in gone if one)

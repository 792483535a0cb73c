"""Phrases that look like an event or an act and mean something else: "death row"."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Span

from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.language.phrases import Match, PhraseBook, compile_phrase


@cache
def _book(part: str) -> PhraseBook:
    return PhraseBook(compile_phrase(str(p), part) for p in rules("counter_phrases")[part])


def without_look_alikes(part: str, span: Span, matches: Iterable[Match]) -> list[Match]:
    """The matches of one part ("events", "acts") at whose word no look-alike is marked."""
    others = {other.about.i for other in _book(part).find(span)}
    return [match for match in matches if match.about.i not in others]

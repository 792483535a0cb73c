"""Known names found in a text whose language is not read: runs of words with a capital letter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.linking.known_names import KnownNames
from casewright.linking.nominative import nominatives_in
from casewright.linking.spelling import sound

_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼʻ`ʹ\-‐][^\W\d_]+)*")
_BETWEEN = re.compile(r"[ \u00a0\u202f]|\.[ \u00a0\u202f]?")
_MOST_WORDS = 4
_INITIAL = 2
# A text in a script without capitals may have foreign names in Latin letters.
_WITH_CASE = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the case in a text: in the nominative as far as that is known, and where it is."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Match:
    """A run of words that agrees with a known name, and how well: the least is the best."""

    found: Found
    rank: tuple[int, bool, int]


def has_capitals(text: str) -> bool:
    """Whether a text is in a script that has capital letters, and uses them."""
    letters = [c for c in text if c.isalpha()]
    cased = sum(c.lower() != c.upper() for c in letters)
    return cased > len(letters) * _WITH_CASE and any(c.isupper() for c in letters)


def mentions_of(known: KnownNames, text: str, language: str) -> tuple[Found, ...]:
    """Where a text names people of the case: by given name and surname, or by a rare surname.

    The surname alone counts only in a text that does not give it with a given name as well.
    """
    if not known or not has_capitals(text):
        return ()
    runs = list(_runs(text))
    full = [match for run in runs for match in _full_names(known, text, run, language=language)]
    found = _best(full)
    told = {sound(word) for one in found for word in one.name.split()}
    alone = [one for run in runs for one in _surnames(known, text, run, language=language)]
    found += [one for one in alone if sound(one.name) not in told and not _meets(one, found)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


_Span = tuple[int, int]


def _runs(text: str) -> Iterator[list[_Span]]:
    """The words with a capital letter that stand beside each other, initials among them."""
    run: list[_Span] = []
    for word in _WORD.finditer(text):
        if run and not _goes_on(text, run[-1], word.start()):
            yield run
            run = []
        if word[0][0].isupper():
            run.append(word.span())
        elif run:
            yield run
            run = []
    if run:
        yield run


def _goes_on(text: str, last: _Span, start: int) -> bool:
    between = text[last[1] : start]
    if not _BETWEEN.fullmatch(between):
        return False
    return not between.startswith(".") or last[1] - last[0] <= _INITIAL


def _full_names(
    known: KnownNames, text: str, run: Sequence[_Span], *, language: str
) -> Iterator[_Match]:
    sure: list[Found] = []
    # Short runs first: what is a name already needs no more words around it.
    for length in range(2, _MOST_WORDS + 1):
        for first in range(len(run) - length + 1):
            spans = run[first : first + length]
            if not any(_holds(spans, one) for one in sure):
                match = _match(known, text, spans, language=language)
                if match is not None:
                    yield match
                    if match.rank[0] == 0:
                        sure.append(match.found)


def _holds(spans: Sequence[_Span], one: Found) -> bool:
    return spans[0][0] <= one.start and one.end <= spans[-1][1]


def _match(known: KnownNames, text: str, spans: Sequence[_Span], *, language: str) -> _Match | None:
    """The best reading of a run of words as a known name: as it stands, or out of a case."""
    words = tuple(_written(text, span) for span in spans)
    found: _Match | None = None
    for reading in dict.fromkeys([words, *nominatives_in(language, words)]):
        matching = known.match(" ".join(reading))
        if matching is not None:
            name = Found(matching.name, spans[0][0], spans[-1][1])
            match = _Match(name, (matching.rank, reading != words, len(words)))
            if found is None or match.rank < found.rank:
                found = match
    return found


def _written(text: str, span: _Span) -> str:
    """The word, an initial with its dot."""
    start, end = span
    return text[start:end] + ("." if end - start <= _INITIAL and text[end : end + 1] == "." else "")


def _best(matches: Iterable[_Match]) -> list[Found]:
    """The matches that do not overlap, the better ones first."""
    found: list[Found] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda one: (one.rank, one.found.start)):
        places = range(match.found.start, match.found.end)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(match.found)
    return found


def _surnames(
    known: KnownNames, text: str, run: Sequence[_Span], *, language: str
) -> Iterator[Found]:
    for span in run:
        word = text[span[0] : span[1]]
        readings = [word, *(reading[0] for reading in nominatives_in(language, (word,)))]
        name = next((one for one in readings if known.is_rare_surname(one)), None)
        if name is not None:
            yield Found(name, *span)


def _meets(one: Found, others: Iterable[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)

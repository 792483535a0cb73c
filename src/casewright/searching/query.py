"""What a person typed, as what is to be found; any text has a meaning or a sentence why not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from casewright.searching.filters import BadFilter, Filters
from casewright.searching.forms import particles
from casewright.searching.query_words import either_words, field_called
from casewright.searching.words import Placed, folded, is_initial, placed_words

LONGEST = 400
"""So many characters a search may have."""

MOST_WORDS = 24
# Every kind of quotation mark people and word processors put.
_QUOTES = '"“”„«»‟'
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_PIECE = re.compile(
    rf"(?P<minus>(?<!\S)-)?(?:(?P<field>[^\W\d_]{{1,12}}):(?=[^\s/]))?"
    rf"(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]|(?P<plain>[^\s{_QUOTES}]+))"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as typed that must stand one after the other; mostly it is one word."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be found: of each tuple of phrases one, none of the unwanted, within filters."""

    wanted: tuple[tuple[Phrase, ...], ...] = ()
    unwanted: tuple[Phrase, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notes: tuple[str, ...] = ()
    is_void: bool = False


@dataclass(slots=True)
class _Reading:
    """A query while it is read; lists grow."""

    wanted: list[tuple[Phrase, ...]] = field(default_factory=list)
    unwanted: list[Phrase] = field(default_factory=list)
    filters: Filters = field(default_factory=Filters)
    notes: list[str] = field(default_factory=list)
    is_either: bool = False


def parse(typed: str) -> Query:
    """What a search means; it never fails."""
    if len(typed) > LONGEST:
        return _void(
            f"The search has {len(typed):,} characters; {LONGEST} are the most. "
            "Search for a few of its words."
        )
    text = _UNSEEN.sub(" ", typed)
    reading = _Reading()
    if sum(text.count(one) for one in '"“”„‟') % 2 or text.count("«") != text.count("»"):
        reading.notes.append("A quotation mark has no partner, so what follows it is no phrase.")
    for piece in _PIECE.finditer(text):
        _take(reading, piece)
    return _read(reading, text)


def _void(note: str) -> Query:
    return Query(notes=(note,), is_void=True)


def _read(reading: _Reading, text: str) -> Query:
    if sum(len(one.words) for some in reading.wanted for one in some) > MOST_WORDS:
        return _void(f"The search has more than {MOST_WORDS} words; leave some out.")
    if not reading.wanted and not reading.filters.narrows:
        return _void(_why_nothing(reading, text))
    return Query(
        tuple(reading.wanted), tuple(reading.unwanted), reading.filters, tuple(reading.notes)
    )


def _why_nothing(reading: _Reading, text: str) -> str:
    if reading.unwanted:
        return "A minus only leaves out; type a word to look for as well."
    if not text.strip():
        return "Type a name, a word or a date to look for."
    return "There is no word in the search; type letters or digits."


def _take(reading: _Reading, piece: re.Match[str]) -> None:
    plain = piece["plain"]
    if plain in either_words() and not piece["field"] and not piece["minus"]:
        reading.is_either = bool(reading.wanted)
        return
    text = plain if plain is not None else piece["quoted"]
    if piece["field"]:
        if not piece["minus"] and _is_narrowed(reading, piece["field"], text):
            return
        text = f"{piece['field']} {text}"
    phrases = list(_phrases(text, is_quoted=plain is None))
    if piece["minus"]:
        reading.unwanted += [one for some in phrases for one in some]
    elif phrases:
        _want(reading, phrases)


def _want(reading: _Reading, phrases: list[tuple[Phrase, ...]]) -> None:
    if reading.is_either:
        phrases[0] = (*reading.wanted.pop(), *phrases[0])
        reading.is_either = False
    reading.wanted += phrases


def _is_narrowed(reading: _Reading, word: str, text: str) -> bool:
    """Whether the piece narrows the search; where it cannot, its words are looked for."""
    name = field_called(word)
    if name is None:
        return False
    try:
        reading.filters = reading.filters.with_value(name, text)
    except BadFilter as error:
        reading.notes.append(f"{error} It is looked for as words.")
        return False
    return True


def _phrases(text: str, *, is_quoted: bool) -> Iterator[tuple[Phrase, ...]]:
    """The phrases of a piece: all words of a quotation together, other words each for itself."""
    placed = placed_words(text)
    whole, joined = _parts(placed)
    if is_quoted:
        if whole:
            yield (Phrase(tuple(one.text for one in whole)),)
        return
    runs = _runs(whole, text)
    for run in runs:
        single = Phrase(tuple(one.text for one in run))
        also = [one for one in joined if (one.start, one.end) == (run[0].start, run[-1].end)]
        bare_name = [run[-1]] if len(run) > 1 and folded(run[0].text) in particles() else []
        yield (single, *(Phrase((one.text,)) for one in (*also, *bare_name)))


def _parts(placed: list[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The words, and those that are two words joined at a hyphen."""
    starts = [one.start for one in placed]
    cut = next((i for i in range(1, len(starts)) if starts[i] <= starts[i - 1]), len(starts))
    return placed[:cut], placed[cut:]


def _runs(words: list[Placed], text: str) -> Iterator[list[Placed]]:
    """Words joined by hyphens as one run, all others alone."""
    run: list[Placed] = []
    for one in words:
        between = text[run[-1].end : one.start] if run else ""
        if run and between in ("-", "‐", "‑") and not is_initial(one.text):
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run

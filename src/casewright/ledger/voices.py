"""Whose words a report passes on: outlets named by a person about the file, or by the report."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from casewright.claims import Source
from casewright.ledger.relay import Relay
from casewright.ledger.rule_files import rules
from casewright.linking import fold
from casewright.linking.findings import Kind, about_text

_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]?")
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s+и\s+")


def outlet(publisher: str) -> str:
    """One name for an outlet under all its names, without what stands in brackets."""
    bare = fold(re.sub(r"\([^)]*\)", "", publisher)).strip(" .,;:«»\"'“”").removeprefix("the ")
    name = _names().get(bare)
    return name or _names().get(bare.rpartition(".")[0], bare)


@cache
def _names() -> dict[str, str]:
    found = {}
    for names in rules("independence")["outlets"]:
        first = fold(names[0]).removeprefix("the ")
        for name in names:
            found[fold(name).removeprefix("the ")] = first
    return found


def voice_of(source: Source) -> str:
    """The voice a source speaks with: its outlet; a source of no known outlet is one of its own."""
    publisher = source.metadata.publisher.value
    return outlet(publisher) if publisher else source.sha256


def relays_of_whole(source: Source) -> list[Relay]:
    """What a person wrote about the file that makes it somebody else's report."""
    about = source.metadata
    written = {
        "about_publisher": about.publisher.value,
        "about_reliability": about.reliability.value,
    }
    return [
        relay_of_whole(source, outlet(one), match.group())
        for pattern, words in written.items()
        for match in _matches(pattern, words or "")
        for one in _AND.split(match["outlet"])
        if one.strip()
    ]


def relay_of_whole(source: Source, voice: str, words: str) -> Relay:
    """The whole source as the voice of another, for words that a person wrote about it."""
    reason = f"sources.csv: “{words.strip('() ')}”"
    return Relay(voice, 0, max(len(source.text), 1), reason, whole=True)


def said_to_hang_together(source: Source, names: Iterable[str]) -> dict[str, str]:
    """The files of which a person wrote that the source is not independent, with those words."""
    return {
        name: match.group()
        for match in _matches("about_note", source.metadata.note.value or "")
        for name in sorted(names)
        if name.startswith(match["source"].rstrip(".,;"))
    }


def relays_in_text(source: Source, known: Iterable[str]) -> list[Relay]:
    """The sentences of a source that it ascribes to an outlet of the case or of the rule file."""
    outlets = {*known, *_names().values()} - {voice_of(source)}
    found = []
    for passage in _passages(source.text):
        voice = _first_outlet(passage.outlet, outlets)
        if voice:
            reason = f"The report says so: “{passage.words}”"
            found.append(Relay(voice, passage.start, passage.end, reason))
    return found


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence with words that ascribe it to somebody, who may be an outlet."""

    start: int
    end: int
    outlet: str
    words: str


# Kept between builds of one process, so that one more report costs only itself.
@lru_cache(maxsize=4096)
def _passages(text: str) -> tuple[_Passage, ...]:
    return _KIND.found(about_text(text), lambda: _passages_in(text))


def _kept(found: Iterable[_Passage]) -> list[tuple[int, int, str, str]]:
    return [(one.start, one.end, one.outlet, one.words) for one in found]


def _read(kept: Iterable[tuple[int, int, str, str]]) -> tuple[_Passage, ...]:
    return tuple(_Passage(*one) for one in kept)


_KIND = Kind("passages of others", _kept, _read)


def _passages_in(text: str) -> tuple[_Passage, ...]:
    return tuple(
        _Passage(sentence.start(), sentence.end(), match["outlet"], match.group().strip())
        for sentence in _SENTENCE.finditer(text)
        for match in _matches("in_text", sentence.group())
    )


def _first_outlet(words: str, outlets: set[str]) -> str | None:
    """The outlet that the words name, at their beginning or their end; None where it is none."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        for some in (parts[:size], parts[-size:]):
            if outlet(" ".join(some)) in outlets:
                return outlet(" ".join(some))
    return None


def _matches(name: str, text: str) -> Sequence[re.Match[str]]:
    return [match for pattern in _patterns(name) for match in pattern.finditer(text)]


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in rules("independence")[name])

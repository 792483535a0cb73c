"""Whose words a report passes on: outlets named by a person about the file, or by the report."""

import re
from collections.abc import Callable, Iterable, Sequence
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
        relay_of_whole(length_of(source), outlet(one), match.group())
        for pattern, words in written.items()
        for match in _matches(pattern, words or "")
        for one in _AND.split(match["outlet"])
        if one.strip()
    ]


def length_of(source: Source) -> int:
    """The length of what a source as a whole passes on."""
    return max(len(source.text), 1)


def relay_of_whole(length: int, voice: str, words: str) -> Relay:
    """The whole source as the voice of another, for words that a person wrote about it."""
    return Relay(voice, 0, length, f"sources.csv: “{words.strip('() ')}”", whole=True)


def is_said_to_hang_together(source: Source) -> bool:
    """Whether a person wrote of a source that it is not independent of another."""
    return bool(_matches("about_note", source.metadata.note.value or ""))


def said_to_hang_together(note: str, names: Iterable[str]) -> dict[str, str]:
    """The files of which a person wrote that the source is not independent, with those words."""
    return {
        name: match.group()
        for match in _matches("about_note", note)
        for name in sorted(names)
        if name.startswith(match["source"].rstrip(".,;"))
    }


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with words that ascribe it to somebody, who may be an outlet."""

    start: int
    end: int
    outlet: str
    words: str


def relays_in_text(
    passages: Iterable[Passage], own: str, is_outlet: Callable[[str], bool]
) -> list[Relay]:
    """The sentences of a source that it ascribes to an outlet of the case or of the rule file."""
    found = []
    for passage in passages:
        voice = _first_outlet(
            passage.outlet,
            lambda one: one != own and (one in _listed() or is_outlet(one)),
        )
        if voice:
            reason = f"The report says so: “{passage.words}”"
            found.append(Relay(voice, passage.start, passage.end, reason))
    return found


@cache
def _listed() -> frozenset[str]:
    return frozenset(_names().values())


# Kept between builds of one process, so that one more report costs only itself.
@lru_cache(maxsize=4096)
def passages(text: str) -> tuple[Passage, ...]:
    """The sentences of a text with words that ascribe them to somebody."""
    return _KIND.found(about_text(text), lambda: _passages_in(text))


def _kept(found: Iterable[Passage]) -> list[tuple[int, int, str, str]]:
    return [(one.start, one.end, one.outlet, one.words) for one in found]


def _read(kept: Iterable[tuple[int, int, str, str]]) -> tuple[Passage, ...]:
    return tuple(Passage(*one) for one in kept)


_KIND = Kind("passages of others", _kept, _read)


def _passages_in(text: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(sentence.start(), sentence.end(), match["outlet"], match.group().strip())
        for sentence in _SENTENCE.finditer(text)
        for match in _matches("in_text", sentence.group())
    )


def _first_outlet(words: str, is_outlet: Callable[[str], bool]) -> str | None:
    """The outlet that the words name, at their beginning or their end; None where it is none."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        for some in (parts[:size], parts[-size:]):
            name = outlet(" ".join(some))
            if is_outlet(name):
                return name
    return None


def _matches(name: str, text: str) -> Sequence[re.Match[str]]:
    return [match for pattern in _patterns(name) for match in pattern.finditer(text)]


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in rules("independence")[name])

"""Takes the names of people, places and organisations out of GUM's mentions of entities."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conllu import Sentence, Word

from casewright.reading.english.names.features import TITLES

KINDS = {"person": "PER", "place": "PLACE", "organization": "ORG"}
BRACKET = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")
NAME_TAGS = frozenset({"NNP", "NNPS"})
CONNECTORS = frozenset({"of", "for", "and", "the", "&", "in", "on", "against", "to", "de", "la"})
PERSON_CONNECTORS = frozenset({"de", "del", "der", "van", "von", "al", "el", "bin", "ibn", "la"})
DASHES = frozenset("-–.")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a half-open range of words and its kind: PER, PLACE or ORG."""

    start: int
    end: int
    kind: str


def labels(sentence: Sentence, mentions: list[Name]) -> list[str]:
    """Give the BIO label of each word; of overlapping names the longest counts."""
    found = ["O"] * len(sentence.words)
    starts = {mention.start for mention in mentions}
    names = [name for mention in mentions for name in _name(sentence.words, mention, starts)]
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if all(label == "O" for label in found[name.start : name.end]):
            found[name.start : name.end] = [f"I-{name.kind}"] * (name.end - name.start)
            found[name.start] = f"B-{name.kind}"
    return found


def mentions_of(sentence: Sentence) -> list[Name]:
    """Give every mention of a person, place or organisation, with all its words."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[Name] = []
    for position, word in enumerate(sentence.words):
        for identity, kind, closes in _brackets(word.entity):
            if kind:
                opened.setdefault(identity, []).append((position, kind))
            if closes and opened.get(identity):
                start, kind = opened[identity].pop()
                found.append(Name(start, position + 1, KINDS.get(kind, "")))
    return [name for name in found if name.kind]


def _brackets(entity: str) -> Iterator[tuple[str, str, bool]]:
    for opening, closed, closing in BRACKET.findall(entity):
        if opening:
            identity, kind, *_ = opening.split("-")
            yield identity, kind, bool(closed)
        else:
            yield closing, "", True


def _name(words: tuple[Word, ...], mention: Name, starts: set[int]) -> Iterator[Name]:
    """Yield the run of name words around the mention's head, if the head is itself a name."""
    head = _head(words, mention)
    if words[head].tag not in NAME_TAGS:
        return
    # A person's name hangs on its first word; what stands before is a title or a post.
    person = mention.kind == "PER"
    start = head if person else _grow(words, mention, starts, head, step=-1)
    end = _grow(words, mention, starts, head, step=1) + 1
    while start < end and _is_no_start(words[start], mention.kind):
        start += 1
    while start < end and not words[end - 1].form[-1].isalnum() and words[end - 1].form != "Jr.":
        end -= 1
    # "the Americans" and "Pediatricians" are groups; so is a title without a name.
    if start < end and not (person and words[head].tag == "NNPS"):
        yield Name(start, end, mention.kind)


def _head(words: tuple[Word, ...], mention: Name) -> int:
    inside = range(mention.start, mention.end)
    return next(
        position
        for position in inside
        if words[position].head not in inside or words[position].head == position
    )


def _grow(words: tuple[Word, ...], mention: Name, starts: set[int], head: int, *, step: int) -> int:
    """Give the last position from the head in one direction that still is part of the name."""
    edge = position = head
    while mention.start <= (position := position + step) < mention.end:
        word = words[position]
        if _is_name_word(words, position):
            edge = position
        elif not _connects(words, position, mention, starts) or word.form in {",", "("}:
            break
    return edge


def _is_name_word(words: tuple[Word, ...], position: int) -> bool:
    word, before = words[position], words[max(position - 1, 0)]
    if word.form[0].isupper() and word.tag not in {"PRP", "DT", "IN", "CC"}:
        return True
    # "Kwok-hung"
    return before.form == "-" and not before.space_after and word.form[0].isalpha()


def _connects(words: tuple[Word, ...], position: int, mention: Name, starts: set[int]) -> bool:
    word = words[position]
    if word.form in DASHES:
        return not word.space_after
    allowed = PERSON_CONNECTORS if mention.kind == "PER" else CONNECTORS
    # After "and" or "in" a mention of its own is another name: "the EU and NATO".
    apart = word.form in {"and", "in", "&"} and position + 1 in starts
    return word.form in allowed and not apart


def _is_no_start(word: Word, kind: str) -> bool:
    if word.tag in {"DT", "PRP$", "CD", "IN", "CC"} or not word.form[0].isalnum():
        return True
    return kind == "PER" and word.form.lower().removesuffix(".") in TITLES

"""An organisation or place of one document, with its other names, and where it is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casewright.reading.name import Name


@dataclass(eq=False, slots=True)
class Body:
    """An organisation or place of a document while it is being read."""

    kind: str
    name: str
    term: str
    mentions: list[Name] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


# A name at one place of the document, and what it names.
Named = tuple[Name, str]


def named(bodies: Iterable[Body], kind: str) -> list[Named]:
    """Every mention of the organisations, or of the places."""
    return [(mention, b.name) for b in bodies if b.kind == kind for mention in b.mentions]


def places_by_themselves(bodies: Sequence[Body]) -> list[Named]:
    """The mentions of places that stand in no organisation's name."""
    offices = [mention for mention, _ in named(bodies, "organisation")]
    return [
        (m, name)
        for m, name in named(bodies, "place")
        if not any(o.start <= m.start and m.end <= o.end for o in offices)
    ]


def outermost(mentions: Iterable[Named]) -> list[Named]:
    """Without the village inside "a detention center in the village of X"."""
    found = list(mentions)
    return [
        (m, name)
        for m, name in found
        if not any(o.start <= m.start and m.end <= o.end for o, _ in found if o is not m)
    ]


def first_within(mentions: Iterable[Named], start: int, end: int) -> str | None:
    """What the first of the mentions between two places of the text names."""
    inside = [(m.start, name) for m, name in mentions if start <= m.start and m.end <= end]
    return min(inside)[1] if inside else None

"""The people of one document, each once, with every spelling and mention."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from casewright.reading.name import Name


@dataclass(eq=False, slots=True)
class Character:
    """One named person of a document while it is being read."""

    name: str
    mentions: list[Name] = field(default_factory=list)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other full spellings met in the document, in their order."""
        spellings = dict.fromkeys(m.text for m in self.mentions if len(m.words) > 1)
        return tuple(text for text in spellings if text != self.name)

    @property
    def first(self) -> Name:
        """The first mention by the name itself."""
        return next(m for m in self.mentions if m.text == self.name)


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a document and who stands at which token."""

    people: tuple[Character, ...]
    places: dict[tuple[int, int], Character]

    def at(self, token: Token) -> Character | None:
        """The person whose name a token belongs to."""
        return self.places.get((token.doc.user_data["start"], token.i))


def cast_of(
    names: Iterable[Name],
    length: Callable[[str], float],
    fits: Callable[[str, Character], bool],
) -> Cast:
    """The people of a document: fuller names first, then the shorter ones that mean them.

    `length` says how full a name is, `fits` whether it can mean somebody already known; of several
    it means the one named last before it.
    """
    mentions = [name for name in names if name.kind == "person"]
    people: list[Character] = []
    for mention in sorted(mentions, key=lambda m: (-length(m.text), m.start)):
        meant = [known for known in people if fits(mention.text, known)]
        person = max(meant, key=lambda one: _last_before(one, mention.start), default=None)
        if person is None:
            person = Character(mention.text)
            people.append(person)
        person.mentions.append(mention)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    people.sort(key=lambda p: p.mentions[0].start)
    return Cast(tuple(people), {at: p for p in people for m in p.mentions for at in _places(m)})


def _last_before(person: Character, at: int) -> int:
    starts = [m.start for m in person.mentions]
    return max((start for start in starts if start <= at), default=-min(starts))


def _places(mention: Name) -> list[tuple[int, int]]:
    start = int(mention.doc.user_data["start"])
    return [(start, i) for i in range(mention.first, mention.last + 1)]

"""The people of one document, each once, with every spelling and mention."""

from collections.abc import Callable, Iterable, Sequence
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
    same: Callable[[Name, Sequence[Character]], Character | None],
) -> Cast:
    """The people of a document: fuller names first, then the shorter ones that mean them.

    `length` says how full a name is, `same` whom of those known a mention means.
    """
    mentions = [name for name in names if name.kind == "person"]
    people: list[Character] = []
    for mention in sorted(mentions, key=lambda m: (-length(m.text), m.start)):
        person = same(mention, people)
        if person is None:
            person = Character(mention.text)
            people.append(person)
        person.mentions.append(mention)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    people.sort(key=lambda p: p.mentions[0].start)
    return Cast(tuple(people), {at: p for p in people for m in p.mentions for at in _places(m)})


def _places(mention: Name) -> list[tuple[int, int]]:
    start = int(mention.doc.user_data["start"])
    return [(start, i) for i in range(mention.first, mention.last + 1)]

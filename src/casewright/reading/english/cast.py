"""The cast of a document: each named person once, with every spelling and mention."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio
from spacy.tokens import Doc, Token

from casewright.reading.english.lexicon import name_lexicon
from casewright.reading.english.names import Name

_ALIKE = 85.0


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


def plain_words(name: str) -> list[str]:
    """The words of a name in lower case, without suffixes ("Jr.")."""
    words = name.casefold().replace("’", "'").split()
    suffixes = name_lexicon().suffixes
    while len(words) > 1 and words[-1].rstrip(".") in suffixes:
        words.pop()
    return words


def is_placeholder(name: str) -> bool:
    """Whether a name stands for somebody whose name is kept back: "John Doe 2"."""
    words = name.lower().split()
    return len(words) > 1 and words[0] in ("john", "jane") and words[1].startswith(("doe", "roe"))


def build_cast(names: Iterable[Name]) -> Cast:
    """The people of a document: fuller names first, then the single words that mean them."""
    mentions = [name for name in names if name.kind == "person"]
    people: list[Character] = []
    for mention in sorted(mentions, key=lambda m: (-len(plain_words(m.text)), m.start)):
        person = _same(mention, people)
        if person is None:
            person = Character(mention.text)
            people.append(person)
        person.mentions.append(mention)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    people.sort(key=lambda p: p.mentions[0].start)
    places = {_place(m.doc, i): p for p in people for m in p.mentions for i in _tokens(m)}
    return Cast(tuple(people), places)


def _place(doc: Doc, i: int) -> tuple[int, int]:
    return int(doc.user_data["start"]), i


def _tokens(mention: Name) -> range:
    return range(mention.first, mention.last + 1)


def _same(mention: Name, people: Sequence[Character]) -> Character | None:
    """The person a mention means; of several with one surname the one named last before it."""
    words = plain_words(mention.text)
    fits = [person for person in people if _compatible(words, person)]
    if not fits:
        return None
    return max(fits, key=lambda person: _last_before(person, mention.start))


def _last_before(person: Character, at: int) -> int:
    starts = [m.start for m in person.mentions]
    return max((start for start in starts if start <= at), default=-min(starts))


def _compatible(words: Sequence[str], person: Character) -> bool:
    known = plain_words(person.name)
    if _numbers(words) != _numbers(known):
        return False
    if len(words) == 1:
        return words[0] in _callable(known) or words[0] == " ".join(known)
    if _begins_like(words, known):
        return True
    if words[-1] == known[-1] and all(_fits(word, known[:-1]) for word in words[:-1]):
        return True
    return len(words) == len(known) and _alike(words, known)


def _callable(known: Sequence[str]) -> set[str]:
    """The single words that may stand for a name: the first, the last, a surname between them.

    "Ms Ibarra" is "Lucia Ibarra Soto": of three words and more any but an initial or particle.
    """
    particles = name_lexicon().particles
    inner = {word for word in known[1:-1] if len(word) > 2 and word not in particles}
    return {known[0], known[-1], *inner}


def _begins_like(words: Sequence[str], known: Sequence[str]) -> bool:
    """ "Lucia Ibarra" for "Lucia Ibarra Soto": the same first word, the others in their order."""
    if len(words) < 2 or len(known) <= len(words) or words[0] != known[0]:
        return False
    rest = iter(known)
    return all(word in rest for word in words)


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isdigit()]


def _fits(word: str, given: Sequence[str]) -> bool:
    """Whether a given name or initial stands for one of the given names."""
    short = word.rstrip(".")
    if len(short) == 1:
        return any(name.startswith(short) for name in given)
    return any(name == word or name.rstrip(".") == short[:1] for name in given)


def _alike(words: Sequence[str], known: Sequence[str]) -> bool:
    """Two spellings of one name in one report: one word the same, the others nearly so."""
    same = sum(a == b for a, b in zip(words, known, strict=True))
    near = all(a == b or _one_slip(a, b) for a, b in zip(words, known, strict=True))
    return same > 0 and near


def _one_slip(a: str, b: str) -> bool:
    """One letter more, less or other, in words long enough not to be two names."""
    return (min(len(a), len(b)) > 4 and Levenshtein.distance(a, b) == 1) or ratio(a, b) >= _ALIKE

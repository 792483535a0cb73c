"""Whether "he" or "she" may be said of a person: kinship, titles and the endings of surnames."""

from spacy.tokens import Token

from casewright.reading.cast import Character
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.name import Name

_SHE = frozenset({"she", "her", "hers", "herself"})
_SHORTEST = 6


def may_be_called(person: Character, pronoun: Token) -> bool:
    """Whether nothing in the report or the name speaks against the pronoun."""
    female = is_female(person)
    return female is None or female == (pronoun.lower_ in _SHE)


def is_female(person: Character) -> bool | None:
    """True for "his sister, X", False for "Mr X", None where nothing tells."""
    for mention in person.mentions:
        for token in _described_by(mention):
            if token.lower_.rstrip(".") in word_set("genders", "female"):
                return True
            if token.lower_.rstrip(".") in word_set("genders", "male"):
                return False
    return _by_surname(person.name.split()[-1].casefold())


def _described_by(mention: Name) -> list[Token]:
    """The words of the post, and the noun right before the name or before its comma."""
    doc = mention.doc
    first, end = mention.post or (mention.first, mention.first)
    words = list(doc[first:end])
    at = first - 1
    if at > 0 and doc[at].text == ",":
        at -= 1
    return [*words, doc[at]] if at >= 0 else words


def _by_surname(surname: str) -> bool | None:
    if len(surname) < _SHORTEST:
        return None
    if surname.endswith(tuple(word_set("genders", "female_endings"))):
        return True
    return False if surname.endswith(tuple(word_set("genders", "male_endings"))) else None

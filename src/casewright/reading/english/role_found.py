"""A role found for a person: the words that show it, and how it is held."""

from dataclasses import dataclass

from spacy.tokens import Token

from casewright.reading.english.cast import Character
from casewright.reading.english.stance import Held


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of a person, the tokens that show it, how it is held, and the weight of a phrase."""

    person: Character
    role: str
    first: Token
    last: Token
    held: Held
    weight: float | None = None

"""How a report holds what it says."""

from dataclasses import dataclass

from spacy.tokens import Token

from casewright.claims import Stance


@dataclass(frozen=True, slots=True)
class Held:
    """A stance, and the word that gives it where it is not the plain report."""

    stance: Stance
    word: Token | None = None

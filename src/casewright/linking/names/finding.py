"""What a comparison found about one part of two names."""

from dataclasses import dataclass
from functools import cache

from casewright.linking.names.tables import table


@dataclass(frozen=True, slots=True)
class Finding:
    """A factor of the score, with its reason in words; no words where there is nothing to say."""

    score: float
    words: str = ""


@cache
def word_score(kind: str) -> float:
    """How far a finding of this kind about two words goes."""
    return float(table("scores")["words"][kind])


@cache
def part_score(kind: str) -> float:
    """How far a finding of this kind about a part of two names goes."""
    return float(table("scores")["parts"][kind])


@cache
def part(kind: str, words: str) -> Finding:
    """The finding of this kind about a part of two names."""
    return Finding(part_score(kind), words)

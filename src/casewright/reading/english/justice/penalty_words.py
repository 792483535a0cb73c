"""What a penalty is, the words of the rules for it, and whether it is imposed at all."""

import re
from dataclasses import dataclass
from functools import cache

from casewright.reading.english.language.lexicon import rules


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty in a sentence: its kind, how much, and where the words stand."""

    kind: str
    amount: float | None
    unit: str | None
    start: int
    end: int


@cache
def word_list(part: str) -> tuple[str, ...]:
    """One list of words of penalties (`rules/sentences.yaml`)."""
    return tuple(rules("sentences")[part])


@cache
def pattern_of(part: str) -> re.Pattern[str]:
    """A pattern of one list of words, whatever the case of their letters."""
    words = sorted(word_list(part), key=len, reverse=True)
    # "may" allows; "May" is a month.
    escaped = "|".join("(?-i:may)" if word == "may" else re.escape(word) for word in words)
    return re.compile(rf"\b(?:{escaped})\b", re.I)


def is_imposed(text: str, start: int, end: int) -> bool:
    """Whether a penalty is imposed: no word of what could be stands in its clause."""
    before = re.split(r";|,? (?:but|and) (?:was|were|has|ordered|he|she|they) ", text[:start])[-1]
    after = re.split(r"[,;]", text[end : end + 60])[0]
    return not pattern_of("not_imposed").search(before[-60:]) and " if " not in f"{after} "

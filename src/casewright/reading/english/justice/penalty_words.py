"""What a penalty is, the words of the rules for it, and whether it is imposed at all."""

import re
from dataclasses import dataclass
from functools import cache

from casewright.reading.english.language.lexicon import rules


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty in a sentence: its kind, how much, and where the words stand.

    `gapped` is one whose verb is left out: "A was given nine years, and B six".
    """

    kind: str
    amount: float | None
    unit: str | None
    start: int
    end: int
    gapped: bool = False


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


_IMPOSED_SINCE = re.compile(
    r"(?:,|;|\bbut|\band) (?:\w+ ){0,4}?(?:was |were )?"
    r"(?=(?:jailed|gave|given|received|got|handed|walked|imposed|awarded|sentenced) )"
)
_FORBIDDEN = re.compile(
    r"\b(?:may|could) (?:not|no longer|never)\b|\b(?:maximum|minimum)[\s-](?:security|regime)\b",
    re.I,
)


def is_imposed(text: str, start: int, end: int) -> bool:
    """Whether a penalty is imposed: no word of what could be stands in its clause."""
    before = re.split(r";|,? (?:but|and) (?:was|were|has|ordered|he|she|they) ", text[:start])[-1]
    after = re.split(r"[,;]", text[end : end + 60])[0]
    # "may not serve in the police for three years" is what a court forbids, no mere possibility.
    before = _FORBIDDEN.sub("", before[-60:])
    # "The officers, who had faced twelve years, got one": what came then was imposed.
    before = _IMPOSED_SINCE.split(before)[-1]
    return not pattern_of("not_imposed").search(before) and " if " not in f"{after} "

"""How a decision of a higher instance went, by the words of the vocabulary's outcomes."""

import re
from functools import cache

from casewright.reading.english.language.lexicon import rules
from casewright.vocabulary import scheme

# Events whose clause says how something asked for was answered.
_ANSWERS = frozenset({"appeal_decision", "cassation_decision", "complaint_rejected", "un_decision"})


def outcome_of(event: str, words: str) -> str | None:
    """The outcome (vocabulary: outcomes) that the words of an event give; None where none does.

    The first answer counts: what "refused to overturn" answers is a refusal.
    """
    if event not in _ANSWERS:
        return None
    for outcome, pattern in rules("outcomes"):
        if re.search(pattern, words, re.IGNORECASE):
            return str(outcome)
    found = _pattern().search(words)
    return scheme("outcomes").by_form("en")[found.group().lower()].id if found else None


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(scheme("outcomes").by_form("en"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)

"""How a decision of a higher instance went, by the phrases of `rules/outcomes.yaml`."""

from functools import cache

from casewright.reading.document import end_of, start_of
from casewright.reading.found import EventFound
from casewright.reading.russian.language.lexicon import rules
from casewright.reading.russian.language.phrases import PhraseBook

# Events whose clause says how something asked for was answered.
_ANSWERS = frozenset({"appeal_decision", "cassation_decision", "complaint_rejected", "un_decision"})


@cache
def _book() -> PhraseBook:
    return PhraseBook.from_terms(rules("outcomes"))


@cache
def _order() -> dict[str, int]:
    return {str(term): at for at, term in enumerate(rules("outcomes"))}


def outcome_of(event: EventFound) -> str | None:
    """The outcome (vocabulary: outcomes) that the words of an event give; None where none does.

    The first answer counts; of two by one word the one that stands first in the rules.
    """
    if event.type not in _ANSWERS:
        return None
    start, end = event.span
    answers = [
        (match.about.i, _order()[match.term], match.term)
        for match in _book().find(event.sentence.span)
        if start <= start_of(match.about) and end_of(match.about) <= end
    ]
    return min(answers)[2] if answers else None

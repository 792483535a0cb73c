"""How a decision of a higher instance went."""

import pytest

from casewright.reading.english.doings.outcomes import outcome_of

ROWS = [
    ("appeal_decision", "the court upheld the verdict", "upheld", "the verdict stands"),
    ("appeal_decision", "the court quashed the conviction", "overturned", "it does not"),
    ("complaint_rejected", "the court refused to consider the complaint", "not_considered",
     "not considering is no rejection, and matters later"),
    ("complaint_rejected", "prosecutors rejected the complaint", "rejected", "a rejection"),
    ("appeal_decision", "the court refused to overturn the verdict", "rejected",
     "what was asked for is refused"),
    ("appeal_decision", "the court ruled on Monday", None, "how it ruled is not told"),
    ("verdict", "the court upheld the verdict", None, "a verdict is an outcome by itself"),
]  # fmt: skip


@pytest.mark.parametrize(("event", "words", "outcome", "why"), ROWS)
def test_the_words_of_a_decision_say_how_it_went(
    event: str, words: str, outcome: str | None, why: str
) -> None:
    assert outcome_of(event, words) == outcome, why

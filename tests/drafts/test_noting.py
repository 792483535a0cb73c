"""Footnotes in words: which source, where in it, the words themselves, who holds them, the hash."""

from dataclasses import replace

import pytest

from casewright.claims import ClaimId, Sha256
from casewright.decisions import DecisionId
from casewright.drafts.draft import Citation, Recorded, Sentence
from casewright.drafts.noting import footnote, note_words
from casewright.publishing.speech import speaking

HASH = Sha256("0a" * 32)
QUOTE = Citation(
    ClaimId("c"), "He was beaten.", 10, 24, None, HASH, "A report", "The Courier", "2022-02-01",
    "", "alleged by a witness",
)  # fmt: skip
RECORDED = Recorded(DecisionId("decision-1"), "Anna", "2026-01-05")
WORDS = [
    (
        QUOTE, "en",
        "The Courier, «A report», 1 February 2022, characters 10 to 24: “He was beaten.” "
        f"(alleged by a witness). SHA-256 {HASH}.",
        "without pages the characters are counted",
    ),
    (
        replace(QUOTE, page=3, published="", publisher=""), "en",
        "«A report», date not stated, page 3, characters 10 to 24: “He was beaten.” "
        f"(alleged by a witness). SHA-256 {HASH}.",
        "with pages both; what is not known is said or left out",
    ),
    (
        replace(QUOTE, is_masked=True), "en",
        "The Courier, «A report», 1 February 2022, characters 10 to 24: “He was beaten.” "
        f"(alleged by a witness; names withheld in this copy). SHA-256 {HASH}.",
        "a quote that is not letter for letter says so",
    ),
    (
        replace(QUOTE, page=3), "ru",
        "The Courier, «A report», 1 февраля 2022, с. 3, знаки с 10 по 24: “He was beaten.” "
        f"(alleged by a witness). SHA-256 {HASH}.",
        "the words of the source stay",
    ),
    (RECORDED, "en", "Recorded by Anna on 5 January 2026 (decision-1).", "a decision"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "language", "words", "why"), WORDS)
def test_a_note_says_where_its_words_are_from(note, language, words, why):
    with speaking(language):
        assert note_words(note) == words, why


@pytest.mark.parametrize(
    ("more", "says"), [(0, None), (1, "1 more quote in"), (5, "5 more quotes")]
)
def test_quotes_that_are_not_shown_are_counted(more, says):
    lines = list(footnote(Sentence("He was beaten.", (QUOTE,), more)))
    assert len(lines) == 1 + bool(more)
    assert says is None or lines[-1].startswith(says)

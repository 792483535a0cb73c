"""A quote is the words of its source, letter for letter, or it is not made."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Quote, Source, sha256_of
from casewright.errors import CasewrightError, QuoteMismatch

TEXT = "Two guards beat Amara Okoye.\nShe “never” confessed – she said so twice."
SOURCE = Source(sha256_of(TEXT.encode()), TEXT, "report.txt")

NOT_THERE = [
    (0, 10, "Two Guards", "another capital letter"),
    (0, 10, "two guards", "a small letter"),
    (0, 10, "Two  guards", "a space more"),
    (0, 10, "Two guard", "the words are shorter than the span"),
    (0, 11, "Two guards", "the words are shorter than the span by a space"),
    (1, 11, "Two guards", "one place too far"),
    (16, 27, "Amara Okoyé", "a letter with an accent"),
    (33, 40, '"never"', "straight quotation marks for curly ones"),
    (51, 52, "-", "a hyphen for a dash"),
    (28, 29, " ", "a space for a broken line"),
    (5, 5, "", "an empty quote"),
    (6, 5, "", "the end before the start"),
    (-7, -1, "twice", "places counted from the end"),
    pytest.param(0, 1000, TEXT, "a span beyond the end of the text"),
    pytest.param(500, 510, "", "a span that lies beyond the end"),
]


@pytest.mark.parametrize(("start", "end", "words", "why"), NOT_THERE)
def test_words_that_do_not_stand_there_are_refused(
    start: int, end: int, words: str, why: str
) -> None:
    with pytest.raises(QuoteMismatch):
        Quote(SOURCE.sha256, start, end, words, TEXT)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 10, "Two guards"), (16, 27, "Amara Okoye"), (33, 40, "“never”"), (0, len(TEXT), TEXT)],
)
def test_words_that_stand_there_are_a_quote(start: int, end: int, words: str) -> None:
    assert Quote(SOURCE.sha256, start, end, words, TEXT) == Quote.of(SOURCE, start, end)
    assert Quote.of(SOURCE, start, end).words == words


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        (0, len(TEXT) + 1, "one letter beyond the end"),
        (3, 3, "an empty span"),
        (4, 3, "the end before the start"),
        (-2, 3, "a place before the text"),
    ],
)
def test_a_span_outside_the_text_gives_no_quote(start: int, end: int, why: str) -> None:
    with pytest.raises(QuoteMismatch):
        Quote.of(SOURCE, start, end)


def test_the_refusal_names_the_place_and_never_the_words() -> None:
    with pytest.raises(CasewrightError) as refusal:
        Quote(SOURCE.sha256, 16, 27, "Amara Okoro", TEXT)
    told = str(refusal.value)
    assert told == (
        f"The quote does not match source {SOURCE.sha256[:12]} letter for letter at 16 to 27."
    )


def test_a_quote_does_not_carry_the_whole_text_with_it() -> None:
    quote = Quote.of(SOURCE, 0, 10)
    assert not hasattr(quote, "__dict__")
    assert "Amara" not in repr(quote)


def test_a_quote_cannot_be_changed_afterwards() -> None:
    quote = Quote.of(SOURCE, 0, 10)
    with pytest.raises(FrozenInstanceError):
        quote.start = 1  # type: ignore[misc]


def test_places_are_counted_in_code_points_not_bytes() -> None:
    text = "👩 Ынтымак: ﬁred"
    source = Source(sha256_of(text.encode()), text, "report.txt")
    assert Quote.of(source, 2, 9).words == "Ынтымак"


texts = st.text(min_size=1, max_size=60)


@given(texts, st.integers(-5, 70), st.integers(-5, 70))
def test_every_quote_reads_back_letter_for_letter(text: str, start: int, end: int) -> None:
    source = Source(sha256_of(b"any"), text, "any.txt")
    if 0 <= start < end <= len(text):
        quote = Quote.of(source, start, end)
        assert quote.words == text[quote.start : quote.end]
    else:
        with pytest.raises(QuoteMismatch):
            Quote.of(source, start, end)


@given(texts, st.data())
def test_one_changed_letter_is_always_refused(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters().filter(lambda letter: letter != text[at]))
    with pytest.raises(QuoteMismatch):
        Quote(sha256_of(b"any"), 0, len(text), text[:at] + other + text[at + 1 :], text)

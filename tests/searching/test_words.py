"""The words of a text, as a search sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.searching.words import bare, folded, is_initial, placed_words, words_of

WORDS = [
    ("The city court.", ["The", "city", "court"], "words without signs"),
    ("А.С. Тулебаев", ["А.", "С.", "Тулебаев"], "initials keep their dots"),
    ("Zh. Yu. Orasov", ["Zh.", "Yu.", "Orasov"], "initials of two letters too"),
    ("Касым-Жомарт", ["Касым", "Жомарт", "КасымЖомарт"], "a hyphen joins two words"),
    ("2022-01-04", ["2022", "01", "04"], "a date is no joined word"),
    ("O'tkir's", ["O'tkir's"], "apostrophes stand inside words"),
    ("Туле-\n баев", ["Туле", "баев", "Тулебаев"], "the end of a line inside a word"),
    ("a_b", ["a", "b"], "an underscore parts words"),
    ("ст. 146 УК", ["ст", "146", "УК"], "numbers are words, a short form is no initial"),
    ("🙂 — …", [], "signs are no words"),
]


@pytest.mark.parametrize(("text", "words", "why"), WORDS)
def test_a_text_is_cut_into_words(text, words, why):
    assert words_of(text) == words, why


@given(st.text())
def test_words_stand_where_they_are_said_to(text):
    placed = placed_words(text)
    assert [one.text for one in placed] == words_of(text)
    for one in placed:
        assert one.text[0] == text[one.start]
        assert one.text[-1] in text[one.start : one.end]


@given(st.text(min_size=1, max_size=20))
def test_a_folded_word_stays_as_it_is(text):
    for word in words_of(text):
        assert folded(folded(word)) == folded(word)


def test_accents_and_apostrophes_make_no_difference():
    assert bare(folded("Ковалёв")) == bare(folded("КОВАЛЕВ"))
    assert bare(folded("O‘tkir")) == bare(folded("otkir"))


def test_what_is_an_initial():
    assert [is_initial(one) for one in ("А.", "b", "Yu.", "ab", "1")] == [
        True, True, True, False, False,
    ]  # fmt: skip

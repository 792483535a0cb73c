"""Ordinary words are found in every form that English and Russian give them."""

import pytest

from casewright.searching.found import Kind
from searching.cases import finds, marked, written

FOUND = [
    # typed, text, marked, why
    ("detain", "They were detained.", ["detained"], "a past tense"),
    ("prisons", "One prison burned.", ["prison"], "a plural finds the singular"),
    ("beat", "He was beaten.", ["beaten"], "an irregular verb"),
    ("beaten", "They beat him.", ["beat"], "and back"),
    ("dying", "He died.", ["died"], "a word of few letters"),
    ("пытка", "Его подвергли пыткам.", ["пыткам"], "a dative plural"),
    ("пытками", "Это пытки.", ["пытки"], "any case finds any other"),
    ("задержать", "Задержали троих.", ["Задержали"], "a verb"),
    ("задержанный", "Видели задержанного.", ["задержанного"], "a participle as a noun"),
    ("осужденный", "Осуждённым отказали.", ["Осуждённым"], "ё and е"),
    ("суд", "Решением суда.", ["суда"], "a noun"),
    ("ill-treatment", "Ill treatment of prisoners.", ["Ill", "treatment"], "a hyphen left out"),
    ("2022", "In January 2022.", ["2022"], "a number"),
    ("146", "Article 146 applies.", ["146"], "an article of law"),
    ("naïve", "A naive plan.", ["naive"], "accents make no difference"),
]


@pytest.mark.parametrize(("typed", "text", "words", "why"), FOUND)
def test_a_word_is_found_in_every_form(typed, text, words, why):
    found = written(text, "ru").search(typed, kinds=[Kind.PASSAGE])
    assert found.total == 1, why
    assert marked(found) == words, why


NOT_FOUND = [
    ("detention", "They were detained.", "another word of one root"),
    ("police", "The policy changed.", "a word that begins alike"),
    ("2022", "In 2023.", "another number"),
    ("pain", "Spain won.", "a part of a word"),
]


@pytest.mark.parametrize(("typed", "text", "why"), NOT_FOUND)
def test_another_word_is_not_found(typed, text, why):
    assert not finds(written(text), typed), why


def test_small_words_of_one_letter_are_no_condition():
    assert finds(written("Пытки были, полиция молчала.", "ru"), "пытки в полиции")

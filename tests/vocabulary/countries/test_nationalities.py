"""Adjectives and words for people give a country, and nothing where they fit none or several."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.vocabulary.countries import nationality_forms, nationality_of
from casewright.vocabulary.countries.folding import in_capitals
from casewright.vocabulary.files import read_yaml

# Land without inhabitants of its own: nobody is called after it.
UNINHABITED = {"AQ", "BV", "GS", "HM", "TF", "UM"}

WORDS = [
    # word, language, country, why
    ("Kazakh", "en", "KZ", "the titular name"),
    ("Kazakhstani", "en", "KZ", "the civic name"),
    ("Kyrgyz", "en", "KG", "one form for adjective and people"),
    ("Uzbeks", "en", "UZ", "plural"),
    ("Tajik", "en", "TJ", ""),
    ("Turkmen", "en", "TM", ""),
    ("Karakalpak", "en", "UZ", "their republic lies in Uzbekistan"),
    ("Uyghur", "en", None, "a people without a state of its own"),
    ("Dutch", "en", "NL", "unlike the country's name"),
    ("British", "en", "GB", ""),
    ("Filipinas", "en", "PH", ""),
    ("US", "en", "US", "an abbreviation used as an adjective"),
    ("us", "en", None, "a pronoun"),
    ("Us", "en", None, "a pronoun that begins a sentence"),
    ("Polish", "en", "PL", "a capital"),
    ("polish", "en", None, "a verb"),
    ("Norwegian", "en", "NO", "a code that YAML would read as false"),
    ("Congolese", "en", None, "two countries"),
    ("South Korean", "en", "KR", ""),
    ("Korean", "en", None, "two countries"),
    ("Dominican", "en", None, "two countries"),
    ("Nigerien", "en", "NE", "not Nigeria"),
    ("Nigerian", "en", "NG", "not Niger"),
    ("Defendant", "en", None, "no nationality"),
    ("казахстанец", "ru", "KZ", "nouns have small letters in Russian"),
    ("узбекский", "ru", "UZ", ""),
    ("кыргызстанцы", "ru", "KG", ""),
    ("киргиз", "ru", "KG", ""),
    ("россияне", "ru", "RU", ""),
    ("уйгур", "ru", None, "a people without a state of its own"),
]


@pytest.mark.parametrize(("word", "language", "country", "why"), WORDS)
def test_the_word_for_a_nationality(
    word: str, language: str, country: str | None, why: str
) -> None:
    assert nationality_of(word, language) == country, why


def test_every_country_with_inhabitants_has_a_row_and_nothing_else_does() -> None:
    countries = {country.alpha_2 for country in pycountry.countries}
    assert read_yaml("nationalities.yaml").keys() == countries - UNINHABITED


def test_every_row_has_words_in_both_languages_in_small_letters() -> None:
    for country, words in read_yaml("nationalities.yaml").items():
        for language in ("en", "ru"):
            assert words[language], country
            for form in words[language]:
                assert form == form.lower() or in_capitals(form), form


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_sure_word_stands_under_two_countries(language: str) -> None:
    owner: dict[str, str] = {}
    for country, words in read_yaml("nationalities.yaml").items():
        for form in words[language]:
            assert owner.setdefault(form, country) == country or form.startswith("~"), form
    assert not {form for form in owner if f"~{form}" in owner}


def test_the_words_are_given_in_small_letters() -> None:
    assert nationality_forms("en")["uzbeks"] == "UZ"
    assert "congolese" not in nationality_forms("en")


@given(st.text(), st.sampled_from(["en", "ru", "xx"]))
def test_no_text_breaks_the_look_up(word: str, language: str) -> None:
    code = nationality_of(word, language)
    assert code is None or pycountry.countries.get(alpha_2=code)

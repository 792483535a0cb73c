"""Known names are found in texts of any script with capitals, and nobody else's are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.linking.known_names import KnownNames
from casewright.linking.mentions import has_capitals, mentions_of

PEOPLE = ("Marat Tulebaev", "Dana Orasova", "Zhandos Kerimkulov", "Askar Omarov", "A. Kim")
KNOWN = KnownNames(PEOPLE)


def names(text, language="und", known=KNOWN):
    return [(one.name, text[one.start : one.end]) for one in mentions_of(known, text, language)]


FOUND = [
    ("kk", "Сот Марат Төлебаевтың шағымын қарады.", "Марат Төлебаев", "Марат Төлебаевтың"),
    ("uz", "Sud Dana Orasovaning arizasini ko‘rib chiqdi.", "Dana Orasova", "Dana Orasovaning"),
    ("pl", "Sąd wysłuchał Marata Tulebajewa we wtorek.", "Marat Tulebaev", "Marata Tulebajewa"),
    ("pl", "Widziano Danę Orasową.", "Dana Orasowa", "Danę Orasową"),
    ("uk", "Суд вислухав Марата Тулебаєва.", "Марат Тулебаєв", "Марата Тулебаєва"),
    ("es", "El señor Marat Tulebáiev declaró.", "Marat Tulebáiev", "Marat Tulebáiev"),
    ("de", "Zeuge TULEBAEV Marat sagte aus.", "TULEBAEV Marat", "TULEBAEV Marat"),
    ("kk", "Полковник М. Төлебаев келді.", "М. Төлебаев", "М. Төлебаев"),
    ("kk", "Кеше Керімқұлов келді.", "Керімқұлов", "Керімқұлов"),
    ("uz", "Kecha Kerimkulovga xat keldi.", "Kerimkulov", "Kerimkulovga"),
]


@pytest.mark.parametrize(("language", "text", "name", "written"), FOUND)
def test_a_name_is_found_in_its_nominative_with_the_words_as_written(language, text, name, written):
    assert names(text, language) == [(name, written)]


NOT_FOUND = [
    ("pl", "Marat Orasow i Dana Tulebajewa.", "the given name of one, the surname of another"),
    ("kk", "Марат келді.", "a given name alone"),
    ("kk", "Кеше Омаров келді.", "a surname that many have"),
    ("kk", "Кеше А. Омаров келді.", "an initial with a surname that many have"),
    ("en", "Attorney Kim spoke.", "a word before a surname that is known with an initial only"),
    ("pl", "Widziano. Marat. Tulebajew.", "words of three sentences"),
    ("kk", "марат төлебаев", "no capitals"),
    ("ar", "قال مارات توليباييف أمس", "a script without capitals"),
]


@pytest.mark.parametrize(("language", "text", "why"), NOT_FOUND)
def test_what_may_be_somebody_else_is_not_found(language, text, why):
    assert names(text, language) == [], why


def test_a_name_one_letter_apart_is_found_to_be_asked_about():
    assert names("Sud Murat Tulebaevni chaqirdi.", "uz") == [("Murat Tulebaev", "Murat Tulebaevni")]


def test_a_spelling_of_other_sounds_goes_by_the_known_name():
    known = KnownNames(["Timur Rakhunov"])
    assert names("Musiqachi Timur Raxunov keldi.", "uz", known) == [
        ("Timur Rakhunov", "Timur Raxunov")
    ]


def test_a_surname_counts_only_where_the_text_does_not_give_the_whole_name():
    text = "Марат Төлебаев келді. Төлебаев кетті."
    assert names(text, "kk") == [("Марат Төлебаев", "Марат Төлебаев")]


def test_the_shortest_run_of_words_that_is_the_name_is_taken():
    assert names("Полковник Марат Төлебаев келді.", "kk")[0][1] == "Марат Төлебаев"


def test_nothing_is_found_where_nobody_is_known():
    assert names("Марат Төлебаев келді.", "kk", KnownNames([])) == []


@given(st.text(alphabet=st.sampled_from("МаратТөлебв .-’A1\n"), max_size=60))
def test_what_is_found_stands_in_the_text_and_does_not_overlap(text):
    found = mentions_of(KNOWN, text, "kk")
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.permutations(PEOPLE))
def test_the_order_of_the_known_names_does_not_matter(people):
    text = "Сот Марат Төлебаевтың, Дана Орасованың және Керімқұловтың шағымын қарады."
    assert names(text, "kk", KnownNames(people)) == names(text, "kk")


SCRIPTS = [("Марат", True), ("Marat", True), ("مارات", False), ("მარატი", False), ("", False)]


@pytest.mark.parametrize(("text", "has_them"), SCRIPTS)
def test_whether_a_script_has_capitals(text, has_them):
    assert has_capitals(text) is has_them

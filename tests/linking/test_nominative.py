"""Names in a case go back to what they may be in the nominative, language by language."""

import pytest

from casewright.linking.nominative import nominatives_in

FOUND = [
    ("kk", "Марат Төлебаевтың", "Марат Төлебаев", "the last word takes the ending"),
    ("ky", "Марат Төлөбаевге", "Марат Төлөбаев", "the dative"),
    ("uz", "Gulnara Seitovaning", "Gulnara Seitova", "Latin letters"),
    ("uz", "Гулнара Сеитованинг", "Гулнара Сеитова", "Cyrillic letters"),
    ("tr", "Timur Canov’un", "Timur Canov", "an ending behind an apostrophe of any kind"),
    ("pl", "Marata Tulebajewa", "Marat Tulebajew", "every word takes the ending"),
    ("pl", "Maratowi Tulebajewowi", "Marat Tulebajew", "the dative"),
    ("pl", "Dany Orasowej", "Dana Orasowa", "a woman's name"),
    ("pl", "Danę Orasową", "Dana Orasowa", "a name and a surname with endings of their own"),
    ("pl", "Aigul Orasowej", "Aigul Orasowa", "a given name that does not change"),
    ("uk", "Маратом Тулебаєвим", "Марат Тулебаєв", "the instrumental"),
    ("pl", "M. Tulebajewa", "M. Tulebajew", "an initial stays as it is"),
]


@pytest.mark.parametrize(("language", "written", "nominative", "why"), FOUND)
def test_a_name_in_a_case_goes_back_to_its_nominative(language, written, nominative, why):
    assert tuple(nominative.split()) in set(nominatives_in(language, written.split())), why


KEPT = [
    ("pl", "Dana Orasowa", "a woman with a known given name is no man in the genitive"),
    ("pl", "Marata Tulebajewem", "the words are in two cases"),
    ("kk", "Марат Ким", "nothing is left to be a word"),
    ("fi", "Maratin Tulebajevin", "a language of which no endings are listed"),
    ("en", "Marat Tulebaev", "no cases"),
]


@pytest.mark.parametrize(("language", "written", "why"), KEPT)
def test_what_is_in_no_case_is_left_alone(language, written, why):
    assert list(nominatives_in(language, written.split())) == [], why

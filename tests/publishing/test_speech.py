"""The program speaks the language of its reader; the words of sources stay in theirs."""

import subprocess
import sys
from pathlib import Path

import pytest

from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import amount, count, country, label, number
from casewright.publishing.speech import say, speaking, spoken

ROOT = Path(__file__).resolve().parents[2]

SAID = [
    (lambda: date_words("2022-06-10"), "10 июня 2022", "a day takes the month in the genitive"),
    (lambda: date_words("2022-06"), "июнь 2022", "a month by itself stands in the nominative"),
    (lambda: date_words("--06-10"), "10 июня (год не указан)", "no year is made up"),
    (lambda: date_words("2022~"), "около 2022", "about"),
    (lambda: amount(1, "years"), "1 год", "one"),
    (lambda: amount(3, "years"), "3 года", "two to four"),
    (lambda: amount(12, "years"), "12 лет", "eleven to fourteen"),
    (lambda: amount(21, "years"), "21 год", "twenty-one ends in one"),
    (lambda: amount(3.5, "years"), "3,5 года", "a part of one"),
    (lambda: amount(5, "KZT"), "5 KZT", "a currency has no forms"),
    (lambda: count(98, "at_least"), "не менее 98", "a bound"),
    (lambda: country("KZ"), "Казахстан", "a country (CLDR)"),
    (lambda: label("roles", "victim"), "Потерпевший", "a term of the vocabulary"),
    (lambda: number(1234567.5), "1\xa0234\xa0567,5", "thousands and decimals"),
]


@pytest.mark.parametrize(("words", "expected", "why"), SAID)
def test_in_russian(words, expected, why):
    with speaking("ru"):
        assert words() == expected, why


def test_where_no_catalogue_has_it_the_english_stands():
    with speaking("ru"):
        assert say("A sentence nobody translated.") == "A sentence nobody translated."
    with speaking("xx"):
        assert spoken() == "en"
        assert say("upheld") == "upheld"


def test_nothing_is_said_of_nothing():
    with speaking("ru"):
        assert say("") == ""


def test_afterwards_the_language_is_the_one_before():
    with speaking("ru"):
        with speaking("en"):
            assert spoken() == "en"
        assert spoken() == "ru"
    assert spoken() == "en"


def test_the_catalogues_are_what_the_code_says_and_lack_no_translation():
    """If this fails: python scripts/write_messages.py, then translate what is new in the .po."""
    script = str(ROOT / "scripts" / "write_messages.py")
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()

"""Signs and words for money give a currency; one that several share needs a country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.vocabulary.countries import currencies_of, currency_of

MONEY = [
    # sign or word, language, country known from the text, currency, why
    ("$", "en", None, "USD", "the dollar that is meant where nothing else is said"),
    ("$", "en", "KZ", "USD", "Kazakhstan's own money has another sign"),
    ("$", "en", "CA", "CAD", "at home it is the Canadian one"),
    ("$", "en", "MX", "MXN", "or a peso"),
    ("€", "en", None, "EUR", ""),
    ("£", "en", None, "GBP", ""),
    ("₸", "en", None, "KZT", "a sign English has no use for"),
    ("₽", "en", None, "RUB", ""),
    ("₴", "en", None, "UAH", ""),
    ("USD", "en", None, "USD", "a code"),
    ("ALL", "en", None, "ALL", "a code that is a word in small letters"),
    ("all", "en", None, None, "which it then is"),
    ("tenge", "en", None, "KZT", "one country's word"),
    ("soms", "en", None, "KGS", ""),
    ("som", "en", "UZ", "UZS", "the country decides"),
    ("Uzbek sums", "en", None, "UZS", ""),
    ("somoni", "en", None, "TJS", ""),
    ("rubles", "en", None, "RUB", ""),
    ("roubles", "en", None, "RUB", "the British spelling"),
    ("rubles", "en", "BY", "BYN", "the country decides"),
    ("hryvnia", "en", None, "UAH", "no plural"),
    ("hryvnias", "en", None, "UAH", "plural"),
    ("lari", "en", None, "GEL", ""),
    ("taka", "en", None, "BDT", ""),
    ("dalasi", "en", None, "GMD", ""),
    ("rupees", "en", None, None, "half a dozen countries"),
    ("rupees", "en", "IN", "INR", ""),
    ("pesos", "en", "PH", "PHP", ""),
    ("manats", "en", None, None, "two countries"),
    ("manat", "en", "TM", "TMT", ""),
    ("dollars", "en", None, "USD", ""),
    ("US dollars", "en", None, "USD", ""),
    ("U.S. dollars", "en", "KZ", "USD", "named, so the country changes nothing"),
    ("US dollars", "en", "CA", "USD", "named, even where there is another dollar"),
    ("Canadian dollars", "en", None, "CAD", ""),
    ("pounds", "en", "EG", "EGP", ""),
    ("Swiss francs", "en", None, "CHF", ""),
    ("francs", "en", None, None, "many countries"),
    ("euros", "en", "KZ", "EUR", ""),
    ("тенге", "ru", None, "KZT", ""),
    ("рублей", "ru", None, "RUB", "genitive plural"),
    ("долларов США", "ru", None, "USD", ""),
    ("сомов", "ru", None, "KGS", ""),
    ("гривен", "ru", None, "UAH", ""),
    ("people", "en", None, None, "no money"),
    ("", "en", None, None, "nothing"),
    ("dollars", "xx", None, None, "no such language"),
]


@pytest.mark.parametrize(("word", "language", "country", "currency", "why"), MONEY)
def test_a_sign_or_word_for_money(
    word: str, language: str, country: str | None, currency: str | None, why: str
) -> None:
    assert currency_of(word, language, country) == currency, why


def test_the_money_of_a_country() -> None:
    assert currencies_of("KZ") == ("KZT",)
    assert currencies_of("XX") == ()


def test_a_country_nobody_knows_changes_nothing() -> None:
    assert currency_of("$", "en", "XX") == "USD"
    assert currency_of("dollars", "en", "XX") == "USD"


@given(st.text(), st.sampled_from([None, "KZ", "US", "XX"]))
def test_no_text_breaks_the_look_up(word: str, country: str | None) -> None:
    code = currency_of(word, "en", country)
    assert code is None or (len(code) == 3 and code.isupper())

"""Names of countries and regions, as reports write them."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.vocabulary.countries import country_of_name, subdivision_of, subdivisions_of

COUNTRIES = [
    # name, language, country, why
    ("Kazakhstan", "en", "KZ", "the short name"),
    ("KAZAKHSTAN", "en", "KZ", "a headline"),
    ("Republic of Kazakhstan", "en", "KZ", "the official name"),
    ("Kyrgyz Republic", "en", "KG", "the official name is the usual one here"),
    ("the Gambia", "en", "GM", "an article"),
    ("Türkiye", "en", "TR", "the name of today"),
    ("Turkey", "en", "TR", "and of yesterday"),
    ("Côte d’Ivoire", "en", "CI", "accents and a typographic apostrophe"),
    ("Cote d'Ivoire", "en", "CI", "none of either"),
    ("Ivory Coast", "en", "CI", "translated"),
    ("South Korea", "en", "KR", ""),
    ("US", "en", "US", "an abbreviation"),
    ("U.S.", "en", "US", "with points"),
    ("us", "en", None, "a pronoun"),
    ("Congo", "en", None, "two countries"),
    ("European Union", "en", None, "no country"),
    ("Asia", "en", None, "a continent"),
    ("Atlantis", "en", None, "no such place"),
    ("", "en", None, "nothing"),
    ("Казахстан", "ru", "KZ", ""),
    ("Киргизия", "ru", "KG", "the older Russian name"),
    ("Кыргызстан", "ru", "KG", "the newer one"),
    ("США", "ru", "US", ""),
    ("Соединенные Штаты", "ru", "US", "е for ё"),
    ("Қазақстан", "kk", "KZ", "any language of CLDR"),
    ("Kazakhstan", "xx", None, "no such language"),
    ("Kazakhstan", "", None, "no language at all"),
]


@pytest.mark.parametrize(("name", "language", "country", "why"), COUNTRIES)
def test_the_name_of_a_country(name: str, language: str, country: str | None, why: str) -> None:
    assert country_of_name(name, language) == country, why


@pytest.mark.parametrize("country", list(pycountry.countries), ids=lambda country: country.alpha_2)
def test_every_country_is_known_by_its_standard_name(country: object) -> None:
    name, code = country.name, country.alpha_2  # type: ignore[attr-defined]
    assert country_of_name(name) == (None if name == "Congo" else code)


def test_a_state_is_found_with_its_code_and_country() -> None:
    california = subdivision_of("california")
    assert california is not None
    assert (california.code, california.country) == ("US-CA", "US")


def test_a_region_that_several_countries_have_needs_the_country() -> None:
    assert subdivision_of("Amazonas") is None
    assert {place.country for place in subdivisions_of("Amazonas")} >= {"BR", "PE"}
    in_peru = subdivision_of("Amazonas", "PE")
    assert in_peru is not None
    assert in_peru.code == "PE-AMA"


def test_a_word_that_is_no_region_gives_none() -> None:
    assert subdivision_of("Defendant") is None
    assert subdivisions_of("") == ()


@given(st.text(), st.sampled_from(["en", "ru"]))
def test_no_text_breaks_the_look_up(name: str, language: str) -> None:
    code = country_of_name(name, language)
    assert code is None or pycountry.countries.get(alpha_2=code)

"""Towns of the world and the districts of Central Asia, under every spelling."""

import gc
import re

import pytest

from casewright.vocabulary import enum_values
from casewright.vocabulary.countries import country_of_name, subdivisions_of, towns, towns_named
from casewright.vocabulary.files import read_yaml

BLOCKS = read_yaml("places_central_asia.yaml")
KINDS = ("region", "city", "village")

PLACES = [
    # name, language, country, kind, why
    ("Almaty", "en", "KZ", "city", "of GeoNames"),
    ("ALMATY", "en", "KZ", "city", "a headline"),
    ("Alma-Ata", "en", "KZ", "city", "the older name"),
    ("Qarasay", "en", "KZ", "region", "a district, in the Latin of Kazakhstan"),
    ("Karasai", "en", "KZ", "region", "and after the Russian"),
    ("Kaskelen", "en", "KZ", "city", "too small for GeoNames' list"),
    ("Masanchi", "en", "KZ", "village", ""),
    ("Korday", "en", "KZ", "region", ""),
    ("Targap", "en", "KZ", "village", ""),
    ("Sughd", "en", "TJ", "region", ""),
    ("Bo‘ka", "en", "UZ", "region", "an Uzbek apostrophe, written in several ways"),
    ("Bo'ka", "en", "UZ", "region", "and plainly"),
    ("Каскелен", "ru", "KZ", "city", ""),
    ("Карасайский район", "ru", "KZ", "region", ""),
    ("Алматы", "ru", "KZ", "city", ""),
]


@pytest.mark.parametrize(("name", "language", "country", "kind", "why"), PLACES)
def test_a_place_is_found(name: str, language: str, country: str, kind: str, why: str) -> None:
    found = {(town.country, town.kind) for town in towns_named(name, language)}
    assert (country, kind) in found, why


def test_the_most_populous_town_of_a_name_comes_first() -> None:
    londons = towns_named("London")
    assert londons[0].country == "GB"
    assert [town.population for town in londons] == sorted(
        (town.population for town in londons), reverse=True
    )
    assert {"GB", "CA"} <= {town.country for town in londons}


def test_a_word_that_is_no_town_gives_none() -> None:
    assert towns_named("qwertyuiop") == ()
    assert towns("xx") == {}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_names_are_keyed_in_small_letters(language: str) -> None:
    assert all(name == name.casefold() and name for name in towns(language))


def test_loading_leaves_the_garbage_collector_as_it_was() -> None:
    towns.cache_clear()
    towns()
    assert gc.isenabled()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block["within"])
def test_every_block_names_its_source_and_lies_in_a_place_that_is_listed(
    block: dict[str, object],
) -> None:
    regions = {name for each in BLOCKS for name in each.get("region", ())}
    assert block.keys() <= {"country", "within", "source", *KINDS}
    assert block["source"]
    assert block["within"] in regions or country_of_name(str(block["within"])) == block["country"]
    assert set(KINDS) <= set(enum_values("place_kinds"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block["within"])
def test_no_name_mixes_scripts_and_each_place_has_a_russian_name(
    block: dict[str, dict[str, list[str]]],
) -> None:
    for kind in KINDS:
        for name, spellings in block.get(kind, {}).items():
            assert not [
                each
                for each in (name, *spellings)
                if re.search("[A-Za-z]", each) and re.search("[а-яё]", each, re.IGNORECASE)
            ]
            assert any(re.search("[а-яё]", each, re.IGNORECASE) for each in spellings), name


def test_the_districts_of_central_asia_are_more_than_the_libraries_have() -> None:
    districts = {name for block in BLOCKS for name in block.get("region", ())}
    assert len(districts) > 400
    assert len([name for name in districts if not subdivisions_of(name)]) > 350

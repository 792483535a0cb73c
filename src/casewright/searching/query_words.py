"""The words of a search that say how to look, from their file."""

from functools import cache
from importlib import resources
from typing import Any

from casewright.searching.found import Kind
from casewright.vocabulary.files import load_yaml

_DATA = resources.files("casewright.searching") / "data"


def field_called(word: str) -> str | None:
    """The field a word before a colon means; None where it means none."""
    return _by_word("fields").get(word.casefold())


def kind_called(word: str) -> Kind | None:
    """The kind of hit a word means; None where it means none."""
    found = _by_word("kinds").get(word.casefold())
    return Kind(found) if found else None


@cache
def either_words() -> frozenset[str]:
    """The words that stand between two of which one is enough."""
    return frozenset(_table()["or"])


@cache
def _by_word(part: str) -> dict[str, str]:
    return {word.casefold(): name for name, words in _table()[part].items() for word in words}


@cache
def _table() -> dict[str, Any]:  # the shape differs from part to part
    found: dict[str, Any] = load_yaml(_DATA / "query_words.yaml")
    return found

"""The data files of the comparison of names, as plain values."""

from functools import cache
from importlib import resources
from typing import Any

from casewright.vocabulary.files import load_yaml

_DATA = resources.files("casewright.linking.names") / "data"


@cache
def table(name: str) -> dict[str, Any]:  # the shape differs from file to file
    """What the data file of this name holds; read once."""
    found: dict[str, Any] = load_yaml(_DATA / f"{name}.yaml")
    return found


def tails(endings: dict[str, list[str]]) -> dict[str, str]:
    """Every ending with the group it stands in."""
    return {ending: group for group, listed in endings.items() for ending in listed}


def longest_tail(word: str, endings: dict[str, str], *, stem: int) -> str:
    """The longest of the endings that leaves a stem of so many letters, or nothing."""
    for start in range(stem, len(word)):
        if word[start:] in endings:
            return word[start:]
    return ""

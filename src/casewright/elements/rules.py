"""The elements as data, loaded: what a lawyer can correct without touching the program."""

from functools import cache
from importlib import resources
from typing import Any

from casewright.elements.element import ElementRule
from casewright.vocabulary.files import load_yaml

LISTS = ("acts", "done", "doers", "roles", "words")
DATA = resources.files("casewright.elements") / "data"


@cache
def rules() -> tuple[ElementRule, ...]:
    """The elements of torture, in the order of the article."""
    return tuple(_rule(one) for one in load_yaml(DATA / "elements.yaml"))


@cache
def anybody() -> frozenset[str]:
    """Words in the place of a victim that mean nobody in particular, in small letters."""
    return frozenset(load_yaml(DATA / "anybody.yaml"))


def _rule(given: dict[str, Any]) -> ElementRule:
    lists = {key: tuple(given.get(key, ())) for key in LISTS}
    return ElementRule(**{**given, **lists})

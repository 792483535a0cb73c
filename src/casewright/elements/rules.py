"""The standards as data, loaded: what a lawyer can correct without touching the program."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from casewright.elements.element import ElementRule
from casewright.elements.standard import Standard
from casewright.vocabulary.files import load_yaml

LISTS = ("acts", "done", "doers", "roles", "words")
DATA = resources.files("casewright.elements") / "data"
TORTURE = "torture"


@cache
def standards() -> tuple[Standard, ...]:
    """Every standard, in the order of its file."""
    return tuple(
        Standard(one["id"], one["title"], _rules_of(one["id"]), one.get("apart", False))
        for one in read("standards")
    )


def standard(name: str) -> Standard:
    """The standard of that id.

    Raises:
        KeyError: there is none.
    """
    for one in standards():
        if one.id == name:
            return one
    raise KeyError(name)


def rules() -> tuple[ElementRule, ...]:
    """The elements of torture, in the order of the article."""
    return standard(TORTURE).rules


@cache
def read(name: str) -> Any:  # the shape differs from file to file; each caller checks its own
    """A data file of this room as plain values."""
    return load_yaml(DATA / f"{name}.yaml")


@cache
def anybody() -> frozenset[str]:
    """Words in the place of a victim that mean nobody in particular, in small letters."""
    return frozenset(read("anybody"))


def _rules_of(name: str) -> tuple[ElementRule, ...]:
    found: Iterable[dict[str, Any]] = read(name)
    return tuple(_rule(one) for one in found)


def _rule(given: dict[str, Any]) -> ElementRule:
    lists = {key: tuple(given.get(key, ())) for key in LISTS}
    return ElementRule(**{**given, **lists})

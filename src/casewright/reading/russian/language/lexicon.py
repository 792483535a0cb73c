"""The words and rules of `rules/*.yaml`, as tables to look words up in."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_RULES = "casewright.reading.russian"


@cache
def rules(name: str) -> Any:
    """The content of one file of rules; `Any`, since each file has its own shape."""
    text = files(_RULES).joinpath("rules", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


@cache
def word_set(file: str, part: str) -> frozenset[str]:
    """One list of words of a file of rules, to look words up in."""
    return frozenset(map(plain, rules(file)[part]))


@cache
def term_of_word(file: str, part: str) -> Mapping[str, str]:
    """For each word under the terms of one part of a file of rules the term it stands under."""
    terms = rules(file)[part].items()
    return {plain(word): str(term) for term, words in terms for word in words}


def plain(word: object) -> str:
    """A word as it is looked up: in lower case, ё as е."""
    return str(word).lower().replace("ё", "е")

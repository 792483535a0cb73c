"""The rule files of the ledger: what a lawyer can correct without touching the program."""

from functools import cache
from importlib import resources
from typing import Any

from casewright.vocabulary.files import load_yaml

_DATA = resources.files("casewright.ledger") / "data"


@cache
def rules(name: str) -> Any:  # the shape differs from file to file; each caller checks its own
    """What the rule file of this name holds, as plain Python values."""
    return load_yaml(_DATA / f"{name}.yaml")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, without comments and empty lines."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))

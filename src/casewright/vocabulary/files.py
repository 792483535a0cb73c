"""The data files of the vocabulary, read from inside the package."""

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

# The loader in C reads the same YAML about eight times as fast; some builds of PyYAML lack it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DATA = resources.files("casewright.vocabulary") / "data"


def load_yaml(file: Traversable) -> Any:  # the shape differs from file to file
    """Return what a data file of any room holds, as plain Python values."""
    # The loader is a safe one.
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506


def read_yaml(name: str) -> Any:  # the shape differs from file to file; each caller checks its own
    """Return what the vocabulary file of this name holds, as plain Python values."""
    return load_yaml(DATA / name)


@cache
def standards() -> dict[str, dict[str, str]]:
    """Return the standards that terms cite, by key: title, url, and how far each was checked."""
    found: dict[str, dict[str, str]] = read_yaml("standards.yaml")
    return found


@cache
def enums() -> dict[str, tuple[str, ...]]:
    """Return the values the output may hold, by scheme."""
    return {scheme: tuple(values) for scheme, values in read_yaml("enums.yaml").items()}

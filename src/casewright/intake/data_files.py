"""The data files of this room: patterns and figures a person can correct."""

from importlib import resources

_DATA = resources.files("casewright.intake") / "data"


def rows(name: str) -> list[list[str]]:
    """The rows of a data file split at tabs, without comments and empty lines."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]

"""Nodes of a YAML file: their lines, their fields, and what a rule is called in a sentence."""

from collections.abc import Iterator

import yaml

Mistakes = Iterator[tuple[int, str]]
"""Mistakes of a file, each with its line and the reason."""


def pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    """The fields of a mapping with their values; none where it is no mapping."""
    return node.value if isinstance(node, yaml.MappingNode) else []


def line(node: yaml.Node) -> int:
    """The line a node begins on, counted from 1."""
    number: int = node.start_mark.line
    return number + 1


def called_by(given: dict[str, yaml.Node]) -> str:
    """What a rule is called in a sentence."""
    return f"the rule {given['id'].value!r}" if "id" in given else "the rule"

"""Checks an elements file somebody corrected: each mistake with its line and reason."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields

import yaml

from casewright.elements.element import ElementRule
from casewright.elements.rules import LISTS
from casewright.vocabulary import scheme

_EXPRESSIONS = {"words", "doers"}
_TERMS = {"acts": "acts", "done": "acts", "roles": "roles"}
_BOOLEAN = "tag:yaml.org,2002:bool"
_REQUIRED = [one.name for one in fields(ElementRule) if one.default is MISSING]
_KNOWN = {one.name for one in fields(ElementRule)}


def check(text: str) -> tuple[str, ...]:
    """All mistakes of an elements file, in the order of its lines."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.line + 1 if error.problem_mark else 1
        return (f"line {at}: this is no YAML: {error.problem}.",)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return ("line 1: an elements file is a list of elements, and this one has none.",)
    found = sorted({problem for one in node.value for problem in _element(one)} | _twice(node))
    return tuple(f"line {at}: {reason}" for at, reason in found)


def _element(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if not isinstance(node, yaml.MappingNode):
        yield _line(node), "here must stand fields with values."
        return
    given = {key.value: value for key, value in node.value}
    for name in _REQUIRED:
        if name not in given:
            yield _line(node), f"the element lacks {name!r}."
    for key, value in node.value:
        if key.value not in _KNOWN:
            yield _line(key), f"the field {key.value!r} is read by nobody."
        elif key.value in LISTS:
            yield from _many(key.value, value)
        elif key.value == "purpose" and value.tag != _BOOLEAN:
            yield _line(value), "'purpose' is true or false."
        elif not isinstance(value, yaml.ScalarNode):
            yield _line(value), f"{key.value!r} must be one value."
    yield from _backing(given)


def _twice(node: yaml.SequenceNode) -> set[tuple[int, str]]:
    """The ids that an element before has."""
    ids = [
        value
        for one in node.value
        if isinstance(one, yaml.MappingNode)
        for key, value in one.value
        if key.value == "id"
    ]
    first: dict[str, int] = {}
    for one in ids:
        first.setdefault(str(one.value), _line(one))
    return {
        (_line(one), f"the id {one.value!r} is that of line {first[str(one.value)]} too.")
        for one in ids
        if first[str(one.value)] != _line(one)
    }


def _many(name: str, node: yaml.Node) -> Iterator[tuple[int, str]]:
    if not isinstance(node, yaml.SequenceNode):
        yield _line(node), f"{name!r} must be a list."
        return
    terms = _TERMS.get(name)
    known = {term.id for term in scheme(terms).terms} if terms else set()
    for one in node.value:
        if terms and one.value not in known:
            yield _line(one), f"{one.value!r} is not in the vocabulary of {terms}."
        elif name in _EXPRESSIONS and (problem := _expression(str(one.value))):
            yield _line(one), f"{one.value!r} is no expression: {problem}."


def _backing(given: dict[str, yaml.Node]) -> Iterator[tuple[int, str]]:
    source, checked = given.get("source"), given.get("checked")
    if source is None or checked is None:
        return
    if not source.value:
        yield _line(source), "'source' is empty; write unsourced where none was read."
    elif (source.value == "unsourced") == bool(checked.value):
        yield _line(checked), "'checked' goes with a source that was read, and only with one."


def _expression(words: str) -> str:
    try:
        re.compile(words)
    except re.error as error:
        return str(error)
    return ""


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1

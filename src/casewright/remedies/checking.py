"""Checks a rule file somebody corrected: each mistake with its file, line and reason."""

import re
from dataclasses import dataclass

import yaml

from casewright.remedies.acceptance_table import table
from casewright.remedies.meaning import meaning
from casewright.remedies.nodes import Mistakes, called_by, line, pairs
from casewright.remedies.shape import FILES, ROUTES, Shape, Value

_TAGS = {
    "integer": "tag:yaml.org,2002:int",
    "boolean": "tag:yaml.org,2002:bool",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a rule file."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


def check(name: str, text: str) -> tuple[Problem, ...]:
    """All mistakes of a rule file, in the order of its lines; `name` is the file's own."""
    if name.endswith(".csv"):
        found = list(table(text))
    else:
        try:
            node = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            return (Problem(name, line, f"this is no YAML: {error.problem}."),)
        found = list(_document(name, node))
    return tuple(Problem(name, line, reason) for line, reason in sorted(set(found)))


def _document(name: str, node: yaml.Node | None) -> Mistakes:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        yield 1, "a rule file is a list of rules, and this one has none."
        return
    shape = next((of for start, of in FILES.items() if name.startswith(start)), None)
    yield from _rule(node, shape or _guessed(node), "")
    yield from _twice(node)


def _guessed(node: yaml.SequenceNode) -> Shape:
    """The shape that the first rule has most in common with."""
    keys = {key.value for key, _ in pairs(node.value[0])}
    return max(FILES.values(), key=lambda shape: len(keys & set(shape.fields)), default=ROUTES)


def _rule(node: yaml.Node, shape: Shape, about: str) -> Mistakes:
    if shape.many:
        if not isinstance(node, yaml.SequenceNode):
            yield line(node), f"{about} must be a list."
            return
        for one in node.value:
            yield from _mapping(one, shape)
    else:
        yield from _mapping(node, shape)


def _mapping(node: yaml.Node, shape: Shape) -> Mistakes:
    if not isinstance(node, yaml.MappingNode):
        yield line(node), "here must stand fields with values."
        return
    given = {key.value: value for key, value in pairs(node)}
    called = called_by(given)
    for name in shape.required:
        if name not in given:
            yield line(node), f"{called} lacks {name!r}{_advice(name)}."
    for key, value in pairs(node):
        wanted = shape.fields.get(key.value, shape.others)
        if wanted is None:
            yield line(key), f"{called} has the field {key.value!r}, which nobody reads."
        elif isinstance(wanted, Shape):
            yield from _rule(value, wanted, f"{called}: {key.value!r}")
        else:
            yield from _value(value, wanted, f"{called}: {key.value!r}")
    yield from meaning(node, given, shape)


def _value(node: yaml.Node, wanted: Value, about: str) -> Mistakes:
    if wanted.many:
        if not isinstance(node, yaml.SequenceNode):
            yield line(node), f"{about} must be a list."
            return
        for one in node.value:
            yield from _single(one, wanted, about)
    else:
        yield from _single(node, wanted, about)


def _single(node: yaml.Node, wanted: Value, about: str) -> Mistakes:
    if not isinstance(node, yaml.ScalarNode):
        yield line(node), f"{about} must be one value."
    elif wanted.words and node.value not in wanted.words:
        yield line(node), f"{about} is {node.value!r}; it can be {', '.join(wanted.words)}."
    elif wanted.kind in _TAGS and node.tag != _TAGS[wanted.kind]:
        yield line(node), f"{about} is {node.value!r}, which is no {wanted.kind}."
    elif not (node.value.strip() or wanted.may_be_empty):
        yield line(node), f"{about} is empty."
    elif wanted.is_expression and (problem := _expression(node.value)):
        yield line(node), f"{about} holds {node.value!r}, which is no expression: {problem}."


def _expression(words: str) -> str:
    try:
        re.compile(words)
    except re.error as error:
        return str(error)
    return ""


def _twice(node: yaml.SequenceNode) -> Mistakes:
    seen: set[str] = set()
    for one in node.value:
        for key, value in pairs(one):
            if key.value == "id":
                if str(value.value) in seen:
                    yield line(value), f"the id {value.value!r} is there twice."
                seen.add(str(value.value))


def _advice(field: str) -> str:
    return ": say where it was read, or write `unsourced`" if field == "source" else ""

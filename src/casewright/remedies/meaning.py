"""Mistakes in a rule file that no shape can show: parts that must go together."""

import yaml

from casewright.remedies.acceptance import acceptances
from casewright.remedies.days import days
from casewright.remedies.nodes import Mistakes, called_by, line
from casewright.remedies.rules import findings
from casewright.remedies.shape import CONDITION, CONDITIONS, Shape


def meaning(node: yaml.MappingNode, given: dict[str, yaml.Node], shape: Shape) -> Mistakes:
    """Sources without days, days without sources, and terms that nothing else knows."""
    plain = {name: one.value for name, one in given.items() if isinstance(one, yaml.ScalarNode)}
    called = called_by(given)
    if "source" in plain and (plain["source"] == "unsourced") == bool(plain.get("checked")):
        yield (
            line(given["source"]),
            f"{called}: a sourced rule needs the day it was checked; one that was read nowhere "
            "says `source: unsourced` and has none.",
        )
    if plain.get("checked") and days(plain["checked"]).first is None:
        yield line(given["checked"]), f"{called}: {plain['checked']!r} is no EDTF date."
    if shape is CONDITION and plain.get("kind") in CONDITIONS:
        yield from _parameters(node, plain["kind"], given, called)
    if "from" in plain and plain["from"] not in findings()["starts"]:
        yield line(given["from"]), f"no event {plain['from']!r} starts a clock."
    known = {one for _, one in acceptances()}
    if plain.get("kind") == "accepted" and plain.get("instrument", "") not in {"", *known}:
        yield (
            line(given["instrument"]),
            f"{called}: acceptance.csv has no instrument {plain['instrument']!r}.",
        )


def _parameters(
    node: yaml.MappingNode, kind: str, given: dict[str, yaml.Node], called: str
) -> Mistakes:
    known = CONDITIONS[kind]
    for name in known.needs:
        if name not in given:
            yield line(node), f"{called} is of the kind {kind!r} and lacks {name!r}."
    of_all = set(CONDITION.required)
    for name in set(given) - of_all - set(known.needs) - set(known.may):
        if name in CONDITION.fields:
            yield line(given[name]), f"{called}: a condition of the kind {kind!r} has no {name!r}."

"""From which sources and readings a kept derivation was made, by which program."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import cache

from casewright.claims import Sha256
from casewright.linking.findings import program
from casewright.store.errors import NotAsWritten
from casewright.store.kept_rows import Change, Rows

_INPUTS, _PROGRAM = "inputs", "program"
_ALL = b""
# The rooms that what is derived depends on, besides those that findings depend on.
_ROOMS = ("claims", "decisions", "derivation", "store")


@cache
def _program() -> bytes:
    return program(_ROOMS).encode()


@dataclass(frozen=True, slots=True)
class Input:
    """How a source and its reading stood when they were read, and the language of the source."""

    source: str
    reading: str
    language: str | None


def kept_inputs(rows: Rows) -> dict[Sha256, Input]:
    """What is kept was made from these; empty where nothing is, or of another program.

    Raises:
        NotAsWritten: a row is not what was written.
    """
    if rows.row(_PROGRAM, _ALL) != _program():
        return {}
    content = rows.row(_INPUTS, _ALL)
    if content is None:
        raise NotAsWritten
    return {Sha256(sha256): Input(*one) for sha256, one in json.loads(content).items()}


def inputs_changes(inputs: Mapping[Sha256, Input]) -> Iterator[Change]:
    """The rows that tell what is kept now."""
    told = {sha256: astuple(one) for sha256, one in sorted(inputs.items())}
    yield _INPUTS, _ALL, json.dumps(told, separators=(",", ":")).encode()
    yield _PROGRAM, _ALL, _program()

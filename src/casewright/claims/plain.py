"""Dataclasses as the plain values JSON is written from."""

from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any

# Most fields hold one of these: they are given as they are, without another call for each.
_PLAIN = frozenset({str, int, float, bool, NoneType})


# Any: every field has its own type.
def as_plain(value: Any) -> Any:
    """The value with each dataclass in it as a dict: `dataclasses.asdict`, several times faster.

    A case has a hundred thousand of them, and is written as often as somebody decides something.
    """
    kind: type = type(value)
    if kind is tuple:
        return tuple([one if type(one) in _PLAIN else as_plain(one) for one in value])
    names = _names(kind)
    if names is None:
        return value
    return {
        name: one if type(one := getattr(value, name)) in _PLAIN else as_plain(one)
        for name in names
    }


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The names of the fields of a dataclass; None where it is none."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else None

"""Plain JSON values back to the dataclasses they were written from, each field checked."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from casewright.store.errors import BadValue

T = TypeVar("T")

# Any: what JSON holds is not known before it is checked here.
Json = Any


def decode(kind: type[T], value: Json, *, name: str = "value") -> T:
    """The value as the type it must have.

    Raises:
        BadValue: it is of another type, or a field is missing or unknown.
    """
    return cast(T, _decoded(kind, value, name))


def _decoded(kind: Any, value: Json, name: str) -> object:
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) in (UnionType, Union):
        return _one_of(get_args(kind), value, name)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind)[0], value, name)
    if is_dataclass(kind):
        return _dataclass(cast(type, kind), value, name)
    if issubclass(kind, Enum):
        return _member(kind, value, name)
    return _plain(kind, value, name)


def _one_of(kinds: tuple[Any, ...], value: Json, name: str) -> object:
    if value is None and NoneType in kinds:
        return None
    (kind,) = (one for one in kinds if one is not NoneType)
    return _decoded(kind, value, name)


def _tuple(kind: Any, value: Json, name: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise BadValue(name, "must be a list.")
    return tuple(_decoded(kind, one, name) for one in value)


def _dataclass(kind: type, value: Json, name: str) -> object:
    hints = _hints(kind)
    if not isinstance(value, Mapping) or value.keys() != hints.keys():
        raise BadValue(name, f"must be an object with the fields of {kind.__name__}.")
    try:
        return kind(**{field: _decoded(hints[field], value[field], field) for field in hints})
    except ValueError as error:
        raise BadValue(name, f"is refused by {kind.__name__}.") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind) if field.init}


def _member(kind: type[Enum], value: Json, name: str) -> Enum:
    try:
        return kind(value)
    except ValueError as error:
        raise BadValue(name, f"must be one of the values of {kind.__name__}.") from error


def _plain(kind: type, value: Json, name: str) -> object:
    # A whole number stays one where a float is asked for: the id of a claim depends on it.
    allowed = (int, float) if kind is float else (kind,)
    if not isinstance(value, allowed) or (isinstance(value, bool) and kind is not bool):
        raise BadValue(name, f"must be a {kind.__name__}.")
    return value

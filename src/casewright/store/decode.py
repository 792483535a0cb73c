"""Plain JSON values back to the dataclasses they were written from, each field checked."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from casewright.errors import CasewrightError
from casewright.store.errors import BadValue

T = TypeVar("T")

# Any: what JSON holds is not known before it is checked here.
Json = Any
# The value as its type, or BadValue with the name of the field.
Decoder = Callable[[Json, str], object]


def decode(kind: type[T], value: Json, *, name: str = "value") -> T:
    """The value as the type it must have.

    Raises:
        BadValue: it is of another type, or a field is missing or unknown.
    """
    wanted: Any = kind
    return cast(T, _decoder(wanted)(value, name))


# A case has a hundred thousand values of few types: each type is looked into once.
@cache
def _decoder(kind: Any) -> Decoder:
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) in (UnionType, Union):
        return _one_of(get_args(kind))
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind)[0])
    if is_dataclass(kind):
        return _dataclass(cast(type, kind))
    if issubclass(kind, Enum):
        return _member(kind)
    return _plain(kind)


def _one_of(kinds: tuple[Any, ...]) -> Decoder:
    (kind,) = (one for one in kinds if one is not NoneType)
    decoder, may_be_none = _decoder(kind), NoneType in kinds

    def decoded(value: Json, name: str) -> object:
        return None if value is None and may_be_none else decoder(value, name)

    return decoded


def _tuple(kind: Any) -> Decoder:
    decoder = _decoder(kind)

    def decoded(value: Json, name: str) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise BadValue(name, "must be a list.")
        return tuple([decoder(one, name) for one in value])

    return decoded


def _dataclass(kind: type) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {one.name: _decoder(hints[one.name]) for one in fields(kind) if one.init}

    def decoded(value: Json, name: str) -> object:
        if not isinstance(value, Mapping) or value.keys() != decoders.keys():
            raise BadValue(name, f"must be an object with the fields of {kind.__name__}.")
        try:
            return kind(**{field: each(value[field], field) for field, each in decoders.items()})
        except BadValue:
            raise
        except (ValueError, CasewrightError) as error:
            raise BadValue(name, f"is refused by {kind.__name__}.") from error

    return decoded


def _member(kind: type[Enum]) -> Decoder:
    def decoded(value: Json, name: str) -> Enum:
        try:
            return kind(value)
        except ValueError as error:
            raise BadValue(name, f"must be one of the values of {kind.__name__}.") from error

    return decoded


def _plain(kind: type) -> Decoder:
    # A whole number stays one where a float is asked for: the id of a claim depends on it.
    allowed = (int, float) if kind is float else (kind,)

    def decoded(value: Json, name: str) -> object:
        if not isinstance(value, allowed) or (isinstance(value, bool) and kind is not bool):
            raise BadValue(name, f"must be a {kind.__name__}.")
        return value

    return decoded

"""Text as every database takes it: what UTF-8 or PostgreSQL cannot hold is replaced.

Only the columns for asking are made so; the document beside them holds every sign as it was.
"""

from typing import TypeVar

T = TypeVar("T")
_REPLACED = "�"


def storable(value: T) -> T:
    """The value with such signs replaced in every text of it."""
    return _storable(value)  # type: ignore[return-value]


def _storable(value: object) -> object:
    match value:
        case str():
            return value.encode("utf-8", "replace").decode().replace("\x00", _REPLACED)
        case dict():
            return {str(name): _storable(one) for name, one in value.items()}
        case list() | tuple():
            return [_storable(one) for one in value]
        case _:
            return value

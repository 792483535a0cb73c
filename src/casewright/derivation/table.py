"""Tables: values in groups of one key, each under a name that gives its place in the group."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

V = TypeVar("V")

# Texts, numbers, None and tuples of them: what JSON can hold and a dict can have as a key.
Key = Any
GroupName = tuple[str, Key]


@dataclass(frozen=True, eq=False)
class Table(Generic[V]):
    """A table of that name; `holds` is the type of its values.

    A table that `is_given` is kept by somebody else: it is read where it stands and never written.
    One that `is_peeked` is only ever peeked into, so that nobody has to be told of its changes.
    """

    name: str
    # Any: also tuples and unions, which are no classes.
    holds: Any = str
    is_given: bool = False
    is_peeked: bool = False

    def row(self, key: Key, place: Key, value: V) -> "Row":
        """A value under a place in the group of a key."""
        return Row(self, key, place, value)


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a table."""

    table: Table[Any]
    key: Key
    place: Key
    value: Any

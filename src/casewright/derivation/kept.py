"""What is kept of an earlier derivation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from casewright.derivation.table import GroupName, Key, Table

StageKey = tuple[str, Key]


@dataclass(frozen=True, slots=True)
class Made:
    """What a stage made of a key: the rows by table, key and place, and the groups it looked at."""

    rows: frozenset[tuple[str, Key, Key]] = frozenset()
    seen: frozenset[GroupName] = frozenset()


class Kept(Protocol):
    """An earlier derivation, of which single parts are asked for."""

    # Any: each table has values of its own type.
    def group(self, table: Table[Any], key: Key) -> Mapping[Key, Any]:
        """The values of a group by their places; empty where there is none."""
        ...

    def readers(self, group: GroupName) -> Iterable[StageKey]:
        """Which stages looked at a group, and for which of their keys."""
        ...

    def made(self, made: StageKey) -> Made:
        """What a stage made of a key."""
        ...


class _Nothing:
    """Nothing was derived before."""

    def group(self, table: Table[Any], key: Key) -> Mapping[Key, Any]:
        return {}

    def readers(self, group: GroupName) -> Iterable[StageKey]:
        return ()

    def made(self, made: StageKey) -> Made:
        return Made()


NOTHING: Kept = _Nothing()

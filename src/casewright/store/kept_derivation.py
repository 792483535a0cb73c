"""What is kept of a derivation, looked up row by row, and the rows that a build changed."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from casewright.derivation import Derivation, Key, Made, Table
from casewright.store.kept_rows import Change, RowFile, Rows
from casewright.store.kept_values import form_of, key_from

GroupName = tuple[str, Key]
StageKey = tuple[str, Key]
# A group of a table that is kept elsewhere.
Given = Callable[[Table[Any], Key], Mapping[Key, Any]]
_GROUP, _READERS, _MADE = "group ", "readers ", "made "


class KeptDerivation:
    """An earlier derivation in rows, of which single parts are asked for."""

    def __init__(self, rows: Rows, given: Given) -> None:
        """Look there for what was derived, and there for what was given."""
        self._rows, self._given = rows, given

    def group(self, table: Table[Any], key: Key) -> Mapping[Key, Any]:
        """The values of a group by their places; empty where there is none."""
        if table.is_given:
            return self._given(table, key)
        content = self._rows.row(_GROUP + table.name, _key_written(key))
        return {} if content is None else _values(table, content)

    def readers(self, group: GroupName) -> Iterable[StageKey]:
        """Which stages looked at a group, and for which of their keys."""
        content = self._rows.row(_READERS + group[0], _key_written(group[1]))
        return () if content is None else map(key_from, json.loads(content))

    def made(self, made: StageKey) -> Made:
        """What a stage made of a key."""
        content = self._rows.row(_MADE + made[0], _key_written(made[1]))
        if content is None:
            return Made()
        rows, seen = json.loads(content)
        return Made(
            frozenset(
                (table, key_from(of), key_from(place))
                for table, groups in rows
                for of, places in groups
                for place in places
            ),
            frozenset((table, key_from(of)) for table, keys in seen for of in keys),
        )


def entries(rows: Rows, table: Table[Any]) -> Iterator[tuple[Key, Key, Any]]:
    """The keys, places and values of a table."""
    for key, content in rows.rows(_GROUP + table.name):
        number = key_from(json.loads(key))
        yield from ((number, place, value) for place, value in _values(table, content).items())


def number_of(rows: RowFile, table: Table[Any]) -> int:
    """How many keys a table has."""
    return rows.number(_GROUP + table.name)


def changes(derivation: Derivation) -> Iterator[Change]:
    """The rows that are other than those the derivation began with."""
    for table, key, group in derivation.groups_changed():
        if not table.is_given:
            write = form_of(table.holds).write
            values = [(place, value if write is None else write(value))
                      for place, value in group.items()]  # fmt: skip
            yield _GROUP + table.name, _key_written(key), _written(values) if values else None
    for (name, key), readers in derivation.readers_changed():
        yield _READERS + name, _key_written(key), _written(list(readers)) if readers else None
    for (stage, key), made in derivation.made_changed():
        yield _MADE + stage, _key_written(key), _made(made) if made != Made() else None


def _made(made: Made) -> bytes:
    """The rows by table and key, and the groups looked at by table: each name once."""
    rows: dict[str, dict[Key, list[Key]]] = {}
    for table, key, place in made.rows:
        rows.setdefault(table, {}).setdefault(key, []).append(place)
    seen: dict[str, list[Key]] = {}
    for table, key in made.seen:
        seen.setdefault(table, []).append(key)
    told = [(table, list(groups.items())) for table, groups in rows.items()]
    return _written((told, list(seen.items())))


def _values(table: Table[Any], content: bytes) -> dict[Key, Any]:
    read = form_of(table.holds).read
    return {
        key_from(place): value if read is None else read(value)
        for place, value in json.loads(content)
    }


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


# One key is asked for in several tables, and written to them again.
@lru_cache(maxsize=2**16)
def _key_written(key: Key) -> bytes:
    return _written(key)


def _written(value: Any) -> bytes:
    return _json(value).encode("utf-8", "surrogatepass")

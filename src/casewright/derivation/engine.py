"""The stages of a derivation done for the keys that a change touches, and only for those."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from casewright.derivation.kept import NOTHING, Kept, Made, StageKey
from casewright.derivation.stage import Compute, Plan
from casewright.derivation.table import GroupName, Key, Row, Table

V = TypeVar("V")
RowName = tuple[str, Key, Key]
Done = tuple[Key, list[Row], set[GroupName]]
_ABSENT = object()


class Look:
    """What a stage may look at; it is done again for the key when a group it saw has changed."""

    def __init__(self, derivation: "Derivation") -> None:
        """Look into the tables of a derivation."""
        self._derivation = derivation
        self.seen: set[GroupName] = set()

    def group(self, table: Table[V], key: Key) -> Mapping[Key, V]:
        """The values of a group by their places, in no order."""
        self.seen.add((table.name, key))
        return self._derivation.group(table, key)

    def items(self, table: Table[V], key: Key) -> list[tuple[Key, V]]:
        """The places and values of a group in the order of the places."""
        group = self.group(table, key)
        return [(place, group[place]) for place in sorted(group)]

    def all(self, table: Table[V], key: Key) -> list[V]:
        """The values of a group in the order of their places."""
        return [value for _, value in self.items(table, key)]

    def get(self, table: Table[V], key: Key) -> V | None:
        """The value of a group that has one or none."""
        return next(iter(self.group(table, key).values()), None)

    def peek(self, table: Table[V], key: Key) -> Mapping[Key, V]:
        """The values of a group, of which a change is told some other way."""
        return self._derivation.group(table, key)


class Derivation:
    """Everything that follows from what is given, kept up to date stage by stage."""

    def __init__(self, plan: Plan, kept: Kept = NOTHING) -> None:
        """Name the stages, each behind those it looks at, and what an earlier derivation kept."""
        stages = plan.stages
        self._stages, self._kept, self._tables = stages, kept, plan.tables
        self._place = {stage.name: place for place, stage in enumerate(stages)}
        self._stages_of: dict[str, list[str]] = defaultdict(list)
        for stage in stages:
            for table in stage.of:
                self._stages_of[table.name].append(stage.name)
        self._waiting: dict[str, set[Key]] = {stage.name: set() for stage in stages}
        self._groups: dict[str, dict[Key, dict[Key, Any]]] = {name: {} for name in plan.tables}
        self._readers: dict[GroupName, set[StageKey]] = {}
        self._made: dict[StageKey, Made] = {}
        watched = (table for stage in stages for table in stage.watched)
        self._before: dict[str, dict[Key, set[Any]]] = {one.name: {} for one in watched}
        self._changed_groups: set[GroupName] = set()
        self._changed_readers: set[GroupName] = set()

    def give(self, table: Table[Any], key: Key, values: Mapping[Key, Any]) -> None:
        """Put the values of a group that follows from nothing in place of those before."""
        group = self.group(table, key)
        if table.is_given or group != values:
            group.clear()
            group.update(values)
            self._tell((table.name, key))

    def run(self) -> None:
        """Bring everything up to date with what was given."""
        for stage in self._stages:
            if self._waiting[stage.name]:
                stage.run(self)
        for before in self._before.values():
            before.clear()

    def before(self, table: Table[Any], key: Key) -> set[Any]:
        """The values that a group of a watched table had before this run."""
        found = self._before[table.name].get(key)
        return set(self.group(table, key).values()) if found is None else found

    def take(self, stage: str) -> list[Key]:
        """The keys that wait for a stage, which wait no longer."""
        keys = list(self._waiting[stage])
        self._waiting[stage].clear()
        return keys

    def group(self, table: Table[V], key: Key) -> dict[Key, V]:
        """The values of a group by their places."""
        groups = self._groups[table.name]
        group = groups.get(key)
        if group is None:
            group = groups[key] = dict(self._kept.group(table, key))
        return group

    def table(self, table: Table[V]) -> Iterator[tuple[Key, Key, V]]:
        """The keys, places and values of a table, as far as this process has them."""
        for key, group in self._groups[table.name].items():
            yield from ((key, place, value) for place, value in group.items())

    def groups_changed(self) -> Iterator[tuple[Table[Any], Key, Mapping[Key, Any]]]:
        """The groups that changed, as they are now."""
        for name, key in self._changed_groups:
            yield self._tables[name], key, self._groups[name][key]

    def readers_changed(self) -> Iterator[tuple[GroupName, set[StageKey]]]:
        """Who looks at a group now, where that changed."""
        for name in self._changed_readers:
            yield name, self._readers[name]

    def made_changed(self) -> Iterator[tuple[StageKey, Made]]:
        """What stages make of keys now, where that changed."""
        yield from self._made.items()

    def make(self, stage: str, keys: Iterable[Key], compute: Compute) -> None:
        """Do a stage for some keys, and tell those who looked at what it made of them before."""
        made: list[Done] = []
        for key in keys:
            look = Look(self)
            rows = list(compute(look, key))
            made.append((key, rows, look.seen))
        self._replace(stage, made)

    def put(self, stage: str, key: Key, rows: Iterable[Row]) -> None:
        """Put rows in place of those that were put under this name before."""
        self._replace(stage, [(key, list(rows), set())])

    def _replace(self, stage: str, made: Sequence[Done]) -> None:
        # What one key no longer makes may be made of another now: all goes before any comes.
        gone: dict[RowName, Any] = {}
        for key, rows, seen in made:
            before = self.made_of((stage, key))
            now = Made(frozenset((r.table.name, r.key, r.place) for r in rows), frozenset(seen))
            for name in before.rows - now.rows:
                self._remember(name)
                gone[name] = self.group(self._tables[name[0]], name[1]).pop(name[2])
            self._note((stage, key), before, now)
        changed: set[GroupName] = set()
        for row in (row for _, rows, _ in made for row in rows):
            group = self.group(row.table, row.key)
            name = (row.table.name, row.key, row.place)
            known = group.get(row.place, gone.pop(name, _ABSENT))
            if known is _ABSENT or known != row.value:
                changed.add(name[:2])
                self._remember(name)
            group[row.place] = row.value
        for group_name in changed | {name[:2] for name in gone}:
            self._tell(group_name)

    def _remember(self, name: RowName) -> None:
        before = self._before.get(name[0])
        if before is not None and name[1] not in before:
            before[name[1]] = set(self.group(self._tables[name[0]], name[1]).values())

    def made_of(self, made: StageKey) -> Made:
        """What a stage made of a key before."""
        return self._made.get(made) or self._kept.made(made)

    def _note(self, who: StageKey, before: Made, now: Made) -> None:
        if now != before:
            self._made[who] = now
        for name in now.seen ^ before.seen:
            readers = self._readers_of(name)
            (readers.add if name in now.seen else readers.discard)(who)
            self._changed_readers.add(name)

    def _readers_of(self, name: GroupName) -> set[StageKey]:
        if name not in self._readers:
            self._readers[name] = set(self._kept.readers(name))
        return self._readers[name]

    def _tell(self, name: GroupName) -> None:
        """Have every stage done again that this group, or a look at it, is a part of."""
        self._changed_groups.add(name)
        for stage in self._stages_of.get(name[0], ()):
            self._waiting[stage].add(name[1])
        for stage, key in () if self._tables[name[0]].is_peeked else self._readers_of(name):
            self._waiting[stage].add(key)

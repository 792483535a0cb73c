"""Things that belong together, where one thing must never bridge two that exclude each other."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from casewright.derivation import AnyStage, Joining, Key, Look, Row, Stage, Table

Excludes = Callable[[Look, Key, Key], bool]


@dataclass(frozen=True, slots=True)
class Gathering:
    """Gathers the keys of `things`; `edges` has for each those it may be one with, and why.

    "B. Name" may be Berta Name or Boris Name: it joins neither, rather than making them one. What
    so fits several stands in `torn`; `group` has the others by the least of those that edges join.
    """

    name: str
    things: Table[Any]
    edges: Table[str]
    excludes: Excludes
    torn: Table[bool]
    free: Table[Key]
    group: Table[None]
    whose: Table[Key]

    @classmethod
    def of(
        cls, name: str, things: Table[Any], edges: Table[str], excludes: Excludes
    ) -> "Gathering":
        """The gathering of that name, with tables of its own."""
        return cls(
            name,
            things,
            edges,
            excludes,
            torn=Table(f"{name} torn", bool),
            free=Table(f"{name} free", Key),
            group=Table(f"{name} group", None),
            whose=Table(f"{name} whose", Key),
        )

    @property
    def tables(self) -> tuple[Table[Any], ...]:
        """The tables it makes."""
        return (self.torn, self.free, self.group, self.whose)

    @property
    def stages(self) -> tuple[AnyStage, ...]:
        """What fits several, the edges of all others, and the groups these make."""
        return (
            Stage(f"{self.name} torn", (self.edges,), self._torn),
            Stage(f"{self.name} free", (self.edges,), self._free),
            Joining(f"{self.name} joining", self.things, self.free, self.group, self.whose),
        )

    def parts(self, look: Look, least: Key) -> list[list[Key]]:
        """The group of that least, in order; each alone where two of it exclude each other."""
        group = sorted(look.group(self.group, least))
        return [[one] for one in group] if self._is_torn(look, group) else [group]

    def _torn(self, look: Look, key: Key) -> Iterator[Row]:
        if self._is_torn(look, look.group(self.edges, key)):
            yield self.torn.row(key, (), True)

    def _free(self, look: Look, key: Key) -> Iterator[Row]:
        around = look.group(self.edges, key)
        if around and not look.group(self.torn, key):
            for one in around:
                if not look.group(self.torn, one):
                    yield self.free.row(key, one, one)

    def _is_torn(self, look: Look, around: Collection[Key]) -> bool:
        ordered = sorted(around)
        return any(
            self.excludes(look, a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :]
        )

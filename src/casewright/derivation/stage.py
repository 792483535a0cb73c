"""Stages: what is made of each key, from its own group and whatever else is looked at."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Any, Protocol

from casewright.derivation.table import Key, Row, Table

if TYPE_CHECKING:
    from casewright.derivation.engine import Derivation, Look

Compute = Callable[["Look", Key], Iterable[Row]]


class AnyStage(Protocol):
    """A part of a derivation that is done for the keys that changed."""

    @property
    def name(self) -> str:
        """Its name; two stages must not have one."""
        ...

    @property
    def of(self) -> tuple[Table[Any], ...]:
        """The tables whose keys it has: it is done for a key where the group there changed."""
        ...

    @property
    def watched(self) -> tuple[Table[Any], ...]:
        """The tables of which the derivation remembers what stood in them before a run."""
        ...

    def run(self, derivation: "Derivation") -> None:
        """Do it for the keys that wait."""
        ...


@dataclass(frozen=True, slots=True)
class Stage:
    """Makes rows of each key of some tables; each key by itself."""

    name: str
    of: tuple[Table[Any], ...]
    compute: Compute
    watched: tuple[Table[Any], ...] = ()

    def run(self, derivation: "Derivation") -> None:
        """Do it for the keys that wait."""
        derivation.make(self.name, derivation.take(self.name), self.compute)


@dataclass(frozen=True, slots=True)
class OrderedStage:
    """Makes rows of each key in their order; it may look at what it made of earlier ones."""

    name: str
    of: tuple[Table[Any], ...]
    compute: Compute
    watched: tuple[Table[Any], ...] = ()

    def run(self, derivation: "Derivation") -> None:
        """Do it for the keys that wait, and for later ones that looked at what is made of them."""
        waiting = list(derivation.take(self.name))
        heapify(waiting)
        last: Key = None
        while waiting:
            key = heappop(waiting)
            if key != last:
                derivation.make(self.name, [key], self.compute)
                for later in derivation.take(self.name):
                    heappush(waiting, later)
            last = key


@dataclass(frozen=True, slots=True)
class Plan:
    """The stages of a derivation, each behind those it looks at, and its tables by their names."""

    stages: tuple[AnyStage, ...]
    tables: Mapping[str, Table[Any]]

    @classmethod
    def of(cls, stages: Iterable[AnyStage], tables: Iterable[Table[Any]]) -> "Plan":
        """The plan of these stages and tables."""
        return cls(tuple(stages), {table.name: table for table in tables})

"""Pairs of things worth comparing: those of which one asks for what the other answers to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from casewright.derivation import AnyStage, Key, Look, Row, Stage, Table

_ASKS, _ANSWERS = 1, 2
Asks = Callable[[Any], tuple[Key, ...]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Finds for every thing those it meets. Whichever comes later finds the earlier.

    `asks` and `answers` give the marks of a thing: two meet where one asks for a mark that the
    other answers to. `pairs` has the two in their order as its key.
    """

    name: str
    things: Table[Any]
    asks: Asks
    answers: Asks
    marks: Table[int]
    pairs: Table[None]

    @classmethod
    def of(cls, name: str, things: Table[Any], asks: Asks, answers: Asks) -> "Meeting":
        """The meeting of that name, with tables of its own."""
        marks: Table[int] = Table(f"{name} marks", int, is_peeked=True)
        return cls(name, things, asks, answers, marks, Table(f"{name} pairs", None))

    @property
    def tables(self) -> tuple[Table[Any], ...]:
        """The tables it makes."""
        return (self.marks, self.pairs)

    @property
    def stages(self) -> tuple[AnyStage, ...]:
        """Where everything can be found, and who meets whom."""
        return (
            Stage(f"{self.name} marking", (self.things,), self._marks),
            Stage(f"{self.name} meeting", (self.things,), self._pairs),
        )

    def _marks(self, look: Look, key: Key) -> Iterator[Row]:
        thing = look.get(self.things, key)
        if thing is not None:
            asks, answers = set(self.asks(thing)), set(self.answers(thing))
            for mark in asks | answers:
                value = _ASKS * (mark in asks) + _ANSWERS * (mark in answers)
                yield self.marks.row(mark, key, value)

    def _pairs(self, look: Look, key: Key) -> Iterator[Row]:
        thing = look.get(self.things, key)
        if thing is None:
            return
        # A mark may be that of very many: who comes later, and only they, look for the others.
        met: set[Key] = set()
        for mark in set(self.answers(thing)):
            met |= {one for one, value in look.peek(self.marks, mark).items() if value & _ASKS}
        for mark in set(self.asks(thing)):
            met |= {one for one, value in look.peek(self.marks, mark).items() if value & _ANSWERS}
        for other in met - {key}:
            yield self.pairs.row((min(key, other), max(key, other)), key, None)

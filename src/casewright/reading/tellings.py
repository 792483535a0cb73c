"""Several tellings of one event in one report."""

from collections.abc import Sequence
from dataclasses import dataclass

from casewright.reading.found import Circumstances, EventFound

Telling = tuple[EventFound, Circumstances]


@dataclass(frozen=True, slots=True)
class Key:
    """What makes two tellings one event: its type, its day as EDTF, and whether it is asserted."""

    type: str
    day: str | None
    asserts: bool

    def is_coarser(self, other: "Key") -> bool:
        """Whether the other gives the finer date of the same kind of event: 2019, 2019-01-28."""
        if self == other or (self.type, self.asserts) != (other.type, other.asserts):
            return False
        if other.day is None:
            return False
        return self.day is None or other.day.startswith(f"{self.day}-")


def main_tellings(keys: Sequence[Key], reckoned: Sequence[bool]) -> list[int]:
    """For each telling the place of the one that stands for the event.

    That is the first of its type and day, or the first whose day is `reckoned` from the report's
    own; a telling without a date, or with a coarser one, is one of the event with the finer date.
    """
    chosen: dict[Key, int] = {}
    for at, key in enumerate(keys):
        known = chosen.get(key)
        if known is None or (not reckoned[known] and reckoned[at]):
            chosen[key] = at
    return [chosen[_finest(key, chosen)] for key in keys]


def _finest(key: Key, chosen: dict[Key, int]) -> Key:
    while True:
        finer = next((other for other in chosen if key.is_coarser(other)), None)
        if finer is None:
            return key
        key = finer


def without_repetition(told: Sequence[Telling]) -> list[Telling]:
    """One telling of each event, and of the others those that say another place or participant."""
    keys = [_key(event) for event, _ in told]
    mains = main_tellings(keys, [event.when.resolved is not None for event, _ in told])
    said: dict[int, set[object]] = {}
    for main in set(mains):
        said[main] = set(_details(told[main][1]))
    kept = []
    for at, telling in enumerate(told):
        new = set(_details(telling[1])) - said[mains[at]]
        if at in said or new:
            said[mains[at]] |= new
            kept.append(telling)
    return kept


def _key(event: EventFound) -> Key:
    return Key(event.type, event.when.resolved or event.when.date, event.held.stance.asserts)


def _details(around: Circumstances) -> list[object]:
    place = [around.place] if around.place else []
    return [*place, *around.participants]

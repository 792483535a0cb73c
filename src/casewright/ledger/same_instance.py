"""Which events belong to one instance of proceedings, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as day
from functools import cache

from casewright.ledger.case_file import EventEntry
from casewright.ledger.comparing import place_words
from casewright.ledger.rule_files import rules
from casewright.ledger.terms import event_type
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId

_DAY = 3
_MONTH_AND_DAY = 2
_ANY = "any"


def level_of(term: str) -> str | None:
    """The instance an event of this type belongs to, or None."""
    return _levels().get(term) or _levels().get(event_type(term))


@cache
def _levels() -> dict[str, str]:
    return {term: level for level, terms in rules("instances")["levels"].items() for term in terms}


def is_listed(term: str, name: str) -> bool:
    """Whether a list of the rule file has an event's type or the term it is reported as."""
    listed = rules("instances")[name]
    return term in listed or event_type(term) in listed


@dataclass(frozen=True, slots=True)
class Step:
    """An event of some proceedings, with the accused it concerns and the sources that tell it."""

    event: EventEntry
    accused: tuple[EntryId, ...]
    sources: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether it tells of which proceedings it is: by its day, its court or the accused."""
        return bool(self.accused or self.event.courts or _has_day(self.event))


Mark = tuple[object, ...]


def asks(one: Step) -> tuple[Mark, ...]:
    """By what an event looks for others that may be of one instance.

    Two that both name the accused need one in common, whatever else they share. A day of which a
    figure is unknown may be any.
    """
    level = level_of(one.event.type)
    found: list[Mark] = [(level, "accused", person) for person in one.accused]
    sides = ("unnamed",) if one.accused else ("unnamed", "named")
    found += [(level, side, *mark) for side in sides for mark in _marks(one)]
    return (*found, (level, _ANY)) if _day_of(one.event) == _ANY else tuple(found)


def answers(one: Step) -> tuple[Mark, ...]:
    """By what an event is found by others."""
    level = level_of(one.event.type)
    side = "named" if one.accused else "unnamed"
    accused = ((level, "accused", person) for person in one.accused)
    return ((level, _ANY), *accused, *((level, side, *mark) for mark in _marks(one)))


def _marks(step: Step) -> Iterator[Mark]:
    """By what, besides the accused, two events can be seen to be of one instance."""
    yield from (("court", *sorted(place_words(one.value))) for one in step.event.courts)
    yield from (("source", source) for source in step.sources)
    if _has_day(step.event):
        yield ("day", _day_of(step.event))


def _day_of(event: EventEntry) -> str:
    """The month and day of an event, or that a figure of them is unknown; empty without a day."""
    told = when(event.date)
    written = f"{told.month}-{told.day}" if _has_day(event) else ""
    return _ANY if "X" in written else written


def reason_for_one(a: Step, b: Step) -> str | None:
    """Why two events are of one instance, in words; None where nothing tells."""
    if _share(a.accused, b.accused):
        return "The same accused at the same level."
    if _share_court(a.event, b.event):
        return "The same court at the same level."
    if _decided_on_one_day(a.event, b.event):
        return "Decided on the same day."
    if _share(a.sources, b.sources) and not (a.event.courts and b.event.courts):
        return "One report tells of both."
    return None


def _share(some: Iterable[str], others: Iterable[str]) -> bool:
    return not set(some).isdisjoint(others)


def _decided_on_one_day(a: EventEntry, b: EventEntry) -> bool:
    of_kind = event_type(a.type) == event_type(b.type) or (
        is_listed(a.type, "decided") and is_listed(b.type, "decided")
    )
    return of_kind and _has_day(a) and _has_day(b) and can_be_one(a.date, b.date)


def _share_court(a: EventEntry, b: EventEntry) -> bool:
    return any(
        place_words(one.value) == place_words(other.value) for one in a.courts for other in b.courts
    )


def _has_day(event: EventEntry) -> bool:
    told = when(event.date)
    return told.exactness >= _MONTH_AND_DAY and told.day is not None


def exclude(a: Step, b: Step) -> bool:
    """Whether two events cannot be of one instance: other accused, or days too far apart."""
    if a.accused and b.accused and not _share(a.accused, b.accused):
        return True
    one, other = a.event, b.event
    if event_type(one.type) != event_type(other.type) or not is_listed(one.type, "one_day"):
        return False
    return not can_be_one(one.date, other.date) and not near_in_time(one.date, other.date)


def near_in_time(a: str | None, b: str | None) -> bool:
    """Whether two full dates are so near that they may be one day told differently."""
    days = [_calendar_day(one) for one in (a, b)]
    if None in days:
        return False
    first, second = (one for one in days if one)
    return abs((first - second).days) <= int(rules("instances")["window_days"])


def _calendar_day(date: str | None) -> day | None:
    told = when(date)
    if told.exactness < _DAY:
        return None
    try:
        return day(int(told.year or 0), int(told.month or 0), int(told.day or 0))
    except ValueError:
        return None

"""Which events belong to one instance of proceedings, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day
from functools import cache
from itertools import combinations, product

from casewright.ledger.case_file import EventEntry
from casewright.ledger.comparing import place_words
from casewright.ledger.rule_files import rules
from casewright.ledger.terms import event_type
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId, grouped

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
    accused: frozenset[EntryId]
    sources: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Whether it tells of which proceedings it is: by its day, its court or the accused."""
        return bool(self.accused or self.event.courts or _has_day(self.event))


Grouped = tuple[tuple[EventEntry, ...], tuple[str, ...]]


def same_instances(steps: Sequence[Step]) -> list[Grouped]:
    """The events of one level by instance, each with the reasons.

    What tells neither day nor court nor accused joins the one instance there is; where there are
    several, such events stand together as a half-known one.
    """
    groups, rest = _connected(steps)
    if rest and len(groups) == 1:
        only, why = groups[0]
        reason = "It is the only instance of this level of which anything is told."
        return [((*only, *rest), (*why, reason))]
    alone = [(rest, ("No source tells of which proceedings these are.",))] if rest else []
    return [*groups, *alone]


def _connected(steps: Sequence[Step]) -> tuple[list[Grouped], tuple[EventEntry, ...]]:
    """The instances of which something is known, and the events that belong to none of them."""
    why: dict[tuple[int, int], str] = {}
    edges: dict[int, set[int]] = defaultdict(set)
    for a, b in candidates(steps):
        reason = reason_for_one(steps[a], steps[b])
        if reason and not exclude(steps[a], steps[b]):
            why[a, b] = reason
            edges[a].add(b)
            edges[b].add(a)
    groups = grouped(len(steps), edges, lambda a, b: exclude(steps[a], steps[b])).groups
    known = [group for group in groups if any(steps[i].is_known for i in group)]
    rest = [i for group in groups if group not in known for i in group]
    found = [(tuple(steps[i].event for i in one), _reasons(one, why)) for one in known]
    return found, tuple(steps[i].event for i in sorted(rest))


def candidates(steps: Sequence[Step]) -> list[tuple[int, int]]:
    """The places of events that may be of one instance: they share something that can tell it.

    Two that both name the accused need one in common, whatever else they share.
    """
    shared: dict[tuple[str, object], list[int]] = defaultdict(list)
    unnamed: dict[tuple[str, object], list[int]] = defaultdict(list)
    for place, step in enumerate(steps):
        for accused in step.accused:
            shared["accused", accused].append(place)
        for key in _marks(step):
            (shared if step.accused else unnamed)[key].append(place)
    found = {
        pair
        for key, places in shared.items()
        if key[0] == "accused"
        for pair in combinations(places, 2)
    }
    for key, places in unnamed.items():
        found |= set(combinations(places, 2))
        found |= {(min(pair), max(pair)) for pair in product(places, shared.get(key, ()))}
    # A day of which a figure is unknown may be any.
    open_days = [place for place, step in enumerate(steps) if _day_of(step.event) == _ANY]
    found |= {(min(a, b), max(a, b)) for a in open_days for b in range(len(steps)) if a != b}
    return sorted(found)


def _marks(step: Step) -> Iterator[tuple[str, object]]:
    """By what, besides the accused, two events can be seen to be of one instance."""
    yield from (("court", place_words(one.value)) for one in step.event.courts)
    yield from (("source", source) for source in step.sources)
    if _has_day(step.event):
        yield ("day", _day_of(step.event))


def _day_of(event: EventEntry) -> str:
    """The month and day of an event, or that a figure of them is unknown; empty without a day."""
    told = when(event.date)
    written = f"{told.month}-{told.day}" if _has_day(event) else ""
    return _ANY if "X" in written else written


def _reasons(group: Iterable[int], why: dict[tuple[int, int], str]) -> tuple[str, ...]:
    return tuple(sorted({why[pair] for pair in combinations(group, 2) if pair in why}))


def reason_for_one(a: Step, b: Step) -> str | None:
    """Why two events are of one instance, in words; None where nothing tells."""
    if a.accused & b.accused:
        return "The same accused at the same level."
    if _share_court(a.event, b.event):
        return "The same court at the same level."
    if _decided_on_one_day(a.event, b.event):
        return "Decided on the same day."
    if a.sources & b.sources and not (a.event.courts and b.event.courts):
        return "One report tells of both."
    return None


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
    if a.accused and b.accused and not a.accused & b.accused:
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

"""Which claims describe one event, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, product

from casewright.claims import Event
from casewright.ledger.material import Cited
from casewright.ledger.terms import event_type
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId, Groups, Who, fold, grouped
from casewright.linking.grouping import Edges

_DAY = 3


@dataclass(frozen=True, slots=True)
class Described:
    """One claim about an event, with what tells whether another claim is about the same."""

    cited: Cited[Event]
    type: str
    date: str | None
    reckoned: bool
    people: frozenset[EntryId]
    place: str
    court: str

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    @property
    def day(self) -> str | None:
        """The day where it is known to the last figure, the same for every way to write it."""
        told = when(self.date)
        parts = [part for part in (told.year, told.month, told.day) if part and "X" not in part]
        return "-".join(parts) if len(parts) == _DAY else None

    @property
    def told(self) -> tuple[object, ...]:
        """Everything by which it is compared with another claim, but for the source."""
        outcome = self.cited.body.outcome
        return (self.type, self.date, self.people, self.place, self.court, outcome)


@dataclass(frozen=True, slots=True)
class OneEvent:
    """Claims that describe one event, and the reasons for taking them together."""

    described: tuple[Described, ...]
    reasons: tuple[str, ...]


def described(cited: Cited[Event], who: Who, *, published: bool) -> Described:
    """What a claim tells of its event; a relative date counts only if publication is known."""
    body = cited.body
    reckoned = body.date is None and body.date_resolved is not None and published
    people = (who.find(one.name, cited.source) for one in body.participants)
    return Described(
        cited=cited,
        type=event_type(body.type),
        date=body.date_resolved if reckoned else body.date,
        reckoned=reckoned,
        people=frozenset(one for one in people if one),
        place=fold(body.place or ""),
        court=fold(body.court or ""),
    )


def same_events(claims: Sequence[Described]) -> list[OneEvent]:
    """The events that the claims describe; what could be either of two events stays by itself."""
    alike = _alike(claims)
    tellings = [claims[places[0]] for places in alike]
    why: dict[tuple[int, int], str] = {}
    edges: dict[int, set[int]] = defaultdict(set)
    for a, b in candidates(tellings):
        reason = reason_for_one(tellings[a], tellings[b])
        if reason and not exclude(tellings[a], tellings[b]):
            why[a, b] = reason
            edges[a].add(b)
            edges[b].add(a)
    why |= {(i, i): _reason_of(alike[i], tellings[i]) for i in range(len(alike))}
    found = grouped(len(alike), edges, lambda a, b: exclude(tellings[a], tellings[b]))
    groups = [part for group in found.groups for part in _parts(group, alike, found, edges=edges)]
    return [
        OneEvent(tuple(claims[i] for i in places), _reasons(group, why))
        for places, group in sorted(groups)
    ]


def _alike(claims: Sequence[Described]) -> list[list[int]]:
    """The places of claims that tell the very same of an event, so that each is compared once."""
    dates: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for one in claims:
        dates[one.cited.source, one.type].add(one.date)
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(claims):
        key: tuple[object, ...] = (one.told, place)
        if reason_for_one(one, one):
            # One report that gives two dates tells of two events.
            several = len(dates[one.cited.source, one.type]) > 1
            key = (one.told, one.cited.source if several else "")
        found[key].append(place)
    return list(found.values())


def _parts(
    group: tuple[int, ...], alike: Sequence[Sequence[int]], found: Groups, *, edges: Edges
) -> list[tuple[list[int], tuple[int, ...]]]:
    """The places of one event; of a telling that could be of several events, each by itself."""
    only = group[0]
    if len(group) == 1 and (only in found.ambiguous or not found.ambiguous.issuperset(edges[only])):
        return [([place], ()) for place in alike[only]]
    return [(sorted(place for i in group for place in alike[i]), group)]


def _reason_of(places: Sequence[int], telling: Described) -> str:
    return (len(places) > 1 and reason_for_one(telling, telling)) or ""


def _reasons(group: Sequence[int], why: dict[tuple[int, int], str]) -> tuple[str, ...]:
    pairs = combinations_with_replacement(group, 2)
    return tuple(sorted({why[pair] for pair in pairs if why.get(pair)}))


def candidates(claims: Sequence[Described]) -> list[tuple[int, int]]:
    """The places of claims that may be about one event: they share a feature and maybe a day."""
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, one in enumerate(claims):
        for feature, value in _features(one):
            blocks[one.type, feature, value].append(i)
    found = {pair for block in blocks.values() for pair in _of_one_day(block, claims)}
    return sorted(found)


def _of_one_day(block: Iterable[int], claims: Sequence[Described]) -> Iterator[tuple[int, int]]:
    """The pairs of a block whose dates can be one: full dates that are equal, the others all."""
    of_day: dict[str | None, list[int]] = defaultdict(list)
    for i in block:
        of_day[claims[i].day].append(i)
    vague = of_day.pop(None, [])
    for same in (*of_day.values(), vague):
        yield from combinations(same, 2)
    full = [i for same in of_day.values() for i in same]
    yield from ((min(pair), max(pair)) for pair in product(vague, full))


def _features(one: Described) -> Iterable[tuple[str, str]]:
    yield from (("person", person) for person in one.people)
    yield from (("court", court) for court in [one.court] if court)
    yield from (("place", place) for place in [one.place] if place and one.date)
    yield from (("day", day) for day in [one.day] if day)


def exclude(a: Described, b: Described) -> bool:
    """Whether two claims cannot be about one event: days, people or outcome differ."""
    outcomes = {one.cited.body.outcome for one in (a, b)} - {None}
    apart = bool(a.people and b.people and not a.people & b.people)
    return not can_be_one(a.date, b.date) or apart or len(outcomes) > 1


def reason_for_one(a: Described, b: Described) -> str | None:
    """Why two claims are about one event, in words; None where nothing tells."""
    shared = bool(a.people & b.people)
    if a.cited.source == b.cited.source and a.date != b.date:
        return None
    if shared:
        return "The same kind of event, the same person, and dates that agree."
    if a.is_exact and b.is_exact and _agree(a.place, b.place) and _agree(a.court, b.court):
        return "The same kind of event on the same day."
    return _reason_by_place(a, b)


def _reason_by_place(a: Described, b: Described) -> str | None:
    if a.court and a.court == b.court and ((a.date and b.date) or _tell_outcome(a, b)):
        return "The same kind of event in the same court, and dates that agree."
    if a.place and a.place == b.place and a.date and b.date:
        return "The same kind of event in the same place, and dates that agree."
    return None


def _tell_outcome(a: Described, b: Described) -> bool:
    return bool(a.cited.body.outcome or b.cited.body.outcome)


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b

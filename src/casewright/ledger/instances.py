"""The instances of a case: who decided what, when, and who had asked for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from casewright.claims import Claim, ClaimId
from casewright.ledger.appeals import Sides, appeals
from casewright.ledger.case_file import (
    EventEntry,
    Party,
    PersonEntry,
    PlaceEntry,
    Proceeding,
)
from casewright.ledger.instance import InstanceEntry, Ruling
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import Step, is_listed, level_of, same_instances
from casewright.ledger.stating import stated
from casewright.ledger.when import order
from casewright.linking import EntryId, entry_id, fold

# A court is named after a town; "a court in Kazakhstan" names none.
_SEATS = frozenset({"city", "village"})


def instances(
    events: Sequence[EventEntry],
    proceedings: Sequence[Proceeding],
    *,
    people: Sequence[PersonEntry],
    places: Sequence[PlaceEntry],
    known: Mapping[ClaimId, Claim],
) -> tuple[InstanceEntry, ...]:
    """The instances in the order of procedure; half-known ones too."""
    tried = _tried(events, proceedings)
    by_level: dict[str, list[Step]] = defaultdict(list)
    for event in events:
        level = level_of(event.type)
        if level:
            by_level[level].append(Step(event, tried[event.id], _sources(event, known)))
    builder = _Builder(tried, people, places)
    found = [
        builder.entry(level, group, why)
        for level in rules("instances")["levels"]
        for group, why in same_instances(by_level[level])
    ]
    rank = {level: place for place, level in enumerate(rules("instances")["levels"])}
    return tuple(sorted(found, key=lambda one: (rank[one.level], _first_day(one), one.id)))


def _first_day(one: InstanceEntry) -> tuple[int, str, int, int]:
    return min((order(date.value) for date in one.dates), default=order(None))


def _sources(event: EventEntry, known: Mapping[ClaimId, Claim]) -> frozenset[str]:
    return frozenset(known[claim].quote.source for claim in event.claims)


def _tried(
    events: Iterable[EventEntry], proceedings: Iterable[Proceeding]
) -> dict[EntryId, frozenset[EntryId]]:
    """For each event the accused it concerns, by name or as a group that can be nobody else."""
    found: dict[EntryId, set[EntryId]] = {event.id: set() for event in events}
    for one in proceedings:
        for event in one.events:
            if one.person.person:
                found[event].add(one.person.person)
    return {event: frozenset(people) for event, people in found.items()}


class _Builder:
    """Makes entries of events, with what is known of people and places."""

    def __init__(
        self,
        tried: dict[EntryId, frozenset[EntryId]],
        people: Sequence[PersonEntry],
        places: Iterable[PlaceEntry],
    ) -> None:
        self._tried = tried
        self._names = {person.id: person.name for person in people}
        self._sides = Sides(people)
        self._seats = {
            fold(name.value)
            for place in places
            if _SEATS & {term.value for term in place.terms}
            for name in place.spellings
        }

    def entry(self, level: str, events: Sequence[EventEntry], why: Sequence[str]) -> InstanceEntry:
        claims = tuple(dict.fromkeys(claim for event in events for claim in event.claims))
        accused = sorted({one for event in events for one in self._tried[event.id]})
        dates = [(event.date, claim) for event in events for claim in event.claims if event.date]
        return InstanceEntry(
            id=entry_id(f"instance-{level}", claims),
            level=level,
            courts=stated(pair for event in events for pair in self._courts(event)),
            dates=tuple(sorted(stated(dates), key=lambda one: order(one.value))),
            accused=tuple(Party(self._names[one], one) for one in accused),
            rulings=_rulings(events),
            appeals=appeals(events, self._sides),
            events=tuple(event.id for event in events),
            claims=claims,
            why=tuple(why),
        )

    def _courts(self, event: EventEntry) -> list[tuple[str, ClaimId]]:
        """The courts an event names; else the town whose court it must be."""
        named = [(one.value, claim) for one in event.courts for claim in one.claims]
        if not is_listed(event.type, "decided"):
            return named
        silent = set(event.claims) - {claim for _, claim in named}
        return named + [
            (f"a court in {place.value}", claim)
            for place in event.places
            if fold(place.value) in self._seats
            for claim in place.claims
            if claim in silent
        ]


def _rulings(events: Iterable[EventEntry]) -> tuple[Ruling, ...]:
    """The decisions, each kind and outcome once, in order of time."""
    told: dict[tuple[str, str | None], list[tuple[str | None, ClaimId]]] = defaultdict(list)
    for event in events:
        if is_listed(event.type, "decided"):
            outcomes = {claim: one.value for one in event.outcomes for claim in one.claims}
            for claim in event.claims:
                told[event.type, outcomes.get(claim)].append((event.date, claim))
    found = [
        Ruling(
            term,
            outcome,
            tuple(sorted(stated(dates), key=lambda one: order(one.value))),
            tuple(dict.fromkeys(claim for _, claim in dates)),
        )
        for (term, outcome), dates in told.items()
    ]
    return tuple(sorted(found, key=_in_time))


def _in_time(one: Ruling) -> tuple[tuple[int, str, int, int], str, str]:
    first = one.dates[0].value if one.dates else None
    return (order(first), one.type, one.outcome or "")

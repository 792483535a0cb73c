"""Days, courts, places and doers of one event on which the sources differ."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from casewright.claims import Claim, ClaimId
from casewright.ledger.case_file import (
    Conflict,
    EventEntry,
    InstanceEntry,
    PersonEntry,
    PlaceEntry,
    Stated,
)
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import compared, conflict
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import is_listed
from casewright.ledger.stating import stated
from casewright.ledger.terms import event_type, role
from casewright.ledger.when import can_be_one
from casewright.linking import EntryId, fold

Known = Mapping[ClaimId, Claim]
_GROUP = "the people held"


def conflicts_of_instances(instances: Iterable[InstanceEntry], known: Known) -> list[Conflict]:
    """The court of one instance, and the day of what happens there once."""
    found = []
    for one in instances:
        rule = conflict_rules()["court"]
        name = f"{one.level}, " + ", ".join(court.value for court in one.courts[:1])
        found += compared(rule, one.id, name, values=one.courts, known=known)
        days: dict[str, list[tuple[str | None, ClaimId]]] = defaultdict(list)
        for ruling in one.rulings:
            if is_listed(ruling.type, "one_day"):
                days[event_type(ruling.type)] += _pairs(ruling.dates)
        for term, dates in sorted(days.items()):
            rule = conflict_rules()["date"]
            found += compared(rule, one.id, term, values=stated(dates), known=known)
    return found


def _pairs(values: Iterable[Stated]) -> list[tuple[str | None, ClaimId]]:
    return [(one.value, claim) for one in values for claim in one.claims]


def conflicts_of_events(
    events: Sequence[EventEntry],
    people: Sequence[PersonEntry],
    places: Sequence[PlaceEntry],
    *,
    known: Known,
) -> list[Conflict]:
    """Days of what happens to a person once; where somebody was seized, and who did it."""
    told = _Told(events, people, places)
    return [
        *_days(told, known),
        *_by_subject(told, "place", told.places_of, known=known),
        *_by_subject(told, "by_whom", told.doers_of, known=known),
    ]


class _Told:
    """What the events tell of each victim, and of the group as a whole."""

    def __init__(
        self,
        events: Sequence[EventEntry],
        people: Iterable[PersonEntry],
        places: Iterable[PlaceEntry],
    ) -> None:
        self.events = events
        self.names = {person.id: person.name for person in people}
        self._wide = _names_of_wide(places)

    def subjects(self, event: EventEntry) -> list[str]:
        """The victims an event happened to, or "" for a group that is not named."""
        parties = [one.party for one in event.participants if role(one.role) in _roles("done_to")]
        people = {party.person for party in parties if party.person}
        if people:
            return sorted(people)
        others = [one for one in event.participants if role(one.role) not in _roles("done_by")]
        return [] if any(one.party.person for one in others) or not parties else [""]

    def places_of(self, event: EventEntry) -> list[tuple[str | None, ClaimId]]:
        """Where somebody was seized; not a whole country, nor where they were then held."""
        if event_type(event.type) not in _roles("place_of"):
            return []
        return [
            (place.value, claim)
            for place in event.places
            if fold(place.value) not in self._wide and not _is_holding(place.value)
            for claim in place.claims
        ]

    def doers_of(self, event: EventEntry) -> list[tuple[str | None, ClaimId]]:
        """Who did it."""
        if event_type(event.type) not in _roles("doers_of"):
            return []
        doers = [one for one in event.participants if role(one.role) in _roles("done_by")]
        return [(one.party.name, claim) for one in doers for claim in one.claims]


def _roles(name: str) -> list[str]:
    listed: list[str] = rules("happenings")[name]
    return listed


def _names_of_wide(places: Iterable[PlaceEntry]) -> frozenset[str]:
    wide = set(_roles("too_wide"))
    return frozenset(
        fold(name.value)
        for place in places
        if wide & {term.value for term in place.terms}
        for name in place.spellings
    )


def _is_holding(place: str) -> bool:
    return any(word in fold(place) for word in _roles("held_at"))


def _days(told: _Told, known: Known) -> list[Conflict]:
    days: dict[tuple[EntryId, str], list[EventEntry]] = defaultdict(list)
    for event in told.events:
        for one in event.participants:
            if one.party.person and event.date and event_type(event.type) in _roles("once"):
                days[one.party.person, event_type(event.type)].append(event)
    rule = conflict_rules()["date"]
    return [
        found
        for (person, term), same in sorted(days.items())
        for found in compared(
            rule,
            person,
            f"{term}, {told.names.get(person, '')}",
            values=stated((event.date, claim) for event in same for claim in event.claims),
            known=known,
        )
    ]


def _by_subject(
    told: _Told,
    field: str,
    values_of: Callable[[EventEntry], list[tuple[str | None, ClaimId]]],
    *,
    known: Known,
) -> list[Conflict]:
    """The conflicts of one field of what happened to each victim, and to the group."""
    by_subject: dict[tuple[str, str], list[EventEntry]] = defaultdict(list)
    for event in told.events:
        if values_of(event):
            for subject in told.subjects(event):
                by_subject[subject, event_type(event.type)].append(event)
    found = []
    for (subject, term), events in sorted(by_subject.items()):
        for same in _at_one_time(events):
            values = stated(pair for event in same for pair in values_of(event))
            name = f"{term}, {told.names.get(EntryId(subject), _GROUP)}"
            about = EntryId(subject) if subject else same[0].id
            found += compared(conflict_rules()[field], about, name, values=values, known=known)
    return found


def _at_one_time(events: Sequence[EventEntry]) -> list[list[EventEntry]]:
    """The events that can all be of one time; those without a date stand with the only group."""
    dated = [one for one in events if one.date]
    undated = [one for one in events if not one.date]
    groups: list[list[EventEntry]] = []
    for event in dated:
        fitting = [g for g in groups if all(can_be_one(event.date, o.date) for o in g)]
        if len(fitting) == 1:
            fitting[0].append(event)
        else:
            groups.append([event])
    if len(groups) == 1:
        return [[*groups[0], *undated]]
    return [*groups, undated] if undated else groups


def pairs_that_exclude(statuses: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of a facility's statuses that cannot both be true."""
    excluding = {frozenset(pair) for pair in rules("happenings")["exclude"]}
    return [pair for pair in combinations(sorted(statuses), 2) if frozenset(pair) in excluding]


def conflicts_of_places(places: Iterable[PlaceEntry]) -> list[Conflict]:
    """Facilities that one source calls official and another does not."""
    found = []
    for place in places:
        pairs = pairs_that_exclude(one.value for one in place.statuses)
        if pairs:
            apart = {status for pair in pairs for status in pair}
            values = [Stated(one.value, one.claims) for one in place.statuses if one.value in apart]
            found.append(conflict(conflict_rules()["status"], place.id, place.name, values=values))
    return found

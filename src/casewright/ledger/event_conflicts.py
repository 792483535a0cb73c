"""Days, courts, places and doers of one event on which the sources differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from casewright.claims import ClaimId
from casewright.derivation import Key, Look, Row, Stage, Table
from casewright.ledger.case_file import EventEntry, Stated
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.conflicts import conflict_row
from casewright.ledger.disagreement import compared, conflict
from casewright.ledger.entities import PEOPLE, PLACE_ENTRIES
from casewright.ledger.events import EVENTS
from casewright.ledger.instances import INSTANCES
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import is_listed
from casewright.ledger.stating import stated
from casewright.ledger.terms import event_type, role
from casewright.ledger.when import can_be_one
from casewright.linking import EntryId, fold

_GROUP = "the people held"
_DATE, _PLACE, _BY_WHOM = "date", "place", "by_whom"

# By field, person (empty for a group) and type of event: the events that tell of it.
_HAPPENED: Table[EntryId] = Table("happened", EntryId)
# By a name: the countries and other wide places of it.
_WIDE: Table[None] = Table("wide places", None)


def _of_instance(look: Look, number: EntryId) -> Iterator[Row]:
    """The court of one instance, and the day of what happens there once."""
    for one in look.all(INSTANCES, number):
        name = f"{one.level}, " + ", ".join(court.value for court in one.courts[:1])
        yield from _compared(look, "court", one.id, name, one.courts)
        days: dict[str, list[tuple[str | None, ClaimId]]] = defaultdict(list)
        for ruling in one.rulings:
            if is_listed(ruling.type, "one_day"):
                days[event_type(ruling.type)] += _pairs(ruling.dates)
        for term, dates in sorted(days.items()):
            yield from _compared(look, _DATE, one.id, term, stated(dates))


def _compared(
    look: Look, field: str, about: EntryId, name: str, values: Iterable[Stated]
) -> Iterator[Row]:
    rule = conflict_rules()[field]
    found = compared(
        rule, about, name, values=values, source_of=lambda claim: source_of(look, claim)
    )
    return map(conflict_row, found)


def _pairs(values: Iterable[Stated]) -> list[tuple[str | None, ClaimId]]:
    return [(one.value, claim) for one in values for claim in one.claims]


def _happened(look: Look, number: EntryId) -> Iterator[Row]:
    """What an event tells of each victim, or of a group as a whole."""
    for place, event in look.items(EVENTS, number):
        term = event_type(event.type)
        if event.date and term in _roles("once"):
            for person in {one.party.person for one in event.participants} - {None}:
                yield _HAPPENED.row((_DATE, person, term), place, number)
        for field, told in ((_PLACE, _places_of(look, event)), (_BY_WHOM, _doers_of(event))):
            for subject in _subjects(event) if told else ():
                yield _HAPPENED.row((field, subject, term), place, number)


def _subjects(event: EventEntry) -> list[str]:
    """The victims an event happened to, or "" for a group that is not named."""
    parties = [one.party for one in event.participants if role(one.role) in _roles("done_to")]
    people = {party.person for party in parties if party.person}
    if people:
        return sorted(people)
    others = [one for one in event.participants if role(one.role) not in _roles("done_by")]
    return [] if any(one.party.person for one in others) or not parties else [""]


def _places_of(look: Look, event: EventEntry) -> list[tuple[str | None, ClaimId]]:
    """Where somebody was seized; not a whole country, nor where they were then held."""
    if event_type(event.type) not in _roles("place_of"):
        return []
    return [
        (place.value, claim)
        for place in event.places
        if not look.group(_WIDE, fold(place.value)) and not _is_holding(place.value)
        for claim in place.claims
    ]


def _doers_of(event: EventEntry) -> list[tuple[str | None, ClaimId]]:
    """Who did it."""
    if event_type(event.type) not in _roles("doers_of"):
        return []
    doers = [one for one in event.participants if role(one.role) in _roles("done_by")]
    return [(one.party.name, claim) for one in doers for claim in one.claims]


def _roles(name: str) -> list[str]:
    listed: list[str] = rules("happenings")[name]
    return listed


def _wide(look: Look, number: EntryId) -> Iterator[Row]:
    wide = set(_roles("too_wide"))
    for place in look.all(PLACE_ENTRIES, number):
        if wide & {term.value for term in place.terms}:
            for name in {fold(one.value) for one in place.spellings}:
                yield _WIDE.row(name, number, None)


def _is_holding(place: str) -> bool:
    return any(word in fold(place) for word in _roles("held_at"))


def _of_happenings(look: Look, key: Key) -> Iterator[Row]:
    """Days of what happens to a person once; where somebody was seized, and who did it."""
    field, subject, term = key
    events = [event for one in look.all(_HAPPENED, key) for event in look.all(EVENTS, one)]
    if not events:
        return
    names = [one.name for one in look.all(PEOPLE, EntryId(subject))] if subject else [_GROUP]
    name = f"{term}, {names[0] if names else ''}"
    if field == _DATE:
        values = stated((event.date, claim) for event in events for claim in event.claims)
        yield from _compared(look, _DATE, EntryId(subject), name, values)
        return
    for same in _at_one_time(events):
        told = (_places_of(look, one) if field == _PLACE else _doers_of(one) for one in same)
        about = EntryId(subject) if subject else same[0].id
        yield from _compared(look, field, about, name, stated(pair for one in told for pair in one))


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


def _of_place(look: Look, number: EntryId) -> Iterator[Row]:
    """Facilities that one source calls official and another does not."""
    for place in look.all(PLACE_ENTRIES, number):
        pairs = pairs_that_exclude(one.value for one in place.statuses)
        if pairs:
            apart = {status for pair in pairs for status in pair}
            values = [Stated(one.value, one.claims) for one in place.statuses if one.value in apart]
            rule = conflict_rules()["status"]
            yield conflict_row(conflict(rule, place.id, place.name, values=values))


STAGES = (
    Stage("wide places", (PLACE_ENTRIES,), _wide),
    Stage("happened", (EVENTS,), _happened),
    Stage("conflicts of happenings", (_HAPPENED,), _of_happenings),
    Stage("conflicts of instances", (INSTANCES,), _of_instance),
    Stage("conflicts of places", (PLACE_ENTRIES,), _of_place),
)
TABLES = (_HAPPENED, _WIDE)

"""The instances of a case: who decided what, when, and who had asked for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.appeals import Sides, appeals
from casewright.ledger.case_file import EventEntry, Party
from casewright.ledger.entities import PEOPLE, PLACE_ENTRIES
from casewright.ledger.events import EVENTS, place_of
from casewright.ledger.instance import InstanceEntry, Ruling
from casewright.ledger.proceedings import TRIED
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.rule_files import rules
from casewright.ledger.same_instance import (
    Step,
    answers,
    asks,
    exclude,
    is_listed,
    level_of,
    reason_for_one,
)
from casewright.ledger.stating import stated
from casewright.ledger.when import order
from casewright.linking import EntryId, entry_id, fold
from casewright.linking.gathering import Gathering
from casewright.linking.meeting import Meeting

# A court is named after a town; "a court in Kazakhstan" names none.
_SEATS = frozenset({"city", "village"})
_ONLY = "It is the only instance of this level of which anything is told."
_UNKNOWN = "No source tells of which proceedings these are."


@dataclass(frozen=True, slots=True)
class Known:
    """Events of one instance, and why they are taken together."""

    level: str
    events: tuple[EntryId, ...]
    why: tuple[str, ...]


# By the id of an event: the step it is, and those that may be of one instance with it, and why.
STEPS: Table[Step] = Table("steps", Step)
EDGES: Table[str] = Table("steps alike")
# By the least of its events: an instance of which something is known. By level: all of these, the
# only one, and the events that belong to none of them.
_KNOWN: Table[Known] = Table("known instances", Known)
_OF_LEVEL: Table[None] = Table("instances of a level", None)
_ALONE: Table[str] = Table("only instance")
_REST: Table[None] = Table("steps of no instance", None)
INSTANCES: Table[InstanceEntry] = Table("instances", InstanceEntry)
# By a name of a town: the places of it.
SEATS: Table[None] = Table("seats", None)


def _steps(look: Look, number: EntryId) -> Iterator[Row]:
    for event in look.all(EVENTS, number):
        if level_of(event.type):
            sources = tuple(sorted({source_of(look, claim) for claim in event.claims}))
            accused = tuple(sorted(look.group(TRIED, number)))
            yield STEPS.row(number, (), Step(event, accused, sources))


MEETING = Meeting.of("steps", STEPS, asks, answers)


def _compared(look: Look, pair: tuple[EntryId, EntryId]) -> Iterator[Row]:
    if not look.group(MEETING.pairs, pair):
        return
    one, other = (look.get(STEPS, each) for each in pair)
    if one is None or other is None or not _meet(one, other):
        return
    reason = reason_for_one(one, other)
    if reason and not exclude(one, other):
        yield EDGES.row(pair[0], pair[1], reason)
        yield EDGES.row(pair[1], pair[0], reason)


def _meet(one: Step, other: Step) -> bool:
    return not (set(asks(one)).isdisjoint(answers(other))
                and set(asks(other)).isdisjoint(answers(one)))  # fmt: skip


def _exclude(look: Look, a: EntryId, b: EntryId) -> bool:
    one, other = look.get(STEPS, a), look.get(STEPS, b)
    return one is None or other is None or exclude(one, other)


GATHERING = Gathering.of("steps", STEPS, EDGES, _exclude)


def _known(look: Look, least: EntryId) -> Iterator[Row]:
    for part in GATHERING.parts(look, least):
        steps = [step for one in part for step in look.all(STEPS, one)]
        if not steps:
            continue
        level = level_of(steps[0].event.type) or ""
        if any(step.is_known for step in steps):
            why = {reason for one in part for other, reason in look.group(EDGES, one).items()
                   if other in part}  # fmt: skip
            yield _KNOWN.row(part[0], (), Known(level, tuple(part), tuple(sorted(why))))
            yield _OF_LEVEL.row(level, part[0], None)
        else:
            yield from (_REST.row(level, one, None) for one in part)


def _alone(look: Look, level: str) -> Iterator[Row]:
    found = look.group(_OF_LEVEL, level)
    if len(found) == 1:
        yield _ALONE.row(level, (), next(iter(found)))


def _instance(look: Look, least: EntryId) -> Iterator[Row]:
    """An instance; what tells neither day nor court nor accused joins the only one there is."""
    known = look.get(_KNOWN, least)
    if known is not None:
        events, why = _in_order(look, known.events), known.why
        if look.get(_ALONE, known.level) == least and look.group(_REST, known.level):
            events += _in_order(look, look.group(_REST, known.level))
            why = (*why, _ONLY)
        yield _row(look, known.level, events, why)


def _half_known(look: Look, level: str) -> Iterator[Row]:
    """Where there are several, such events stand together as a half-known one."""
    rest = look.group(_REST, level)
    if rest and look.get(_ALONE, level) is None:
        yield _row(look, level, _in_order(look, rest), (_UNKNOWN,))


def _in_order(look: Look, events: Iterable[EntryId]) -> list[EventEntry]:
    return sorted((step.event for one in events for step in look.all(STEPS, one)), key=place_of)


def _row(look: Look, level: str, events: Sequence[EventEntry], why: Sequence[str]) -> Row:
    entry = _entry(look, level, events, why)
    rank = list(rules("instances")["levels"]).index(level)
    return INSTANCES.row(entry.id, (rank, _first_day(entry), entry.id), entry)


def _first_day(one: InstanceEntry) -> tuple[int, str, int, int]:
    return min((order(date.value) for date in one.dates), default=order(None))


def _entry(
    look: Look, level: str, events: Sequence[EventEntry], why: Sequence[str]
) -> InstanceEntry:
    claims = tuple(dict.fromkeys(claim for event in events for claim in event.claims))
    accused = sorted({one for event in events for one in look.group(TRIED, event.id)})
    dates = [(event.date, claim) for event in events for claim in event.claims if event.date]
    sides = Sides(lambda one: {role.value for p in look.all(PEOPLE, one) for role in p.roles})
    return InstanceEntry(
        id=entry_id(f"instance-{level}", claims),
        level=level,
        courts=stated(pair for event in events for pair in _courts(look, event)),
        dates=tuple(sorted(stated(dates), key=lambda one: order(one.value))),
        accused=tuple(Party(p.name, p.id) for one in accused for p in look.all(PEOPLE, one)),
        rulings=_rulings(events),
        appeals=appeals(events, sides),
        events=tuple(event.id for event in events),
        claims=claims,
        why=tuple(why),
    )


def _courts(look: Look, event: EventEntry) -> list[tuple[str, ClaimId]]:
    """The courts an event names; else the town whose court it must be."""
    named = [(one.value, claim) for one in event.courts for claim in one.claims]
    if not is_listed(event.type, "decided"):
        return named
    silent = set(event.claims) - {claim for _, claim in named}
    return named + [
        (f"a court in {place.value}", claim)
        for place in event.places
        if look.group(SEATS, fold(place.value))
        for claim in place.claims
        if claim in silent
    ]


def _seats(look: Look, number: EntryId) -> Iterator[Row]:
    for place in look.all(PLACE_ENTRIES, number):
        if _SEATS & {term.value for term in place.terms}:
            for name in {fold(one.value) for one in place.spellings}:
                yield SEATS.row(name, number, None)


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


STAGES = (
    Stage("seats", (PLACE_ENTRIES,), _seats),
    Stage("steps", (EVENTS,), _steps),
    *MEETING.stages,
    Stage("steps compared", (MEETING.pairs,), _compared),
    *GATHERING.stages,
    Stage("known instances", (GATHERING.group,), _known),
    Stage("only instance", (_OF_LEVEL,), _alone),
    Stage("instances", (_KNOWN,), _instance),
    Stage("half-known instances", (_REST,), _half_known),
)
TABLES = (STEPS, EDGES, _KNOWN, _OF_LEVEL, _ALONE, _REST, INSTANCES, SEATS,
          *MEETING.tables, *GATHERING.tables)  # fmt: skip

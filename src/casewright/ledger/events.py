"""The events of a case in order, each once, with all claims that describe it."""

from collections.abc import Iterable, Iterator, Sequence

from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger import same_event
from casewright.ledger.case_file import Asked, EventEntry, Taking
from casewright.ledger.same_event import GATHERING, Described, OneEvent, events_of
from casewright.ledger.stating import same_party, stated
from casewright.ledger.when import order, when
from casewright.linking import entry_id

# By their ids, in order of date: partial dates after the days they may mean, no date last.
EVENTS: Table[EventEntry] = Table("events", EventEntry)


def _events(look: Look, least: str) -> Iterator[Row]:
    for one in events_of(look, least):
        entry = _entry(one)
        yield EVENTS.row(entry.id, place_of(entry), entry)


def place_of(event: EventEntry) -> tuple[object, ...]:
    """The place of an event among the others."""
    return (order(event.date), event.type, event.id)


def _entry(event: OneEvent) -> EventEntry:
    told = event.described
    dated = _most_exact(told)
    return EventEntry(
        id=entry_id("event", (one.id for one in told)),
        type=stated((one.body.type, one.id) for one in told)[0].value,
        date=dated.date,
        reckoned=dated.reckoned,
        dates_written=stated((one.body.date_written, one.id) for one in told),
        places=stated((one.body.place, one.id) for one in told),
        courts=stated((one.body.court, one.id) for one in told),
        participants=_takings(told),
        outcomes=stated((one.body.outcome, one.id) for one in told),
        grounds=_grounds(told),
        claims=tuple(one.id for one in told),
        reasons=event.reasons,
    )


def _most_exact(claims: Sequence[Described]) -> Described:
    """The claim with the most exact date; one the text gives itself before a reckoned one."""
    return min(
        claims,
        key=lambda one: (-when(one.date).exactness, one.reckoned, one.date or "", one.id),
    )


def _takings(claims: Iterable[Described]) -> tuple[Taking, ...]:
    found: dict[tuple[str, str], Taking] = {}
    for one in claims:
        for participant, party in zip(one.body.participants, one.parties, strict=True):
            key = (same_party(party), participant.role)
            before = found.get(key, Taking(party, participant.role, ()))
            ids = tuple(dict.fromkeys([*before.claims, one.id]))
            found[key] = Taking(before.party, before.role, ids)
    return tuple(found[key] for key in sorted(found))


def _grounds(claims: Iterable[Described]) -> tuple[Asked, ...]:
    found: dict[tuple[str, str, str], Asked] = {}
    for one in claims:
        for ground, by in zip(one.body.grounds, one.asking, strict=True):
            key = (ground.asked, same_party(by), ground.answer or "")
            before = found.get(key, Asked(ground.asked, by, ground.answer, ()))
            ids = tuple(dict.fromkeys([*before.claims, one.id]))
            found[key] = Asked(before.asked, before.by, before.answer, ids)
    return tuple(found[key] for key in sorted(found))


STAGES = (*same_event.STAGES, Stage("events", (GATHERING.group,), _events))
TABLES = (*same_event.TABLES, EVENTS)

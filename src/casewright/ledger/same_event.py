"""Which claims describe one event, and why."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from casewright.claims import Claim, ClaimId, Event
from casewright.derivation import Derivation, Key, Look, Plan, Row, Stage, Table
from casewright.ledger.stated import Party
from casewright.ledger.stating import party
from casewright.ledger.terms import event_type
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId, Who, fold
from casewright.linking.gathering import Gathering
from casewright.linking.meeting import Meeting

_DAY = 3
_DIGEST = 15


@dataclass(frozen=True, slots=True)
class Described:
    """One claim about an event, with what tells whether another claim is about the same."""

    id: ClaimId
    source: str
    body: Event
    type: str
    date: str | None
    reckoned: bool
    people: tuple[EntryId, ...]
    place: str
    court: str
    parties: tuple[Party, ...] = ()
    asking: tuple[Party | None, ...] = ()

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
        return (self.type, self.date, self.people, self.place, self.court, self.body.outcome)


@dataclass(frozen=True, slots=True)
class OneEvent:
    """Claims that describe one event, and the reasons for taking them together."""

    described: tuple[Described, ...]
    reasons: tuple[str, ...]


def described(claim: Claim, body: Event, who: Who, published: bool) -> Described:
    """What a claim tells of its event; a relative date counts only if publication is known."""
    reckoned = body.date is None and body.date_resolved is not None and published
    people = {who.find(one.name) for one in body.participants}
    return Described(
        id=claim.id,
        source=claim.quote.source,
        body=body,
        type=event_type(body.type),
        date=body.date_resolved if reckoned else body.date,
        reckoned=reckoned,
        people=tuple(sorted(one for one in people if one)),
        place=fold(body.place or ""),
        court=fold(body.court or ""),
        parties=tuple(party(one.name, who) or Party(one.name) for one in body.participants),
        asking=tuple(party(ground.by, who) for ground in body.grounds),
    )


def exclude(a: Described, b: Described) -> bool:
    """Whether two claims cannot be about one event: days, people or outcome differ."""
    outcomes = {one.body.outcome for one in (a, b)} - {None}
    apart = bool(a.people and b.people and set(a.people).isdisjoint(b.people))
    return not can_be_one(a.date, b.date) or apart or len(outcomes) > 1


def reason_for_one(a: Described, b: Described) -> str | None:
    """Why two claims are about one event, in words; None where nothing tells."""
    if a.source == b.source and a.date != b.date:
        return None
    if not set(a.people).isdisjoint(b.people):
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
    return bool(a.body.outcome or b.body.outcome)


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b


# By source: what it tells of events. By what they tell: claims that tell the very same, so that
# each is compared once, and the first of them. By two such tellings: why they may be one event.
TELLINGS: Table[Described] = Table("tellings", Described)
ALIKE: Table[Described] = Table("told alike", Described)
TOLD: Table[Described] = Table("told of events", Described)
EDGES: Table[str] = Table("events alike")
Mark = tuple[str, ...]


def _alike(look: Look, source: str) -> Iterator[Row]:
    told = look.items(TELLINGS, source)
    dates: dict[str, set[str | None]] = defaultdict(set)
    for _, one in told:
        dates[one.type].add(one.date)
    for at, one in told:
        only: Key = at
        if reason_for_one(one, one):
            # One report that gives two dates tells of two events.
            only = source if len(dates[one.type]) > 1 else ""
        yield ALIKE.row(_hash(repr((one.told, only))), at, one)


def _hash(told: str) -> str:
    content = told.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=_DIGEST).hexdigest()


def _first(look: Look, telling: str) -> Iterator[Row]:
    yield from (TOLD.row(telling, (), one) for one in look.all(ALIKE, telling)[:1])


def _asks(one: Described) -> tuple[Mark, ...]:
    """Claims whose dates can be one: full dates that are equal, the others all."""
    ends = (("day", one.day), ("vague",)) if one.day else (("vague",), ("full",))
    return tuple((*feature, *end) for feature in _features(one) for end in ends)


def _answers(one: Described) -> tuple[Mark, ...]:
    ends = (("day", one.day), ("full",)) if one.day else (("vague",),)
    return tuple((*feature, *end) for feature in _features(one) for end in ends)


def _features(one: Described) -> Iterator[Mark]:
    """What two claims about one event have in common, one of these at least."""
    yield from ((one.type, "person", person) for person in one.people)
    yield from ((one.type, "court", court) for court in [one.court] if court)
    yield from ((one.type, "place", place) for place in [one.place] if place and one.date)
    yield from ((one.type, "day", day) for day in [one.day] if day)


MEETING = Meeting.of("events", TOLD, _asks, _answers)


def _compared(look: Look, pair: tuple[str, str]) -> Iterator[Row]:
    if not look.group(MEETING.pairs, pair):
        return
    one, other = (look.get(TOLD, each) for each in pair)
    if one is None or other is None or set(_asks(one)).isdisjoint(_answers(other)):
        return
    reason = reason_for_one(one, other)
    if reason and not exclude(one, other):
        yield EDGES.row(pair[0], pair[1], reason)
        yield EDGES.row(pair[1], pair[0], reason)


def _exclude(look: Look, a: str, b: str) -> bool:
    one, other = look.get(TOLD, a), look.get(TOLD, b)
    return one is None or other is None or exclude(one, other)


GATHERING = Gathering.of("events", TOLD, EDGES, _exclude)
STAGES = (
    Stage("told alike", (TELLINGS,), _alike),
    Stage("told of events", (ALIKE,), _first),
    *MEETING.stages,
    Stage("events compared", (MEETING.pairs,), _compared),
    *GATHERING.stages,
)
TABLES: tuple[Table[Any], ...] = (TELLINGS, ALIKE, TOLD, EDGES,
                                 *MEETING.tables, *GATHERING.tables)  # fmt: skip


def events_of(look: Look, least: str) -> Iterator[OneEvent]:
    """The events of tellings that belong together; what could be of either of two stays apart."""
    for part in GATHERING.parts(look, least):
        told = sorted((at, one) for each in part for at, one in look.group(ALIKE, each).items())
        if len(part) == 1 and _is_of_several(look, part[0]):
            yield from (OneEvent((one,), ()) for _, one in told)
        elif told:
            yield OneEvent(tuple(one for _, one in told), _reasons(look, part))


def _is_of_several(look: Look, only: str) -> bool:
    """Whether a telling that stands alone could be of several events."""
    return bool(look.group(GATHERING.torn, only)) or any(
        not look.group(GATHERING.torn, other) for other in look.group(EDGES, only)
    )


def _reasons(look: Look, part: Sequence[str]) -> tuple[str, ...]:
    found = {why for one in part for other, why in look.group(EDGES, one).items() if other in part}
    for one in part:
        for first in look.all(TOLD, one):
            if len(look.group(ALIKE, one)) > 1:
                found.add(reason_for_one(first, first) or "")
    return tuple(sorted(found - {""}))


def same_events(claims: Iterable[Described]) -> list[OneEvent]:
    """The events that the claims, in their order, describe."""
    derivation = Derivation(Plan.of(STAGES, TABLES))
    of_source: dict[str, dict[Key, Described]] = defaultdict(dict)
    for place, one in enumerate(claims):
        of_source[one.source][place] = one
    for source, told in of_source.items():
        derivation.give(TELLINGS, source, told)
    derivation.run()
    look = Look(derivation)
    groups = {least for least, _, _ in derivation.table(GATHERING.group)}
    return [event for least in groups for event in events_of(look, least)]

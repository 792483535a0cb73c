"""Which claims describe one event, and why."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from casewright.claims import Event
from casewright.ledger.material import Cited
from casewright.ledger.terms import event_type
from casewright.ledger.when import can_be_one, when
from casewright.linking import EntryId, Who, fold, grouped

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
        return when(self.date).exactness == _DAY


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
    why: dict[tuple[int, int], str] = {}
    edges: dict[int, set[int]] = defaultdict(set)
    for a, b in _candidates(claims):
        reason = _reason(claims[a], claims[b])
        if reason and not _exclude(claims[a], claims[b]):
            why[a, b] = reason
            edges[a].add(b)
            edges[b].add(a)
    found = grouped(len(claims), edges, lambda a, b: _exclude(claims[a], claims[b]))
    return [
        OneEvent(tuple(claims[i] for i in group), _reasons(group, why)) for group in found.groups
    ]


def _reasons(group: Sequence[int], why: dict[tuple[int, int], str]) -> tuple[str, ...]:
    return tuple(sorted({why[pair] for pair in combinations(group, 2) if pair in why}))


def _candidates(claims: Sequence[Described]) -> list[tuple[int, int]]:
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, one in enumerate(claims):
        for feature, value in _features(one):
            blocks[one.type, feature, value].append(i)
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _features(one: Described) -> Iterable[tuple[str, str]]:
    yield from (("person", person) for person in one.people)
    yield from (("court", one.court) for _ in [0] if one.court)
    yield from (("place", one.place) for _ in [0] if one.place)
    yield from (("day", one.date or "") for _ in [0] if one.is_exact)


def _exclude(a: Described, b: Described) -> bool:
    """Whether two claims cannot be about one event: days, people or outcome differ."""
    outcomes = {one.cited.body.outcome for one in (a, b)} - {None}
    apart = bool(a.people and b.people and not a.people & b.people)
    return not can_be_one(a.date, b.date) or apart or len(outcomes) > 1


def _reason(a: Described, b: Described) -> str | None:
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
    if a.court and a.court == b.court and ((a.date and b.date) or a.cited.body.outcome):
        return "The same kind of event in the same court, and dates that agree."
    if a.place and a.place == b.place and a.date and b.date:
        return "The same kind of event in the same place, and dates that agree."
    return None


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b

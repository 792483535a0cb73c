"""What ties people, organisations and events of a case together, each tie with its claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casewright.ledger import CaseFile
from casewright.ledger.case_file import Claims, EventEntry, OrganisationEntry
from casewright.linking import EntryId
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import label
from casewright.publishing.speech import say

# A role that says nothing more than that somebody is named.
_ANY_ROLE = "other"


class Sort(StrEnum):
    """What stands at the end of a tie."""

    PERSON = "person"
    EVENT = "event"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something; the name is not masked yet."""

    id: EntryId
    sort: Sort
    name: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes, what ties them in words, and what that rests on."""

    one: EntryId
    other: EntryId
    words: tuple[str, ...]
    groups: tuple[Claims, ...]

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError(f"Nothing is tied to itself: {self.one}.")

    def beyond(self, node: EntryId) -> EntryId:
        """The other end."""
        return self.other if node == self.one else self.one


@dataclass(frozen=True, slots=True)
class Web:
    """Every node that is tied to another one, and the ties of each."""

    nodes: Mapping[EntryId, Node]
    ties: Mapping[EntryId, tuple[Tie, ...]]


_Found = tuple[EntryId, EntryId, str, Claims]


def web_of(case: CaseFile) -> Web:
    """The ties of a case; what two claims tell of the same two is one tie."""
    nodes = {one.id: one for one in _nodes(case)}
    together: dict[tuple[EntryId, EntryId], list[tuple[str, Claims]]] = defaultdict(list)
    for one, other, words, claims in _found(case):
        if one in nodes and other in nodes and one != other:
            together[min(one, other), max(one, other)].append((words, claims))
    ties: dict[EntryId, list[Tie]] = defaultdict(list)
    for (one, other), told in together.items():
        said = tuple(dict.fromkeys(each for each, _ in told))
        tie = Tie(one, other, said, tuple(dict.fromkeys(each for _, each in told)))
        ties[one].append(tie)
        ties[other].append(tie)
    tied = {number: nodes[number] for number in nodes if number in ties}
    return Web(tied, {number: tuple(every) for number, every in ties.items()})


def _nodes(case: CaseFile) -> Iterator[Node]:
    for person in case.people:
        yield Node(person.id, Sort.PERSON, person.name, person.claims)
    for event in case.events:
        yield Node(event.id, Sort.EVENT, _event_words(event), event.claims)
    for one in case.organisations:
        yield Node(one.id, Sort.ORGANISATION, one.name, one.claims)


def _event_words(event: EventEntry) -> str:
    kind = label("event_types", event.type)
    return f"{kind}, {date_words(event.date)}" if event.date else kind


def _found(case: CaseFile) -> Iterator[_Found]:
    called = _by_name(case.organisations)
    yield from _parts_in_events(case.events, called)
    yield from _memberships(case, called)
    yield from _acts(case)


def _by_name(every: Iterable[OrganisationEntry]) -> dict[str, EntryId]:
    found: dict[str, EntryId] = {}
    for one in every:
        for name in (one.name, *(each.value for each in one.spellings)):
            found.setdefault(name.casefold(), one.id)
    return found


def _parts_in_events(
    events: Iterable[EventEntry], called: Mapping[str, EntryId]
) -> Iterator[_Found]:
    for event in events:
        for taking in event.participants:
            who = taking.party.person or called.get(taking.party.name.casefold())
            if who:
                yield who, event.id, _role(taking.role), taking.claims
        for court in event.courts:
            if court.value.casefold() in called:
                yield called[court.value.casefold()], event.id, say("court"), court.claims


def _role(role: str) -> str:
    return say("takes part") if role == _ANY_ROLE else label("roles", role).lower()


def _memberships(case: CaseFile, called: Mapping[str, EntryId]) -> Iterator[_Found]:
    for person in case.people:
        for value in person.organisations:
            if value.value.casefold() in called:
                yield person.id, called[value.value.casefold()], say("belongs to it"), value.claims


def _acts(case: CaseFile) -> Iterator[_Found]:
    for act in case.acts:
        for doing in act.doings:
            victim, by = doing.victim, doing.perpetrator
            if victim and by and victim.person and by.person:
                named = label("acts", act.act).lower()
                words = say("{act}, by one of the other").format(act=named)
                yield by.person, victim.person, words, doing.claims

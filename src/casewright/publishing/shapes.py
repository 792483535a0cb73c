"""The shapes of `casewright read --format json`: what every key of the output holds.

These types are the contract other tools rely on; `casewright.publishing.schema` turns them into
JSON Schema. Every item carries the words it rests on.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12

from casewright.claims import Stance
from casewright.vocabulary import enum_values


@dataclass(frozen=True, slots=True)
class InScheme:
    """The values a key may hold are those the scheme of the vocabulary counts as."""

    scheme: str

    # Any: the hook's arguments are internals of pydantic, which is not imported here because it
    # would slow every command down.
    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {**handler(core), "enum": list(enum_values(self.scheme))}


RoleValue = Annotated[str, InScheme("roles")]
OrganisationKind = Annotated[str, InScheme("organisation_kinds")]
PlaceKind = Annotated[str, InScheme("place_kinds")]
GroupValue = Annotated[str, InScheme("groups")]
EventType = Annotated[str, InScheme("event_types")]
ActValue = Annotated[str, InScheme("acts")]
SentenceKind = Annotated[str, InScheme("sentence_kinds")]
MoneyKind = Annotated[str, InScheme("money_kinds")]
OriginValue = Literal["person", "file", "reader", "unknown"]


class Cited(TypedDict):
    """The words an item rests on, `[start, end)` in code points, who says them and how."""

    quote: str
    start: int
    end: int
    page: int | None
    stance: Stance
    said_by: str | None
    claim: str


class Evidence(Cited):
    """One claim about a person, organisation or place, and which of its fields it gives."""

    fields: list[str]


class PersonItem(Cited):
    """A person named in the source: everything its claims say of them, each with its evidence."""

    name: str
    as_written: str
    aliases: list[str]
    roles: list[RoleValue]
    terms: list[str]
    position: str | None
    organisation: str | None
    nationality: str | None
    age: int | None
    evidence: list[Evidence]


class OrganisationItem(Cited):
    """An organisation named in the source."""

    name: str
    aliases: list[str]
    kind: OrganisationKind
    term: str | None
    evidence: list[Evidence]


class PlaceItem(Cited):
    """A place named in the source."""

    name: str
    aliases: list[str]
    kind: PlaceKind
    term: str | None
    within: str | None
    status: str | None
    conditions: list[str]
    evidence: list[Evidence]


class CountItem(Cited):
    """People who are counted; `value` is null under `groups`, where something else is told."""

    group: GroupValue
    term: str | None
    value: int | None
    bound: str
    nationality: str | None
    description: str
    subset_of: int | None


class ParticipantItem(TypedDict):
    """Somebody's part in an event."""

    name: str
    role: str


class GroundItem(TypedDict):
    """What was asked of a court or office, by whom, and the answer."""

    asked: str
    by: str | None
    answer: str | None


class TellingItem(Cited):
    """Another telling of an event in the same report, with what it adds."""

    place: str | None
    participants: list[ParticipantItem]


class EventItem(Cited):
    """Something that happened; dates are EDTF."""

    type: EventType
    term: str
    date: str | None
    date_resolved: str | None
    date_written: str | None
    place: str | None
    court: str | None
    outcome: str | None
    participants: list[ParticipantItem]
    grounds: list[GroundItem]
    also: list[TellingItem]


class ActItem(Cited):
    """Who did what to whom."""

    act: ActValue
    term: str
    instrument: str | None
    victim: str | None
    perpetrator: str | None
    place: str | None
    date: str | None
    duration: str | None
    purpose: str | None
    consequence: str | None


class SentenceItem(Cited):
    """A penalty; `applies_to` names the people a collective sentence covers."""

    person: str
    kind: SentenceKind
    term: str
    amount: float | None
    unit: str | None
    state: str
    applies_to: list[str]


class MoneyItem(Cited):
    """An amount; `currency` is an ISO 4217 code."""

    kind: MoneyKind
    term: str
    amount: float | None
    currency: str | None
    person: str | None


class StatementItem(Cited):
    """What somebody said."""

    speaker: str
    direct: bool


class ChargeItem(Cited):
    """What somebody is accused of."""

    offence: str
    article: str | None
    part: str | None
    person: str | None
    count: int | None
    state: str


class Others(TypedDict):
    """Everything read from a source that is not a name, by kind, in the order of the text."""

    counts: list[CountItem]
    groups: list[CountItem]
    events: list[EventItem]
    acts: list[ActItem]
    sentences: list[SentenceItem]
    money: list[MoneyItem]
    statements: list[StatementItem]
    charges: list[ChargeItem]


class Items(Others):
    """Everything read from a source, by kind, in the order of the text."""

    people: list[PersonItem]
    organisations: list[OrganisationItem]
    places: list[PlaceItem]


class SourceItem(TypedDict):
    """The source read; `origins` tells for each value whether a person gave it or it was read."""

    sha256: str
    name: str
    media_type: str
    container: str | None
    characters: int
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    retrieved: str | None
    url: str | None
    language: str | None
    reliability: str | None
    consent: str | None
    note: str | None
    origins: dict[str, OriginValue]


class ReaderItem(TypedDict):
    """Who or what read the source."""

    name: str
    version: str
    model: str | None


class ReadDocument(Items):
    """One source as read: what is asserted by kind; the rest, same shapes, in `not_asserted`."""

    id: str
    source: SourceItem
    reader: ReaderItem
    notices: list[str]
    breaks_off: bool
    not_asserted: Items


class ErrorDocument(TypedDict):
    """A file that could not be read, and why."""

    id: str
    error: str

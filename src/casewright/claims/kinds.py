"""The kinds of claim and their fields. Terms are ids of the vocabulary; dates are EDTF."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Bound(StrEnum):
    """How a number is meant."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    ABOUT = "about"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named, and what they are called. Nationality is an ISO 3166-1 alpha-2 code."""

    kind: ClassVar[str] = "person"
    name: str
    as_written: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    position: str | None = None
    organisation: str | None = None
    nationality: str | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """People who are counted, not named: "44 individuals", "three of the 23"."""

    kind: ClassVar[str] = "group"
    description: str
    role: str | None = None
    nationality: str | None = None
    size: int | None = None
    bound: Bound = Bound.EXACTLY
    subset_of: int | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A court, police body, prosecutor, outlet or other organisation."""

    kind: ClassVar[str] = "organisation"
    name: str
    term: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A country, town, road, facility or other place."""

    kind: ClassVar[str] = "place"
    name: str
    term: str | None = None
    aliases: tuple[str, ...] = ()
    within: str | None = None
    status: str | None = None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person or group in an event, as the report names them, and their part in it."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What was asked, by whom, and the answer: granted, rejected, not_considered."""

    asked: str
    by: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    `date` is what the text alone supports; `date_resolved` is a relative date ("on Friday")
    reckoned from the day of publication; `date_written` are the words of the date.
    """

    kind: ClassVar[str] = "event"
    type: str
    date: str | None = None
    date_resolved: str | None = None
    date_written: str | None = None
    place: str | None = None
    court: str | None = None
    participants: tuple[Participant, ...] = ()
    outcome: str | None = None
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """Who did what to whom (CAT art. 1; HURIDOCS Events Standard Formats)."""

    kind: ClassVar[str] = "act"
    act: str
    instrument: str | None = None
    victim: str | None = None
    perpetrator: str | None = None
    place: str | None = None
    date: str | None = None
    duration: str | None = None
    purpose: str | None = None
    consequence: str | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """What somebody is accused of.

    `state` is charged, guilty, not_guilty or dropped; `count` the number of counts.
    """

    kind: ClassVar[str] = "charge"
    offence: str
    article: str | None = None
    part: str | None = None
    person: str | None = None
    count: int | None = None
    state: str = "charged"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A penalty. `person` is a name, "each", "all" or "[description]".

    `unit` is years, months, days, hours, or an ISO 4217 code for a fine. `state` is imposed,
    upheld or changed.
    """

    kind: ClassVar[str] = "sentence"
    person: str
    penalty: str
    amount: float | None = None
    unit: str | None = None
    state: str = "imposed"
    applies_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """An amount claimed, awarded, paid or imposed. `currency` is an ISO 4217 code."""

    kind: ClassVar[str] = "money"
    purpose: str
    amount: float | None = None
    currency: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, directly or in the report's words."""

    kind: ClassVar[str] = "statement"
    speaker: str
    direct: bool = True


Body = Person | Group | Organisation | Place | Event | Act | Charge | Sentence | Money | Statement
KINDS: dict[str, type[Body]] = {
    kind.kind: kind
    for kind in (
        Person, Group, Organisation, Place, Event, Act, Charge, Sentence, Money, Statement,
    )
}  # fmt: skip

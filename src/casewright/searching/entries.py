"""The entries of a case file as documents of a search."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from casewright.ledger import CaseFile
from casewright.ledger.case_file import (
    ActEntry,
    ChargeEntry,
    Conflict,
    EventEntry,
    GapEntry,
    MoneyEntry,
    NumberEntry,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
    SentenceEntry,
    SpeakerEntry,
)
from casewright.ledger.source_record import SourceRecord
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import amount, count, country, label, people_of
from casewright.publishing.retelling import retold
from casewright.publishing.speech import say
from casewright.searching.document import Document, labels, values
from casewright.searching.found import Kind

VICTIM = "victim"
"""The role of those to whom an act was done."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the case file, and how an entry of it becomes a document."""

    name: str
    make: Callable[[Any], Document]  # each takes the entries of its own part


def documents(case: CaseFile) -> Iterator[Document]:
    """Every entry of the case, kind by kind."""
    for part in PARTS.values():
        yield from map(part.make, getattr(case, part.name))


def document(case: CaseFile, kind: Kind, place: int) -> Document:
    """The entry that stands at this place among those of its kind."""
    part = PARTS[kind]
    return part.make(getattr(case, part.name)[place])


def _person(one: PersonEntry) -> Document:
    said = (*one.positions, *one.organisations)
    lands = tuple(country(land.value) for land in one.nationalities)
    roles = tuple(role.value for role in one.roles)
    return Document(
        Kind.PERSON,
        one.id,
        one.name,
        tuple(dict.fromkeys(spelling.value for spelling in one.spellings)),
        said,
        (*lands, *(labels("roles", role) for role in roles)),
        (*one.claims, *one.named_in_unread),
        roles,
    )


def _organisation(one: OrganisationEntry) -> Document:
    names = tuple(spelling.value for spelling in one.spellings)
    terms = tuple(labels("organisation_kinds", term.value) for term in one.terms)
    return Document(Kind.ORGANISATION, one.id, one.name, names, (), terms, one.claims)


def _place(one: PlaceEntry) -> Document:
    names = tuple(spelling.value for spelling in one.spellings)
    terms = tuple(labels("place_kinds", term.value) for term in one.terms)
    said = (*one.within, *one.statuses, *one.conditions)
    return Document(Kind.PLACE, one.id, one.name, names, said, terms, one.claims)


def _event(one: EventEntry) -> Document:
    places = [stated.value for stated in (*one.courts, *one.places)][:1]
    when = [date_words(one.date)] if one.date else []
    title = ", ".join([label("event_types", one.type), *when, *places])
    taking = values((taking.party.name, taking.claims) for taking in one.participants)
    grounds = values((ground.asked, ground.claims) for ground in one.grounds)
    outcomes = tuple(labels("outcomes", outcome.value) for outcome in one.outcomes)
    said = (*taking, *one.courts, *one.places, *one.dates_written, *grounds)
    roles = tuple(dict.fromkeys(taking.role for taking in one.participants))
    dates = (one.date,) if one.date else ()
    terms = (labels("event_types", one.type), *outcomes)
    return Document(Kind.EVENT, one.id, title, (), said, terms, one.claims, roles, dates)


def _act(one: ActEntry) -> Document:
    said = values(
        (value, doing.claims)
        for doing in one.doings
        for value in (
            doing.victim.name if doing.victim else None,
            doing.perpetrator.name if doing.perpetrator else None,
            doing.place,
            doing.purpose,
            doing.consequence,
            doing.duration,
        )
    )
    tools = (labels("instruments", doing.instrument) for doing in one.doings if doing.instrument)
    dates = (doing.date for doing in one.doings if doing.date)
    terms = chain([labels("acts", one.act)], tools)
    title = label("acts", one.act)
    roles = (VICTIM,) if any(doing.victim for doing in one.doings) else ()
    return Document(Kind.ACT, one.id, title, (), said, terms, one.claims, roles, dates)


def _number(one: NumberEntry) -> Document:
    size = count(one.values[0].size, one.values[0].bound) if one.values else ""
    who = people_of(one.role, one.values[0].size if one.values else None)
    land = [f"({country(one.nationality)})"] if one.nationality else []
    described = tuple(told for value in one.values for told in value.descriptions)
    sizes = values((str(value.size), value.claims) for value in one.values if value.size)
    terms = (labels("groups", one.role), *land, *(each.sentence for each in one.computed))
    roles = (one.role,) if one.role else ()
    title = " ".join([size, who, *land]).strip()
    return Document(Kind.NUMBER, one.id, title, (), (*described, *sizes), terms, one.claims, roles)


def _charge(one: ChargeEntry) -> Document:
    whose = [one.person.name] if one.person else []
    article = [say("article {number}").format(number=one.article)] if one.article else []
    title = ", ".join([*whose, label("charges", one.offence), *article, retold(one.state)])
    said = values((name, one.claims) for name in (*whose, *article))
    terms = (labels("charges", one.offence), one.offence)
    return Document(Kind.CHARGE, one.id, title, (), said, terms, one.claims)


def _sentence(one: SentenceEntry) -> Document:
    much = [told] if (told := amount(one.amount, one.unit)) else []
    title = ", ".join([one.person, label("sentence_kinds", one.penalty), *much])
    names = (one.person, *(party.name for party in one.applies_to))
    said = values((name, one.claims) for name in dict.fromkeys(names))
    terms = (labels("sentence_kinds", one.penalty), one.state)
    return Document(Kind.SENTENCE, one.id, title, (), said, terms, one.claims)


def _money(one: MoneyEntry) -> Document:
    whose = [one.person.name] if one.person else []
    much = [told] if (told := amount(one.amount, one.currency)) else []
    title = ", ".join([label("money_kinds", one.purpose), *much, *whose])
    said = values((name, one.claims) for name in whose)
    terms = (labels("money_kinds", one.purpose),)
    return Document(Kind.MONEY, one.id, title, (), said, terms, one.claims)


def _statement(one: SpeakerEntry) -> Document:
    name = one.speaker.name
    said = values([(name, one.claims)])
    return Document(Kind.STATEMENT, one.id, name, (), said, (), one.claims, has_quotes=True)


def _conflict(one: Conflict) -> Document:
    variants = (*one.values, *one.vague, *one.earlier)
    decided = (one.resolution.reason,) if one.resolution else ()
    terms = (one.settle, *decided)
    return Document(Kind.CONFLICT, one.id, retold(one.sentence), (), variants, terms, one.claims)


def _gap(one: GapEntry) -> Document:
    return Document(Kind.GAP, one.id, retold(one.sentence), (), (), (one.blocks,), one.claims)


def _source(one: SourceRecord) -> Document:
    about = (one.name, one.publisher, one.metadata.author.value, one.url)
    names = tuple(value for value in about if value)
    dates = (one.published,) if one.published else ()
    return Document(Kind.SOURCE, one.sha256, one.title or one.name, names, dates=dates)


PARTS: Mapping[Kind, Part] = {
    Kind.PERSON: Part("people", _person),
    Kind.ORGANISATION: Part("organisations", _organisation),
    Kind.PLACE: Part("places", _place),
    Kind.EVENT: Part("events", _event),
    Kind.ACT: Part("acts", _act),
    Kind.NUMBER: Part("numbers", _number),
    Kind.CHARGE: Part("charges", _charge),
    Kind.SENTENCE: Part("sentences", _sentence),
    Kind.MONEY: Part("money", _money),
    Kind.STATEMENT: Part("statements", _statement),
    Kind.CONFLICT: Part("conflicts", _conflict),
    Kind.GAP: Part("gaps", _gap),
    Kind.SOURCE: Part("sources", _source),
}
"""The parts of a case file that are searched, by the kind of hit an entry of each is."""

"""One claim as one item of the output: counts, events, acts, sentences, money and so on."""

from dataclasses import fields

from casewright.claims import (
    Act,
    Body,
    Charge,
    Claim,
    Event,
    Group,
    Money,
    Sentence,
    Source,
    Stance,
    Statement,
)
from casewright.publishing.shapes import (
    ActItem,
    ChargeItem,
    Cited,
    CountItem,
    EventItem,
    GroundItem,
    MoneyItem,
    ParticipantItem,
    SentenceItem,
    StatementItem,
    TellingItem,
)
from casewright.vocabulary import scheme

# A term that the reader could not tell is reported as this value of every enum, with no fine id.
UNKNOWN = "other"


def reported(scheme_name: str, term: str | None) -> str:
    """The enum value a term is reported as; "other" where the reader could not tell."""
    return UNKNOWN if term is None else scheme(scheme_name).reported_as(term)


def cited(source: Source, claim: Claim, *, stance: Stance | None = None) -> Cited:
    """The words of a claim, where they stand, who says them and how."""
    return {
        "quote": claim.quote.words,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "page": source.page_of(claim.quote.start),
        "stance": stance or claim.stance,
        "said_by": claim.said_by,
        "claim": claim.id,
    }


def count_item(body: Group, words: Cited) -> CountItem:
    """A group of people as a count."""
    return {
        "group": reported("groups", body.role),
        "term": body.role,
        "value": body.size,
        "bound": body.bound.value,
        "nationality": body.nationality,
        "description": body.description,
        "subset_of": body.subset_of,
        **words,
    }


def telling_item(body: Event, words: Cited) -> TellingItem:
    """Another telling of an event, with its place and who took part."""
    people = [ParticipantItem(name=p.name, role=p.role) for p in body.participants]
    return {"place": body.place, "participants": people, **words}


def event_item(body: Event, words: Cited) -> EventItem:
    """An event, with who took part and what was asked and answered."""
    return {
        "type": reported("event_types", body.type),
        "term": body.type,
        "date": body.date,
        "date_resolved": body.date_resolved,
        "date_written": body.date_written,
        "place": body.place,
        "court": body.court,
        "outcome": body.outcome,
        "participants": [ParticipantItem(name=p.name, role=p.role) for p in body.participants],
        "grounds": [GroundItem(asked=g.asked, by=g.by, answer=g.answer) for g in body.grounds],
        "also": [],
        **words,
    }


def act_item(body: Act, words: Cited) -> ActItem:
    """Who did what to whom."""
    return {
        "act": reported("acts", body.act),
        "term": body.act,
        "instrument": body.instrument,
        "victim": body.victim,
        "perpetrator": body.perpetrator,
        "place": body.place,
        "date": body.date,
        "duration": body.duration,
        "purpose": body.purpose,
        "consequence": body.consequence,
        **words,
    }


def sentence_item(body: Sentence, words: Cited) -> SentenceItem:
    """A penalty; a collective one keeps its "each" and lists whom it covers."""
    return {
        "person": body.person,
        "kind": reported("sentence_kinds", body.penalty),
        "term": body.penalty,
        "amount": _whole(body.amount),
        "unit": body.unit,
        "state": body.state,
        "applies_to": list(body.applies_to),
        **words,
    }


def money_item(body: Money, words: Cited) -> MoneyItem:
    """An amount of money and what it is for."""
    return {
        "kind": reported("money_kinds", body.purpose),
        "term": body.purpose,
        "amount": _whole(body.amount),
        "currency": body.currency,
        "person": body.person,
        **words,
    }


def statement_item(body: Statement, words: Cited) -> StatementItem:
    """What somebody said, in their words or the report's."""
    return {"speaker": body.speaker, "direct": body.direct, **words}


def charge_item(body: Charge, words: Cited) -> ChargeItem:
    """What somebody is accused of."""
    return {
        "offence": body.offence,
        "article": body.article,
        "part": body.part,
        "person": body.person,
        "count": body.count,
        "state": body.state,
        **words,
    }


def fields_given(body: Body) -> list[str]:
    """The names of the fields a claim gives, in the order of its kind."""
    return [f.name for f in fields(body) if getattr(body, f.name) not in (None, ())]


def _whole(amount: float | None) -> float | None:
    # JSON readers show 3.0 years as "3.0"; a whole number is written as one.
    return int(amount) if amount is not None and amount == int(amount) else amount

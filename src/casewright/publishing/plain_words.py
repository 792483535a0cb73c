"""Claims in plain words, keeping apart what the source says and what Casewright adds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from babel.numbers import format_decimal

from casewright.claims import (
    Act,
    Body,
    Bound,
    Charge,
    Event,
    Group,
    Money,
    Organisation,
    Person,
    Place,
    Sentence,
    Stance,
    Statement,
)
from casewright.publishing.dates import date_words
from casewright.publishing.speech import ENGLISH, mark, mark_number, say, say_number, spoken
from casewright.vocabulary import UnknownTerm, scheme
from casewright.vocabulary.countries import country_name

_BOUNDS = {
    Bound.EXACTLY: "{number}",
    Bound.AT_LEAST: mark("at least {number}"),
    Bound.ABOUT: mark("about {number}"),
    Bound.AT_MOST: mark("at most {number}"),
}
_UNITS = {
    "years": mark_number("{number} year", "{number} years"),
    "months": mark_number("{number} month", "{number} months"),
    "days": mark_number("{number} day", "{number} days"),
    "hours": mark_number("{number} hour", "{number} hours"),
}
_CHARGED = {
    "charged": mark("charged"),
    "guilty": mark("guilty"),
    "not_guilty": mark("not guilty"),
    "dropped": mark("dropped"),
}
_IMPOSED = {"upheld": mark("upheld"), "changed": mark("changed")}
_STANCES = {
    Stance.FOUND: (mark("found"), mark("found by")),
    Stance.REPORTED: (mark("reported"), mark("reported by")),
    Stance.ALLEGED: (mark("alleged"), mark("alleged by")),
    Stance.DENIED: (mark("denied"), mark("denied by")),
    Stance.ANNOUNCED: (mark("announced"), mark("announced by")),
    Stance.REQUESTED: (mark("requested"), mark("requested by")),
    Stance.CONDITIONAL: (mark("conditional"), mark("conditional by")),
    Stance.POSSIBLE: (mark("possible"), mark("possible by")),
}
STANCE_SIGNS = {
    Stance.FOUND: "■",
    Stance.REPORTED: "●",
    Stance.ALLEGED: "◐",
    Stance.DENIED: "✕",
    Stance.ANNOUNCED: "→",
    Stance.REQUESTED: "?",
    Stance.CONDITIONAL: "…",
    Stance.POSSIBLE: "≈",
}
"""A sign for each stance, always shown beside its word."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a sentence; `own` are those Casewright adds."""

    text: str
    own: bool = False


Sentenced = tuple[tuple[Words, ...], ...]


def told(words: str | None) -> tuple[Words, ...]:
    """Words of the source; nothing where there are none."""
    return (Words(words),) if words else ()


def own(words: str | None) -> tuple[Words, ...]:
    """Words of Casewright; nothing where there are none."""
    return (Words(words, own=True),) if words else ()


def before(lead: str, words: str | None) -> tuple[Words, ...]:
    """Words of the source with a word of ours before them; nothing where there are none."""
    return (Words(lead, own=True), Words(words)) if words else ()


def label(scheme_name: str, term: str) -> str:
    """What a term is called; its id in words where the scheme does not have it."""
    return _label(scheme_name, term, spoken())


@cache
def _label(scheme_name: str, term: str, language: str) -> str:
    try:
        return scheme(scheme_name).term(term).label[language]
    except UnknownTerm:
        return term.replace("_", " ")


def country(code: str) -> str:
    """What a country is called (CLDR), by its ISO 3166-1 alpha-2 code; unknown codes as is."""
    return country_name(code, spoken())


def number(value: float) -> str:
    """A number with its thousands set apart."""
    return format_decimal(value, locale=spoken())


def amount(value: float | None, unit: str | None) -> str | None:
    """An amount with its unit, such as "3 years"; None where there is none."""
    if value is None:
        return None
    if unit in _UNITS:
        return _of_unit(value, unit)
    return f"{number(value)} {unit}" if unit else number(value)


def _of_unit(value: float, unit: str) -> str:
    # A part of one goes with the form that two have: "3,5 года".
    whole = int(value) if value == int(value) else 2
    return say_number(*_UNITS[unit], whole).format(number=number(value))


def count(size: int | None, bound: Bound | str) -> str:
    """A number of people as it is meant, such as "at least 98"."""
    if size is None:
        return say("number not stated")
    return say(_BOUNDS[Bound(bound)]).format(number=number(size))


def people_of(role: str | None, size: int | None = None) -> str:
    """What a group is called, such as "people detained"; of one "person detained"."""
    words = label("groups", role).lower() if role else say("people")
    if size != 1 or spoken() != ENGLISH:
        return words
    return words.replace("people", "person", 1) if "people" in words else words.removesuffix("s")


def unread_words(sources: int) -> str:
    """That somebody is named in sources which were only searched for names."""
    return say_number(
        "named in {number} source whose language is not read yet",
        "named in {number} sources whose language is not read yet",
        sources,
    ).format(number=sources)


def stance_words(stance: Stance, said_by: str | None) -> tuple[Words, ...]:
    """How something is held and by whom, such as "alleged by" the speaker."""
    alone, by = _STANCES[stance]
    return before(say(by), said_by) or own(say(alone))


def penalty_state(state: str) -> str:
    """Whether a penalty was upheld or changed."""
    return say(_IMPOSED.get(state, state))


def of_whole(size: int | None) -> str:
    """Of how many a group is part, such as " of 99"; nothing where that is not told."""
    return say(" of {number}").format(number=number(size)) if size is not None else ""


def counts(number_of: int) -> str:
    """A number of counts of a charge."""
    told = say_number("{number} count", "{number} counts", number_of)
    return told.format(number=number_of)


def describe(body: Body) -> Sentenced:
    """A claim in plain words, part by part: the first part names the thing."""
    parts: Iterable[tuple[Words, ...]] = _DESCRIBE[type(body)](body)
    return tuple(part for part in parts if part)


def plain(parts: Iterable[tuple[Words, ...]]) -> str:
    """The parts as one line of text."""
    return " — ".join(" ".join(words.text for words in part) for part in parts)


def field_values(body: Body) -> list[tuple[str, str]]:
    """Every field a claim gives with its value as text, in the order of its kind."""
    return [
        (field.name.replace("_", " "), _value(getattr(body, field.name)))
        for field in fields(body)
        if getattr(body, field.name) not in (None, ())
    ]


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(_value(one) for one in value)
    if isinstance(value, (str, int, float)):
        return str(value)
    # Participants and grounds are small dataclasses of their own.
    return ", ".join(text for _, text in field_values(value))  # type: ignore[arg-type]


def _labels(scheme_name: str, terms: Iterable[str]) -> tuple[Words, ...]:
    return own(", ".join(label(scheme_name, term).lower() for term in terms))


def _term(scheme_name: str, term: str | None) -> tuple[Words, ...]:
    return own(label(scheme_name, term).lower()) if term else ()


def _person(body: Person) -> Sentenced:
    called = _labels("roles", [role for role in body.roles if role != "other"])
    more = (
        told(body.position),
        told(body.organisation),
        own(country(body.nationality)) if body.nationality else (),
        own(say("aged {age}").format(age=body.age)) if body.age is not None else (),
    )
    return told(body.name), called or (() if any(more) else own(say("named"))), *more


def _group(body: Group) -> Sentenced:
    size = count(body.size, body.bound)
    whole = of_whole(body.subset_of)
    return (
        own(f"{size}{whole}"),
        _term("groups", body.role),
        own(country(body.nationality)) if body.nationality else (),
        told(body.description),
    )


def _organisation(body: Organisation) -> Sentenced:
    return told(body.name), _term("organisation_kinds", body.term)


def _place(body: Place) -> Sentenced:
    return (
        told(body.name),
        _term("place_kinds", body.term),
        before(say("in"), body.within),
        own(say(body.status.replace("_", " "))) if body.status else (),
        told("; ".join(body.conditions)),
    )


def _event(body: Event) -> Sentenced:
    when = body.date or body.date_resolved
    reckoned = say("(reckoned from the day of publication)") if when and not body.date else ""
    who = ", ".join(participant.name for participant in body.participants)
    return (
        own(label("event_types", body.type)),
        own(f"{date_words(when)} {reckoned}".strip()) if when else (),
        told(body.court),
        told(body.place if body.place != body.court else None),
        told(who),
        _term("outcomes", body.outcome),
        told("; ".join(ground.asked for ground in body.grounds)),
    )


def _act(body: Act) -> Sentenced:
    return (
        own(label("acts", body.act)),
        before(say("of"), body.victim),
        before(say("by"), body.perpetrator),
        before(say("with"), body.instrument),
        before(say("at"), body.place),
        own(date_words(body.date)) if body.date else (),
        before(say("for"), body.duration),
        before(say("in order to"), body.purpose),
        before(say("with the result:"), body.consequence),
    )


def _charge(body: Charge) -> Sentenced:
    article = say("article {number}").format(number=body.article) if body.article else None
    part = say("part {number}").format(number=body.part) if body.part else None
    return (
        told(body.person),
        own(say(_CHARGED.get(body.state, body.state))),
        told(body.offence),
        told(", ".join(word for word in (article, part) if word)),
        own(counts(body.count)) if body.count else (),
    )


def _sentence(body: Sentence) -> Sentenced:
    return (
        told(body.person),
        own(label("sentence_kinds", body.penalty).lower()),
        own(amount(body.amount, body.unit)),
        own(penalty_state(body.state) if body.state != "imposed" else None),
        before(say("covers"), ", ".join(body.applies_to)),
    )


def _money(body: Money) -> Sentenced:
    return (
        own(label("money_kinds", body.purpose)),
        own(amount(body.amount, body.currency)),
        told(body.person),
    )


def _statement(body: Statement) -> Sentenced:
    return told(body.speaker), own(
        say("said") if body.direct else say("said, in the report's words")
    )


# Any: each function takes its own kind; the dictionary pairs them.
_DESCRIBE: dict[type[Any], Callable[[Any], Sentenced]] = {
    Person: _person,
    Group: _group,
    Organisation: _organisation,
    Place: _place,
    Event: _event,
    Act: _act,
    Charge: _charge,
    Sentence: _sentence,
    Money: _money,
    Statement: _statement,
}

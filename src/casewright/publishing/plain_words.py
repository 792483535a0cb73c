"""Claims in plain words, keeping apart what the source says and what Casewright adds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from babel import Locale
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
from casewright.vocabulary import UnknownTerm, scheme

_LOCALE = "en"
_BOUNDS = {
    Bound.EXACTLY: "",
    Bound.AT_LEAST: "at least ",
    Bound.ABOUT: "about ",
    Bound.AT_MOST: "at most ",
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


@cache
def label(scheme_name: str, term: str) -> str:
    """What a term is called in English; its id in words where the scheme does not have it."""
    try:
        return scheme(scheme_name).term(term).label[_LOCALE]
    except UnknownTerm:
        return term.replace("_", " ")


@cache
def country(code: str) -> str:
    """What a country is called (CLDR), by its ISO 3166-1 alpha-2 code; unknown codes as is."""
    return str(Locale(_LOCALE).territories.get(code, code))


def number(value: float) -> str:
    """A number with its thousands set apart."""
    return format_decimal(value, locale=_LOCALE)


def amount(value: float | None, unit: str | None) -> str | None:
    """An amount with its unit, such as "3 years"; None where there is none."""
    if value is None:
        return None
    singular = unit.removesuffix("s") if unit and unit.islower() and value == 1 else unit
    return f"{number(value)} {singular}" if singular else number(value)


def count(size: int | None, bound: Bound | str) -> str:
    """A number of people as it is meant, such as "at least 98"."""
    return "number not stated" if size is None else f"{_BOUNDS[Bound(bound)]}{number(size)}"


def people_of(role: str | None, size: int | None = None) -> str:
    """What a group is called, such as "people detained"; of one "person detained"."""
    words = label("groups", role).lower() if role else "people"
    if size != 1:
        return words
    return words.replace("people", "person", 1) if "people" in words else words.removesuffix("s")


def unread_words(sources: int) -> str:
    """That somebody is named in sources which were only searched for names."""
    many = "1 source" if sources == 1 else f"{sources} sources"
    return f"named in {many} whose language is not read yet"


def stance_words(stance: Stance, said_by: str | None) -> tuple[Words, ...]:
    """How something is held and by whom, such as "alleged by" the speaker."""
    return before(f"{stance.value} by", said_by) or own(stance.value)


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
        own(f"aged {body.age}") if body.age is not None else (),
    )
    return told(body.name), called or (() if any(more) else own("named")), *more


def _group(body: Group) -> Sentenced:
    size = count(body.size, body.bound)
    whole = f" of {number(body.subset_of)}" if body.subset_of is not None else ""
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
        before("in", body.within),
        own(body.status.replace("_", " ")) if body.status else (),
        told("; ".join(body.conditions)),
    )


def _event(body: Event) -> Sentenced:
    when = body.date or body.date_resolved
    reckoned = " (reckoned from the day of publication)" if when and not body.date else ""
    who = ", ".join(participant.name for participant in body.participants)
    return (
        own(label("event_types", body.type)),
        own(f"{date_words(when)}{reckoned}") if when else (),
        told(body.court),
        told(body.place if body.place != body.court else None),
        told(who),
        told(body.outcome.replace("_", " ") if body.outcome else None),
        told("; ".join(ground.asked for ground in body.grounds)),
    )


def _act(body: Act) -> Sentenced:
    return (
        own(label("acts", body.act)),
        before("of", body.victim),
        before("by", body.perpetrator),
        before("with", body.instrument),
        before("at", body.place),
        own(date_words(body.date)) if body.date else (),
        before("for", body.duration),
        before("in order to", body.purpose),
        before("with the result:", body.consequence),
    )


def _charge(body: Charge) -> Sentenced:
    article = f"article {body.article}" if body.article else None
    part = f"part {body.part}" if body.part else None
    return (
        told(body.person),
        own(body.state.replace("_", " ")),
        told(body.offence),
        told(", ".join(word for word in (article, part) if word)),
        own(f"{body.count} counts") if body.count else (),
    )


def _sentence(body: Sentence) -> Sentenced:
    return (
        told(body.person),
        own(label("sentence_kinds", body.penalty).lower()),
        own(amount(body.amount, body.unit)),
        own(body.state if body.state != "imposed" else None),
        before("covers", ", ".join(body.applies_to)),
    )


def _money(body: Money) -> Sentenced:
    return (
        own(label("money_kinds", body.purpose)),
        own(amount(body.amount, body.currency)),
        told(body.person),
    )


def _statement(body: Statement) -> Sentenced:
    return told(body.speaker), own("said" if body.direct else "said, in the report's words")


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

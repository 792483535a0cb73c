"""What a person writes for a field of a claim, checked and turned into what the field holds."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from math import isfinite
from typing import Any, get_args, get_type_hints

from casewright.claims import Body, Bound, Ground, Participant, Stance
from casewright.decisions.decision import Change
from casewright.decisions.errors import NotACorrection
from casewright.vocabulary import UnknownTerm, enum_values, scheme

# A value that itself has a semicolon is written with a backslash before it.
_BETWEEN = re.compile(r"(?<!\\);")
_PARTICIPANT = re.compile(r"(?P<name>\S.*?)\s*\((?P<role>[^()]+)\)")
_GROUND = re.compile(r"(?P<asked>.*?)(?:\s*\(by (?P<by>[^()]+)\))?")
_DATE = re.compile(r"(?=.*[\dX])[\dX\-/\[\]{}~?%., ]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
ABOUT_THE_CLAIM = ("said_by", "stance")

# The fields whose values are terms of the vocabulary, with the scheme of each.
TERMS = {
    ("person", "roles"): "roles",
    ("organisation", "term"): "organisation_kinds",
    ("place", "term"): "place_kinds",
    ("group", "role"): "groups",
    ("event", "type"): "event_types",
    ("event", "outcome"): "outcomes",
    ("act", "act"): "acts",
    ("charge", "offence"): "charges",
    ("sentence", "penalty"): "sentence_kinds",
    ("money", "purpose"): "money_kinds",
}
CHOICES = {
    ("charge", "state"): ("charged", "guilty", "not_guilty", "dropped"),
    ("sentence", "state"): ("imposed", "upheld", "changed"),
}


def fields_of(kind: type[Body]) -> tuple[str, ...]:
    """The names of the fields of a kind of claim, in their order."""
    return tuple(field.name for field in fields(kind))


def body_of(kind: type[Body], changes: Iterable[Change]) -> Body:
    """The body of a claim of that kind whose fields say what a person wrote.

    Raises:
        NotACorrection: there is no such field, it cannot hold the value, or one is missing.
    """
    # Any: each field has a type of its own, which `value_of` has checked.
    given: dict[str, Any] = {one.field: value_of(kind, one) for one in changes}
    needed = [one.name for one in fields(kind) if one.default is MISSING]
    for field in needed:
        if field not in given:
            told = f"every {kind.kind} has one; write {field}=..."
            raise NotACorrection(field, told)
    return kind(**given)


def value_of(kind: type[Body], change: Change) -> object:
    """What a field of a kind of claim holds once it says what a person wrote.

    A list is written with semicolons between its values; an empty value empties the field.

    Raises:
        NotACorrection: there is no such field, or it cannot hold the value.
    """
    if change.field not in fields_of(kind):
        listed = ", ".join(sorted({*fields_of(kind), *ABOUT_THE_CLAIM}))
        raise NotACorrection(change.field, f"a {kind.kind} has {listed}")
    hint = get_type_hints(kind)[change.field]
    key, text = (kind.kind, change.field), change.value.strip()
    if get_args(hint)[1:] == (...,):
        return tuple(_parsed(key, get_args(hint)[0], one) for one in _listed(text))
    if not text:
        return _empty(change.field, hint)
    plain = next((one for one in get_args(hint) if one is not type(None)), hint)
    return _parsed(key, plain, text)


def stance_of(text: str) -> Stance:
    """The stance a person wrote.

    Raises:
        NotACorrection: there is no such stance.
    """
    return Stance(_among("stance", text.strip(), [one.value for one in Stance]))


def _listed(text: str) -> list[str]:
    values = (one.replace("\\;", ";").strip() for one in _BETWEEN.split(text))
    return [one for one in values if one]


# Any: a type hint has no type of its own that mypy knows.
def _empty(field: str, hint: Any) -> object:
    if type(None) not in get_args(hint):
        raise NotACorrection(field, "it must have a value")
    return None


def _parsed(key: tuple[str, str], kind: Any, text: str) -> object:
    if kind in _WITH_PARTS:
        return _WITH_PARTS[kind](text)
    try:
        return _PARSERS[kind](_checked(key, text))
    except ValueError as error:
        raise NotACorrection(key[1], f"{text!r} is not a {_CALLED[kind]}") from error


def _participant(text: str) -> Participant:
    found = _PARTICIPANT.fullmatch(text)
    if found is None:
        told = f"{text!r} is not written as NAME (ROLE), such as Bulat Orasov (accused)"
        raise NotACorrection("participants", told)
    return Participant(found["name"], _term("participants", "roles", found["role"].strip()))


def _ground(text: str) -> Ground:
    """What was asked, by whom and the answer: `ASKED (by NAME): ANSWER`, the last two optional."""
    asked, _, answer = text.rpartition(":") if ":" in text else (text, "", "")
    found = _GROUND.fullmatch(asked.strip())
    if found is None or not found["asked"]:
        told = f"{text!r} is not written as WHAT WAS ASKED (by NAME): ANSWER"
        raise NotACorrection("grounds", told)
    answered = _term("grounds", "outcomes", answer.strip()) if answer.strip() else None
    return Ground(found["asked"], (found["by"] or "").strip() or None, answered)


_WITH_PARTS: dict[Any, Callable[[str], object]] = {Participant: _participant, Ground: _ground}


def _yes_or_no(text: str) -> bool:
    return _among("direct", text.casefold(), ["yes", "no"]) == "yes"


def _bound(text: str) -> Bound:
    return Bound(_among("bound", text, [one.value for one in Bound]))


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    return int(number) if number.is_integer() else number


_PARSERS: dict[Any, Callable[[str], object]] = {
    str: str, int: _whole, float: _number, bool: _yes_or_no, Bound: _bound,
}  # fmt: skip
_CALLED = {str: "text", int: "whole number", float: "number", bool: "yes or no", Bound: "bound"}


def _checked(key: tuple[str, str], text: str) -> str:
    """The text where the field may hold it."""
    kind, field = key
    if key in TERMS:
        return _term(field, TERMS[key], text)
    if key in CHOICES:
        return _among(field, text, CHOICES[key])
    if field in ("date", "date_resolved") and not _DATE.fullmatch(text):
        raise NotACorrection(field, f"{text!r} is no EDTF date such as 2024-05-03 or --05-03")
    if field == "nationality" and not _COUNTRY.fullmatch(text):
        raise NotACorrection(field, f"{text!r} is no ISO 3166-1 code of two letters such as KZ")
    if field == "currency" and not _CURRENCY.fullmatch(text):
        raise NotACorrection(field, f"{text!r} is no ISO 4217 code of three letters such as KZT")
    if (kind, field) == ("sentence", "unit") and not _CURRENCY.fullmatch(text):
        return _among(field, text, enum_values("sentence_units"))
    return text


def _term(field: str, name: str, text: str) -> str:
    try:
        return scheme(name).term(text).id
    except UnknownTerm as error:
        listed = ", ".join(enum_values(name))
        raise NotACorrection(
            field, f"{text!r} is no term of {name}; the general ones are {listed}"
        ) from error


def _among(field: str, text: str, allowed: Sequence[str]) -> str:
    if text not in allowed:
        raise NotACorrection(field, f"{text!r} is none of {', '.join(allowed)}")
    return text

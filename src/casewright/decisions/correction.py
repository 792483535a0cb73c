"""A corrected claim: the same words, with what a person says stands in them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from math import isfinite
from typing import Any, get_args, get_type_hints

from casewright.claims import Bound, Claim, Review, Stance
from casewright.decisions.decision import Change
from casewright.decisions.errors import AlreadySo, NotACorrection
from casewright.vocabulary import UnknownTerm, enum_values, scheme

BETWEEN = ";"
_ABOUT_THE_CLAIM = ("said_by", "stance")
_DATE = re.compile(r"(?=.*[\dX])[\dX\-/\[\]{}~?%., ]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")

# The fields whose values are terms of the vocabulary, with the scheme of each.
_TERMS = {
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
_CHOICES = {
    ("charge", "state"): ("charged", "guilty", "not_guilty", "dropped"),
    ("sentence", "state"): ("imposed", "upheld", "changed"),
}


def corrected(claim: Claim, changes: Sequence[Change]) -> Claim:
    """The claim that takes the place of another once its fields are changed.

    A list is written with semicolons between its values; an empty value empties the field.

    Raises:
        NotACorrection: there is no such field, it cannot hold the value, or nothing changes.
    """
    # Any: each field has a type of its own, which `_value` has checked.
    body: dict[str, Any] = {
        one.field: _value(claim, one) for one in changes if one.field not in _ABOUT_THE_CLAIM
    }
    new = replace(
        claim,
        body=replace(claim.body, **body),
        said_by=_said_by(claim, changes),
        stance=_stance(claim, changes),
        review=Review.ACCEPTED,
        supersedes=claim.id,
    )
    if new.id == claim.id:
        raise AlreadySo(changes[0].field)
    return new


def _said_by(claim: Claim, changes: Sequence[Change]) -> str | None:
    found = [one.value.strip() for one in changes if one.field == "said_by"]
    return (found[-1] or None) if found else claim.said_by


def _stance(claim: Claim, changes: Sequence[Change]) -> Stance:
    found = [one.value.strip() for one in changes if one.field == "stance"]
    if not found:
        return claim.stance
    return Stance(_among("stance", found[-1], [one.value for one in Stance]))


def _value(claim: Claim, change: Change) -> object:
    kind = type(claim.body)
    known = {field.name for field in fields(kind)}
    if change.field not in known:
        listed = ", ".join(sorted(known | set(_ABOUT_THE_CLAIM)))
        raise NotACorrection(change.field, f"a {kind.kind} has {listed}")
    hint = get_type_hints(kind)[change.field]
    key, text = (kind.kind, change.field), change.value.strip()
    if hint == tuple[str, ...]:
        values = [one.strip() for one in text.split(BETWEEN)]
        return tuple(_checked(key, one) for one in values if one)
    if not text:
        return _empty(change.field, hint)
    plain = next((one for one in get_args(hint) if one is not type(None)), hint)
    return _parsed(key, plain, text)


# Any: a type hint has no type of its own that mypy knows.
def _empty(field: str, hint: Any) -> object:
    if type(None) not in get_args(hint):
        raise NotACorrection(field, "it must have a value")
    return None


def _parsed(key: tuple[str, str], kind: Any, text: str) -> object:
    if kind not in _PARSERS:
        raise NotACorrection(key[1], "it holds more than words and numbers")
    try:
        return _PARSERS[kind](_checked(key, text))
    except ValueError as error:
        raise NotACorrection(key[1], f"{text!r} is not a {_CALLED[kind]}") from error


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
    if key in _TERMS:
        return _term(field, _TERMS[key], text)
    if key in _CHOICES:
        return _among(field, text, _CHOICES[key])
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

"""What a search is narrowed to besides its words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from casewright.claims import Review, Stance
from casewright.errors import CasewrightError
from casewright.searching.found import Kind
from casewright.searching.query_words import kind_called
from casewright.vocabulary import LANGUAGES, scheme

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SCHEMES = ("roles", "groups")


class BadFilter(CasewrightError):
    """A value that a search cannot be narrowed to."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is narrowed to; what is None or empty narrows nothing.

    `role` is a term of the vocabulary; `source` the beginning of a hash, or words of a name, title
    or publisher; `first` and `last` are days, months or years such as 2022-01. A hit has to fit
    them all by itself: an entry by one of its claims. What has no date does not fit a date, and a
    passage has no role, stance or review.

    Raises:
        BadFilter: a date is none.
    """

    kinds: frozenset[Kind] = frozenset()
    role: str | None = None
    source: str | None = None
    first: str | None = None
    last: str | None = None
    stance: Stance | None = None
    review: Review | None = None

    def __post_init__(self) -> None:
        for day in (self.first, self.last):
            if day is not None:
                _check(day)

    def with_value(self, field: str, text: str) -> "Filters":
        """These narrowed further, by what a person wrote for a field.

        Raises:
            BadFilter: the field cannot have this value, or there is no such field.
        """
        if field not in _READ:
            raise BadFilter(f"A search cannot be narrowed by {field!r}.")
        name, read = _READ[field]
        values: dict[str, Any] = {name: read(self, text)}  # each field has its own type
        return replace(self, **values)

    def or_else(self, other: "Filters") -> "Filters":
        """These where they narrow, else the others."""
        return Filters(
            self.kinds or other.kinds,
            self.role or other.role,
            self.source or other.source,
            self.first or other.first,
            self.last or other.last,
            self.stance or other.stance,
            self.review or other.review,
        )

    @property
    def narrows(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters()


def roles_meant(text: str) -> frozenset[str]:
    """The roles of people and groups that a word of the vocabulary means, finer ones with it."""
    return _roles().get(_plain(text), frozenset())


def _check(day: str) -> None:
    if not _DATE.fullmatch(day):
        raise BadFilter(f"{day!r} is no date such as 2022-01-06, 2022-01 or 2022.")
    try:
        # What is missing is filled with what every year and month has, only to check the rest.
        date.fromisoformat(day + "-01-01"[len(day) - 4 :])
    except ValueError as error:
        raise BadFilter(f"{day!r} is no day of the calendar.") from error


def _kinds(filters: Filters, text: str) -> frozenset[Kind]:
    kind = kind_called(text)
    if kind is None:
        raise BadFilter(f"{text!r} is no kind of hit; there are {', '.join(Kind)}.")
    return filters.kinds | {kind}


def _role(filters: Filters, text: str) -> str:
    if not roles_meant(text):
        raise BadFilter(f"{text!r} is no role of the vocabulary, such as victim or accused.")
    return text


def _text(filters: Filters, text: str) -> str:
    return text


def _stance(filters: Filters, text: str) -> Stance:
    plain = _plain(text)
    if plain in {one.value for one in Stance}:
        return Stance(plain)
    found = {scheme("certainty").reported_as(term) for term in _terms("certainty").get(plain, ())}
    if not found:
        raise BadFilter(f"{text!r} is no stance; there are {', '.join(Stance)}.")
    return Stance(min(found))


def _review(filters: Filters, text: str) -> Review:
    try:
        return Review(_plain(text).replace(" ", "_"))
    except ValueError as error:
        told = ", ".join(Review)
        raise BadFilter(f"{text!r} is no state of review; there are {told}.") from error


# What a field of a search sets, and how its text is read.
_READ: Mapping[str, tuple[str, Callable[[Filters, str], object]]] = {
    "kind": ("kinds", _kinds),
    "role": ("role", _role),
    "source": ("source", _text),
    "from": ("first", _text),
    "to": ("last", _text),
    "stance": ("stance", _stance),
    "review": ("review", _review),
}


@cache
def _roles() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name in _SCHEMES:
        for word, terms in _terms(name).items():
            found[word] = found.get(word, frozenset()) | terms
    return found


@cache
def _terms(name: str) -> dict[str, frozenset[str]]:
    """The terms of a scheme by their ids, the ids they count as, their labels and their words."""
    found: dict[str, set[str]] = {}
    for term in scheme(name).terms:
        words = {term.id, term.reported_as, *term.label.values()}
        words |= {form for language in LANGUAGES for form in term.forms.get(language, ())}
        for word in words:
            found.setdefault(_plain(word), set()).add(term.id)
    return {word: frozenset(terms) for word, terms in found.items()}


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").replace("ё", "е").split())

"""People, organisations and places: all claims of one reading that share a name are one item."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from casewright.claims import Claim, Organisation, Person, Place, Source, Stance
from casewright.publishing.items import UNKNOWN, cited, fields_given, reported
from casewright.publishing.shapes import (
    Cited,
    Evidence,
    OrganisationItem,
    PersonItem,
    PlaceItem,
)

NamedBody = TypeVar("NamedBody", Person, Organisation, Place)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[NamedBody]):
    """What one claim contributes to an item: the fields that count, and how they are held."""

    claim: Claim
    body: NamedBody
    stance: Stance


def as_claimed(claim: Claim, body: NamedBody) -> Said[NamedBody]:
    """Everything the claim says, as it says it."""
    return Said(claim, body, claim.stance)


def as_fact(claim: Claim, body: NamedBody) -> Said[NamedBody]:
    """What the claim contributes to the facts: all of it if asserted, else only the name.

    Being named is a fact even where what is said of the person is denied or only possible.
    """
    if claim.stance.asserts:
        return as_claimed(claim, body)
    return Said(claim, _only_named(body), Stance.REPORTED)


def together(
    said: Iterable[tuple[Said[NamedBody], str]],
) -> list[list[Said[NamedBody]]]:
    """The contributions that share a name and the key given beside each, in text order."""
    groups: dict[tuple[str, str], list[Said[NamedBody]]] = {}
    for one, key in said:
        groups.setdefault((one.body.name, key), []).append(one)
    return list(groups.values())


def person_item(source: Source, group: Sequence[Said[Person]]) -> PersonItem:
    """A person: the union of roles, the first of everything a person has only one of."""
    bodies = [one.body for one in group]
    terms = _union(body.roles for body in bodies)
    return {
        "name": bodies[0].name,
        "as_written": _first(body.as_written for body in bodies) or bodies[0].name,
        "aliases": _aliases(bodies),
        "roles": _roles(terms),
        "terms": terms,
        "position": _first(body.position for body in bodies),
        "organisation": _first(body.organisation for body in bodies),
        "nationality": _first(body.nationality for body in bodies),
        "age": _first(body.age for body in bodies),
        "evidence": _evidence(source, group),
        **_words(source, group),
    }


def organisation_item(source: Source, group: Sequence[Said[Organisation]]) -> OrganisationItem:
    """An organisation: all its spellings, and its kind where a claim tells it."""
    bodies = [one.body for one in group]
    term = _first(body.term for body in bodies)
    return {
        "name": bodies[0].name,
        "aliases": _aliases(bodies),
        "kind": reported("organisation_kinds", term),
        "term": term,
        "evidence": _evidence(source, group),
        **_words(source, group),
    }


def place_item(source: Source, group: Sequence[Said[Place]]) -> PlaceItem:
    """A place: all its spellings, its kind, what it lies in and what it was like."""
    bodies = [one.body for one in group]
    term = _first(body.term for body in bodies)
    return {
        "name": bodies[0].name,
        "aliases": _aliases(bodies),
        "kind": reported("place_kinds", term),
        "term": term,
        "within": _first(body.within for body in bodies),
        "status": _first(body.status for body in bodies),
        "conditions": _union(body.conditions for body in bodies),
        "evidence": _evidence(source, group),
        **_words(source, group),
    }


def _only_named(body: NamedBody) -> NamedBody:
    if isinstance(body, Person):
        return Person(body.name, body.as_written, body.aliases)
    if isinstance(body, Place):
        return replace(body, status=None, conditions=())
    return body


def _roles(terms: Sequence[str]) -> list[str]:
    # The gold files' convention: somebody merely named is "other", and nobody else is.
    roles = _union([[reported("roles", term) for term in terms]])
    return [role for role in roles if role != UNKNOWN] or [UNKNOWN]


def _words(source: Source, group: Sequence[Said[NamedBody]]) -> Cited:
    first = next((one for one in group if one.stance is one.claim.stance), group[0])
    return cited(source, first.claim, stance=first.stance)


def _evidence(source: Source, group: Sequence[Said[NamedBody]]) -> list[Evidence]:
    return [
        Evidence(
            fields=fields_given(one.body),
            **cited(source, one.claim, stance=one.stance),
        )
        for one in group
    ]


def _aliases(bodies: Sequence[NamedBody]) -> list[str]:
    spellings = _union(body.aliases for body in bodies)
    return [spelling for spelling in spellings if spelling != bodies[0].name]


def _union(lists: Iterable[Iterable[T]]) -> list[T]:
    return list(dict.fromkeys(one for values in lists for one in values))


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)

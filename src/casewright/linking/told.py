"""What the sources tell of people, organisations and places, as far as linking asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from casewright.claims import Claim, ClaimId, Organisation, Person, Place
from casewright.decisions import Judgement, Unit
from casewright.derivation import Derivation, Table

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"


@dataclass(frozen=True, slots=True)
class Called:
    """A claim that names a person: `said` are the milestones its words say, `sayer` who says it.

    `is_found` says that the name was only found in a source whose language is not read.
    """

    id: ClaimId
    source: str
    start: int
    body: Person
    asserts: bool
    sayer: str = ""
    said: tuple[str, ...] = ()
    stance: str = ""
    language: str = ""
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class CalledOrganisation:
    """A claim that names an organisation."""

    id: ClaimId
    source: str
    start: int
    body: Organisation
    asserts: bool


@dataclass(frozen=True, slots=True)
class CalledPlace:
    """A claim that names a place."""

    id: ClaimId
    source: str
    start: int
    body: Place
    asserts: bool


AnyCalled = Called | CalledOrganisation | CalledPlace

# By the hash of a source, in the order of its text.
PEOPLE_TOLD = Table[Called]("people told", Called)
ORGANISATIONS_TOLD = Table[CalledOrganisation]("organisations told", CalledOrganisation)
PLACES_TOLD = Table[CalledPlace]("places told", CalledPlace)
# What people judged, as it applies to these claims, under one key.
AGREED = Table[Judgement]("agreed", Judgement)
# Any: each table has its own kind.
TOLD: dict[str, Table[Any]] = {
    PERSON: PEOPLE_TOLD,
    ORGANISATION: ORGANISATIONS_TOLD,
    PLACE: PLACES_TOLD,
}
TABLES: tuple[Table[Any], ...] = (PEOPLE_TOLD, ORGANISATIONS_TOLD, PLACES_TOLD, AGREED)


def called(claim: Claim) -> AnyCalled:
    """The claim as linking asks for it."""
    quote, body = claim.quote, claim.body
    place = (claim.id, quote.source, quote.start)
    match body:
        case Person():
            return Called(*place, body, claim.stance.asserts)
        case Organisation():
            return CalledOrganisation(*place, body, claim.stance.asserts)
        case Place():
            return CalledPlace(*place, body, claim.stance.asserts)
    raise TypeError(f"A claim of the kind {body.kind!r} names nothing.")


def by_name(told: Iterable[AnyCalled]) -> dict[str, list[AnyCalled]]:
    """The claims of a source about each name, since a name in one report is one thing."""
    groups: dict[str, list[AnyCalled]] = {}
    for one in told:
        groups.setdefault(one.body.name, []).append(one)
    return groups


def unit(kind: str, told: Sequence[AnyCalled]) -> Unit:
    """The unit of judgement that claims of a source about one name are."""
    return (kind, told[0].source, told[0].body.name)


def told_to(
    derivation: Derivation, claims: Iterable[Claim], judgements: Iterable[Judgement]
) -> Derivation:
    """The derivation, run on claims and judgements from nothing."""
    of_source: dict[tuple[str, str], dict[int, AnyCalled]] = {}
    for place, claim in enumerate(claims):
        told = of_source.setdefault((claim.body.kind, claim.quote.source), {})
        told[place] = called(claim)
    for (kind, source), told in of_source.items():
        derivation.give(TOLD[kind], source, told)
    derivation.give(AGREED, (), dict(enumerate(judgements)))
    derivation.run()
    return derivation

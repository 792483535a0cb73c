"""The people, organisations and places of a case."""

from collections.abc import Iterable, Iterator, Sequence

from casewright.claims import ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import OrganisationEntry, PersonEntry, PlaceEntry
from casewright.ledger.stated import Stated
from casewright.ledger.stating import stated
from casewright.linking import EntryId, people, who
from casewright.linking import named as names
from casewright.linking.company import FORMS_OF
from casewright.linking.named import ORGANISATIONS, PLACES, fullest, number_of
from casewright.linking.people import GROUNDS, IDENTITY, Grounds, Identity, claims_of
from casewright.linking.told import AnyCalled, Called, CalledOrganisation, CalledPlace

# By their ids, in the order of their names.
PEOPLE: Table[PersonEntry] = Table("people entries", PersonEntry)
ORGANISATION_ENTRIES: Table[OrganisationEntry] = Table("organisation entries", OrganisationEntry)
PLACE_ENTRIES: Table[PlaceEntry] = Table("place entries", PlaceEntry)
# By the id of a person: the least form of theirs, by which their claims are found.
LEAST: Table[str] = Table("least form of a person")


def _people(look: Look, least: str) -> Iterator[Row]:
    """Everybody named in the sources, with everything asserted of them."""
    who, grounds = look.get(IDENTITY, least), look.get(GROUNDS, least)
    if who is not None and grounds is not None:
        told = claims_of(look, least)
        yield PEOPLE.row(who.id, (who.name, who.id), _person(who, grounds, told))
        yield LEAST.row(who.id, (), least)


def named(look: Look, person: EntryId) -> list[Called]:
    """The claims that name a person."""
    return [one for least in look.all(LEAST, person) for one in claims_of(look, least)]


def _person(who: Identity, grounds: Grounds, named: Sequence[Called]) -> PersonEntry:
    said = [one for one in named if one.asserts]
    return PersonEntry(
        id=who.id,
        name=who.name,
        spellings=stated((name, one.id) for one in named for name in _spellings(one)),
        roles=stated((role, one.id) for one in said for role in one.body.roles),
        positions=stated((one.body.position, one.id) for one in said),
        organisations=stated((one.body.organisation, one.id) for one in said),
        nationalities=stated((one.body.nationality, one.id) for one in said),
        ages=stated((_text(one.body.age), one.id) for one in said),
        claims=_ids(named),
        reasons=grounds.reasons,
        possible_same=grounds.possible_same,
        named_in_unread=tuple(one.id for one in named if one.is_found),
    )


def _spellings(one: Called) -> list[str]:
    body = one.body
    return list(dict.fromkeys([body.name, *([body.as_written] if body.as_written else [])]))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _ids(named: Iterable[AnyCalled]) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(one.id for one in named))


def _organisations(look: Look, least: str) -> Iterator[Row]:
    """The organisations, each under all its spellings."""
    told: list[CalledOrganisation] = look.all(ORGANISATIONS.linked, least)
    if told:
        entry = _organisation(told)
        yield ORGANISATION_ENTRIES.row(entry.id, (entry.name, entry.id), entry)


def _organisation(named: Sequence[CalledOrganisation]) -> OrganisationEntry:
    said = [one for one in named if one.asserts]
    return OrganisationEntry(
        id=number_of(ORGANISATIONS.kind, named),
        name=fullest(named),
        spellings=_names(named),
        terms=stated((one.body.term, one.id) for one in said),
        claims=_ids(named),
    )


def _places(look: Look, least: str) -> Iterator[Row]:
    """The places, each with what they lie in and what is said of them."""
    told: list[CalledPlace] = look.all(PLACES.linked, least)
    if told:
        entry = _place(told)
        yield PLACE_ENTRIES.row(entry.id, (entry.name, entry.id), entry)


def _place(named: Sequence[CalledPlace]) -> PlaceEntry:
    said = [one for one in named if one.asserts]
    return PlaceEntry(
        id=number_of(PLACES.kind, named),
        name=fullest(named),
        spellings=_names(named),
        terms=stated((one.body.term, one.id) for one in said),
        within=stated((one.body.within, one.id) for one in said),
        statuses=stated((one.body.status, one.id) for one in said),
        conditions=stated((each, one.id) for one in said for each in one.body.conditions),
        claims=_ids(named),
    )


def _names(named: Iterable[CalledOrganisation | CalledPlace]) -> tuple[Stated, ...]:
    return stated(
        (name, one.id)
        for one in named
        for name in dict.fromkeys([one.body.name, *one.body.aliases])
    )


STAGES = (
    *people.STAGES,
    *names.STAGES,
    *who.STAGES,
    Stage("people entries", (FORMS_OF,), _people),
    Stage("organisation entries", (ORGANISATIONS.linked,), _organisations),
    Stage("place entries", (PLACES.linked,), _places),
)
TABLES = (*people.TABLES, *names.TABLES, *who.TABLES, PEOPLE, ORGANISATION_ENTRIES, PLACE_ENTRIES,
          LEAST)  # fmt: skip

"""The people, organisations and places of a case."""

from collections.abc import Iterable, Sequence

from casewright.claims import ClaimId, Organisation, Person, Place
from casewright.decisions import Judgement
from casewright.ledger.case_file import OrganisationEntry, PersonEntry, PlaceEntry
from casewright.ledger.material import Cited, Material
from casewright.ledger.stating import stated
from casewright.linking import LinkedName, LinkedPerson, link_named, link_people


def linked_people(
    material: Material, judgements: Sequence[Judgement] = ()
) -> tuple[LinkedPerson, ...]:
    """Everybody named in the sources; being named is a fact whatever is said of the person."""
    return link_people((cited.claim for cited in material.all_of(Person)), judgements)


def people(material: Material, linked: Iterable[LinkedPerson]) -> tuple[PersonEntry, ...]:
    """The people, each with everything asserted of them and the claims that say it."""
    known = {cited.claim: cited for cited in material.all_of(Person)}
    return tuple(_person(one, [known[claim] for claim in one.claims]) for one in linked)


def _person(linked: LinkedPerson, named: list[Cited[Person]]) -> PersonEntry:
    said = [cited for cited in named if cited.claim.stance.asserts]
    return PersonEntry(
        id=linked.id,
        name=linked.name,
        spellings=stated((name, one.id) for one in named for name in _spellings(one.body)),
        roles=stated((role, one.id) for one in said for role in one.body.roles),
        positions=stated((one.body.position, one.id) for one in said),
        organisations=stated((one.body.organisation, one.id) for one in said),
        nationalities=stated((one.body.nationality, one.id) for one in said),
        ages=stated((_text(one.body.age), one.id) for one in said),
        claims=_ids(named),
        reasons=linked.reasons,
        possible_same=linked.possible_same,
    )


def _spellings(body: Person) -> list[str]:
    return list(dict.fromkeys([body.name, *([body.as_written] if body.as_written else [])]))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _ids(
    cited: Iterable[Cited[Person]] | Iterable[Cited[Organisation]] | Iterable[Cited[Place]],
) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(one.id for one in cited))


def organisations(
    material: Material, judgements: Sequence[Judgement] = ()
) -> tuple[OrganisationEntry, ...]:
    """The organisations, each under all its spellings."""
    known = {cited.claim: cited for cited in material.all_of(Organisation)}
    linked = link_named("organisation", known, judgements)
    return tuple(_organisation(one, [known[claim] for claim in one.claims]) for one in linked)


def _organisation(linked: LinkedName, named: list[Cited[Organisation]]) -> OrganisationEntry:
    said = [cited for cited in named if cited.claim.stance.asserts]
    return OrganisationEntry(
        id=linked.id,
        name=linked.name,
        spellings=stated((name, one.id) for one in named for name in _names(one.body)),
        terms=stated((one.body.term, one.id) for one in said),
        claims=_ids(named),
    )


def places(material: Material, judgements: Sequence[Judgement] = ()) -> tuple[PlaceEntry, ...]:
    """The places, each under all its spellings, with what they lie in and what is said of them."""
    known = {cited.claim: cited for cited in material.all_of(Place)}
    linked = link_named("place", known, judgements)
    return tuple(_place(one, [known[claim] for claim in one.claims]) for one in linked)


def _place(linked: LinkedName, named: list[Cited[Place]]) -> PlaceEntry:
    said = [cited for cited in named if cited.claim.stance.asserts]
    return PlaceEntry(
        id=linked.id,
        name=linked.name,
        spellings=stated((name, one.id) for one in named for name in _names(one.body)),
        terms=stated((one.body.term, one.id) for one in said),
        within=stated((one.body.within, one.id) for one in said),
        statuses=stated((one.body.status, one.id) for one in said),
        conditions=stated((each, one.id) for one in said for each in one.body.conditions),
        claims=_ids(named),
    )


def _names(body: Organisation | Place) -> list[str]:
    return list(dict.fromkeys([body.name, *body.aliases]))

"""Whether the reports of one folder are of one case: what ties them to each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.derivation import Joining, Look, Row, Stage, Table
from casewright.ledger.case_file import OrganisationEntry, PersonEntry, PlaceEntry
from casewright.ledger.entities import ORGANISATION_ENTRIES, PEOPLE, PLACE_ENTRIES, named
from casewright.ledger.reviewed_sources import source_of
from casewright.ledger.terms import ACCUSED, role
from casewright.linking import EntryId
from casewright.vocabulary import UnknownTerm, scheme

_VICTIM = "victim"
# A country, a town or a ministry is part of many cases; these are part of one as a rule.
_OWN_PLACES = frozenset({"facility"})
_COURT = "court"


@dataclass(frozen=True, slots=True)
class SeparateCase:
    """The people of reports that nothing ties to the others."""

    about: EntryId
    names: tuple[str, ...]
    claims: tuple[ClaimId, ...]


# More sources than this are tied to the first of them only: each to each would be too many.
_FEW = 8

# By source: what ties it, and whether that is a person; those it is tied to; then by the least of
# the sources that hang together: all of them, and whether there is anybody in them.
_TIES: Table[bool] = Table("ties", bool)
_EDGES: Table[str] = Table("sources tied to each other")
_TIED: Table[None] = Table("tied", None)
_WHOSE: Table[str] = Table("tied whose")
CASES: Table[str] = Table("separate cases")


def _people(look: Look, number: EntryId) -> Iterator[Row]:
    for person in look.all(PEOPLE, number):
        if _is_party(person):
            sources = (one.source for one in named(look, number))
            yield from _tie(number, sources, is_person=True)


def _organisations(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(ORGANISATION_ENTRIES, number):
        if _is_court(one):
            sources = (source_of(look, claim) for claim in one.claims)
            yield from _tie(number, sources, is_person=False)


def _places(look: Look, number: EntryId) -> Iterator[Row]:
    for one in look.all(PLACE_ENTRIES, number):
        if _is_own_place(one):
            sources = (source_of(look, claim) for claim in one.claims)
            yield from _tie(number, sources, is_person=False)


def _tie(number: EntryId, sources: Iterable[str], *, is_person: bool) -> Iterator[Row]:
    ordered = sorted(set(sources))
    yield from (_TIES.row(source, number, is_person) for source in ordered)
    firsts = ordered if len(ordered) <= _FEW else ordered[:1]
    for one, other in ((a, b) for a in firsts for b in ordered if a < b):
        yield _EDGES.row(one, (number, other), other)
        yield _EDGES.row(other, (number, one), one)


def _cases(look: Look, least: str) -> Iterator[Row]:
    """A group of reports that names no victim and no accused is no case of its own."""
    if any(any(look.group(_TIES, one).values()) for one in look.group(_TIED, least)):
        yield CASES.row((), least, least)


def separate_cases(look: Look) -> list[SeparateCase]:
    """The cases the reports fall into, by victims, accused, courts and facilities they share.

    A report that names none of these ties nothing and is no case of its own.
    """
    found = [_case(look, least) for least in look.all(CASES, ())]
    return sorted(found, key=lambda one: (one.names, one.about))


def are_several(look: Look) -> bool:
    """Whether the reports fall into several cases."""
    return len(look.group(CASES, ())) > 1


def _case(look: Look, least: str) -> SeparateCase:
    named = {one for source in look.group(_TIED, least)
             for one, is_person in look.group(_TIES, source).items() if is_person}  # fmt: skip
    people = sorted((person for one in named for person in look.all(PEOPLE, one)),
                    key=lambda one: (one.name, one.id))  # fmt: skip
    claims = tuple(claim for one in people for claim in one.claims)
    return SeparateCase(people[0].id, tuple(one.name for one in people), claims)


def _is_party(person: PersonEntry) -> bool:
    return any(role(one.value) in ACCUSED | {_VICTIM} for one in person.roles)


def _is_court(one: OrganisationEntry) -> bool:
    return any(_kind(term.value) == _COURT for term in one.terms)


def _kind(term: str) -> str:
    try:
        return scheme("organisation_kinds").reported_as(term)
    except UnknownTerm:
        return term


def _is_own_place(one: PlaceEntry) -> bool:
    return any(term.value in _OWN_PLACES for term in one.terms)


STAGES = (
    Stage("people tying", (PEOPLE,), _people),
    Stage("courts tying", (ORGANISATION_ENTRIES,), _organisations),
    Stage("facilities tying", (PLACE_ENTRIES,), _places),
    Joining("tied", _TIES, _EDGES, _TIED, _WHOSE),
    Stage("separate cases", (_TIED,), _cases),
)
TABLES = (_TIES, _EDGES, _TIED, _WHOSE, CASES)

"""Whether the reports of one folder are of one case: what ties them to each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from casewright.claims import Claim, ClaimId
from casewright.ledger.case_file import CaseFile, OrganisationEntry, PersonEntry, PlaceEntry
from casewright.ledger.terms import ACCUSED, role
from casewright.linking import EntryId, connected
from casewright.vocabulary import UnknownTerm, scheme

_VICTIM = "victim"
# A country, a town or a ministry is part of many cases; these are part of one as a rule.
_OWN_PLACES = frozenset({"facility"})
_COURT = "court"

_Tie = PersonEntry | OrganisationEntry | PlaceEntry


@dataclass(frozen=True, slots=True)
class SeparateCase:
    """The people, courts and facilities of reports that nothing ties to the others."""

    about: EntryId
    names: tuple[str, ...]
    claims: tuple[ClaimId, ...]


def separate_cases(facts: CaseFile, known: Mapping[ClaimId, Claim]) -> list[SeparateCase]:
    """The cases the reports fall into, by victims, accused, courts and facilities they share.

    A report that names none of these ties nothing and is no case of its own; neither is a group of
    reports that names no victim and no accused.
    """
    ties: list[_Tie] = [one for one in facts.people if _is_party(one)]
    ties += [one for one in facts.organisations if _is_court(one)]
    ties += [one for one in facts.places if _is_own_place(one)]
    found = [_case(group) for group in _tied(ties, known) if any(map(_is_person, group))]
    return sorted(found, key=lambda one: (one.names, one.about))


def _tied(ties: Sequence[_Tie], known: Mapping[ClaimId, Claim]) -> list[list[_Tie]]:
    """The ties by the sources they share, by whatever chain of them."""
    of_source: dict[str, list[int]] = defaultdict(list)
    for number, tie in enumerate(ties):
        for source in {known[claim].quote.source for claim in tie.claims}:
            of_source[source].append(number)
    edges: dict[int, set[int]] = defaultdict(set)
    for numbers in of_source.values():
        # One after the other is enough to hold all of a source together.
        for one, other in pairwise(numbers):
            edges[one].add(other)
            edges[other].add(one)
    return [[ties[i] for i in group] for group in connected(len(ties), edges)]


def _case(ties: Iterable[_Tie]) -> SeparateCase:
    people = sorted((one for one in ties if _is_person(one)), key=lambda one: (one.name, one.id))
    claims = tuple(claim for one in people for claim in one.claims)
    return SeparateCase(people[0].id, tuple(one.name for one in people), claims)


def _is_person(tie: _Tie) -> bool:
    return isinstance(tie, PersonEntry)


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

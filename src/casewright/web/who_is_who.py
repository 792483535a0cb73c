"""Two people that no rule takes for one, and one person that may be two: what a page offers."""

from collections.abc import Iterator
from typing import NamedTuple

from casewright.claims import Claim
from casewright.decisions import Different, Side
from casewright.ledger import CaseFile
from casewright.ledger.case_file import PersonEntry
from casewright.ledger.choices import names_of
from casewright.linking import EntryId
from casewright.searching.filters import Filters
from casewright.searching.found import Kind
from casewright.web.asked import CaseAsked
from casewright.web.dossiers import dossier_or_404, names_seen
from casewright.web.search_indexes import INDEXES

_SHOWN, _MOST = 8, 40


class Candidate(NamedTuple):
    """A person of the case who may be the same, under the name the asker sees."""

    id: EntryId
    name: str


class Naming(NamedTuple):
    """A person under one spelling in one source, or in all of them where there are many."""

    name: str
    source: str
    title: str

    @property
    def key(self) -> str:
        """What a form sends back for it."""
        return f"{self.source}|{self.name}"


def candidates(request: CaseAsked, one: EntryId, typed: str) -> list[Candidate] | None:
    """The people found for some words, but for the one that is looked at.

    None where the case is still being prepared for searching. Whoever came in last counts too:
    that somebody is not in the case must not be said of an index made before.
    """
    if not typed.strip():
        return []
    index = INDEXES.index(request, as_built=True)
    if index is None:
        return None
    people, names = dossier_or_404(request).people, names_seen(request)
    filters = Filters().with_value("kind", Kind.PERSON.value)
    found = index.search(typed, limit=_SHOWN + 1, filters=filters)
    ids = [EntryId(hit.id) for hit in found.hits]
    return [Candidate(each, names[each]) for each in ids if each != one and each in people][:_SHOWN]


def namings(case: CaseFile, person: PersonEntry) -> list[Naming]:
    """Each spelling in each source; none where there is only one, who can be nobody else."""
    named = names_of(case, person)
    found = dict.fromkeys((name, claim.quote.source) for name, claim in named)
    if len(found) > _MOST:
        listed = [Naming(name, "", "") for name in dict.fromkeys(name for name, _ in named)]
    else:
        titles = {claim.quote.source: _title(case, claim) for _, claim in named}
        listed = [Naming(name, source, titles[source]) for name, source in found]
    return listed[:_MOST] if len(listed) > 1 else []


def _title(case: CaseFile, claim: Claim) -> str:
    record = case.source_of(claim.id)
    return record.title or record.name


def parted(case: CaseFile, person: PersonEntry, key: str) -> Different | None:
    """The decision that a person under one naming is another one; None where there is none such."""
    apart, rest = list(_claims(case, person, key)), set(person.claims)
    if not apart:
        return None
    rest -= {claim.id for claim in apart}
    others = [claim for _, claim in names_of(case, person) if claim.id in rest]
    name = key.partition("|")[2]
    return Different(Side.of(person.name, others), Side.of(name, apart)) if others else None


def _claims(case: CaseFile, person: PersonEntry, key: str) -> Iterator[Claim]:
    source, _, spelled = key.partition("|")
    for name, claim in names_of(case, person):
        if name == spelled and source in ("", claim.quote.source):
            yield claim

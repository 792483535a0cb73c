"""One source or many become one case file; the order in which they come does not matter."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casewright.claims import Reading, Source
from casewright.decisions import Decision, in_force
from casewright.ledger.accused import accused
from casewright.ledger.adding import with_added
from casewright.ledger.case_file import CaseFile
from casewright.ledger.conflicts import conflicts
from casewright.ledger.consenting import consent_entries
from casewright.ledger.decided import DecisionEntry
from casewright.ledger.doings import acts, money, statements
from casewright.ledger.entities import linked_people, organisations, people, places
from casewright.ledger.events import events
from casewright.ledger.gaps import gaps
from casewright.ledger.instances import instances
from casewright.ledger.judging import judged
from casewright.ledger.material import Material
from casewright.ledger.numbers import numbers
from casewright.ledger.paths import paths
from casewright.ledger.penalties import charges, sentences
from casewright.ledger.proceedings import proceedings
from casewright.ledger.resolving import resolved
from casewright.ledger.rest import not_asserted, unlinked
from casewright.ledger.reviewing import reviewed
from casewright.ledger.unread import named_as_read, searched, with_unread
from casewright.linking import Who


def build_case(
    read: Iterable[tuple[Source, Reading]], decisions: Iterable[Decision] = ()
) -> CaseFile:
    """The case file of sources, their readings and people's decisions, in whatever order."""
    live = in_force(decisions)
    additions = with_added(read, live)
    search = searched(Material.of(additions.read), additions, live)
    material, reviews = reviewed(search.material, live, additions.by)
    judgements, who_is_who = judged(material, live)
    linked = named_as_read(linked_people(material, judgements), search.found)
    who = Who(linked)
    found = CaseFile(
        people=with_unread(people(material, linked), search.found),
        organisations=organisations(material, judgements),
        places=places(material, judgements),
        events=events(material, who),
        numbers=numbers(material),
        acts=acts(material, who),
        charges=charges(material, who),
        sentences=sentences(material, who),
        statements=statements(material, who),
        money=money(material, who),
        not_asserted=not_asserted(material),
    )
    completed = _completed(found, material, who)
    settled, resolutions = resolved(completed.conflicts, material, live)
    consents = consent_entries(material, live)
    entries = (*additions.entries, *reviews, *who_is_who, *resolutions, *consents)
    return replace(completed, conflicts=settled, decisions=_in_order(entries, live))


def _in_order(
    entries: Iterable[DecisionEntry], live: Sequence[Decision]
) -> tuple[DecisionEntry, ...]:
    known = {entry.id: entry for entry in entries}
    return tuple(known[decision.id] for decision in live)


def _completed(facts: CaseFile, material: Material, who: Who) -> CaseFile:
    """The facts with what is derived from several of them."""
    outcomes = proceedings(
        material,
        facts.people,
        charges=facts.charges,
        sentences=facts.sentences,
        events=facts.events,
    )
    tried = instances(
        facts.events,
        outcomes,
        people=facts.people,
        places=facts.places,
        known=material.claims,
    )
    derived = replace(facts, proceedings=outcomes, instances=tried)
    derived = replace(
        derived,
        conflicts=conflicts(derived, material, who),
        accused=accused(derived, material, who),
        paths=paths(derived, material, who),
    )
    derived = replace(derived, gaps=gaps(derived, material.claims))
    readers = {record.reader for record in material.sources}
    return replace(
        derived,
        unlinked=unlinked(material, derived.held()),
        sources=material.sources,
        readers=tuple(sorted(readers, key=repr)),
        claims=material.claims,
    )

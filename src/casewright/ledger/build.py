"""One source or many become one case file; the order in which they come does not matter."""

from collections.abc import Iterable
from dataclasses import replace

from casewright.claims import Reading, Source
from casewright.ledger import conflicts
from casewright.ledger.case_file import CaseFile, Conflict
from casewright.ledger.doings import acts, money, statements
from casewright.ledger.entities import linked_people, organisations, people, places
from casewright.ledger.events import events
from casewright.ledger.material import Material
from casewright.ledger.numbers import numbers
from casewright.ledger.penalties import charges, sentences
from casewright.ledger.proceedings import proceedings
from casewright.ledger.rest import not_asserted, unlinked
from casewright.linking import Who


def build_case(read: Iterable[tuple[Source, Reading]]) -> CaseFile:
    """The case file of the sources and their readings; the same whatever their order."""
    material = Material.of(read)
    linked = linked_people(material)
    who = Who(linked)
    found = CaseFile(
        people=people(material, linked),
        organisations=organisations(material),
        places=places(material),
        events=events(material, who),
        numbers=numbers(material),
        acts=acts(material, who),
        charges=charges(material, who),
        sentences=sentences(material, who),
        statements=statements(material, who),
        money=money(material, who),
        not_asserted=not_asserted(material),
    )
    return _completed(found, material)


def _completed(facts: CaseFile, material: Material) -> CaseFile:
    """The facts with what is derived from several of them."""
    outcomes = proceedings(
        material,
        facts.people,
        charges=facts.charges,
        sentences=facts.sentences,
        events=facts.events,
    )
    readers = {record.reader for record in material.sources}
    return replace(
        facts,
        proceedings=outcomes,
        conflicts=_conflicts(replace(facts, proceedings=outcomes), material),
        unlinked=unlinked(material, facts.held()),
        sources=material.sources,
        readers=tuple(sorted(readers, key=repr)),
        claims=material.claims,
    )


def _conflicts(facts: CaseFile, material: Material) -> tuple[Conflict, ...]:
    known = material.claims
    found = [
        *conflicts.conflicts_of_people(facts.people, known),
        *conflicts.conflicts_of_numbers(facts.numbers, known),
        *conflicts.conflicts_of_sentences(facts.proceedings, facts.sentences, known),
        *conflicts.conflicts_of_verdicts(facts.proceedings, known),
        *conflicts.conflicts_of_dates(facts.events, known),
    ]
    return tuple(sorted(found, key=lambda one: (one.field, one.sentence, one.id)))

"""Incompatible claims about the same single-valued thing, shown and never resolved here."""

from collections.abc import Mapping

from casewright.claims import Claim, ClaimId
from casewright.ledger.account_conflicts import conflicts_of_accounts
from casewright.ledger.case_file import CaseFile, Conflict, PersonEntry
from casewright.ledger.charge_conflicts import (
    conflicts_of_money,
    conflicts_of_offences,
    conflicts_of_sentences,
    conflicts_of_verdicts,
)
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import compared
from casewright.ledger.event_conflicts import (
    conflicts_of_events,
    conflicts_of_instances,
    conflicts_of_places,
)
from casewright.ledger.material import Material
from casewright.ledger.name_conflicts import conflicts_of_names
from casewright.ledger.number_conflicts import conflicts_of_numbers
from casewright.linking import Who

Known = Mapping[ClaimId, Claim]


def conflicts(facts: CaseFile, material: Material, who: Who) -> tuple[Conflict, ...]:
    """All differences between the sources, each under the rule of its field."""
    known = material.claims
    found = [
        *conflicts_of_names(facts.people, known, material.sources),
        *(one for person in facts.people for one in _of_person(person, known)),
        *conflicts_of_numbers(facts.numbers, known),
        *conflicts_of_sentences(facts.proceedings, facts.sentences, known),
        *conflicts_of_verdicts(facts.proceedings, known),
        *conflicts_of_offences(material, facts.people, who),
        *conflicts_of_money(facts.money, known),
        *conflicts_of_events(facts.events, facts.people, facts.places, known=known),
        *conflicts_of_instances(facts.instances, known),
        *conflicts_of_places(facts.places),
        *conflicts_of_accounts(material, facts.acts, facts.events),
    ]
    return tuple(sorted(found, key=lambda one: (one.field, one.sentence, one.id)))


def _of_person(person: PersonEntry, known: Known) -> list[Conflict]:
    """Conflicts of post, age and nationality."""
    values = {
        "position": person.positions,
        "age": person.ages,
        "nationality": person.nationalities,
    }
    return [
        found
        for field, told in values.items()
        for found in compared(
            conflict_rules()[field], person.id, person.name, values=told, known=known
        )
    ]

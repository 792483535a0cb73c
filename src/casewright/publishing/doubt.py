"""Which claims a person should look at first, and why, in words."""

from collections.abc import Iterator

from casewright.claims import Claim, Person
from casewright.ledger.case_file import PersonEntry
from casewright.linking import PossibleSame
from casewright.publishing.dossier import Dossier

# The accounts a case rests on: a slip there costs most.
_WEIGHTY = frozenset({"sentence", "charge", "act", "event"})


def doubts(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """Why a claim should be looked at, what weighs most first; nothing where nothing speaks so."""
    return tuple(_doubts(dossier, claim))


def _doubts(dossier: Dossier, claim: Claim) -> Iterator[str]:
    yield from (one.sentence for one in dossier.conflicts_of.get(claim.id, ()))
    found = suggestion(dossier, claim)
    if found is not None:
        yield found[1].reason
    if claim.id in dossier.unlinked:
        yield "No entry of the case file holds it."
    if isinstance(claim.body, Person) and not claim.body.roles:
        yield "Nobody says what this person is in the case."


def suggestion(dossier: Dossier, claim: Claim) -> tuple[PersonEntry, PossibleSame] | None:
    """The person a claim names, with another who may be the same one; the first of several."""
    for held in dossier.holding.get(claim.id, ()):
        if held.part == "people" and held.entry.possible_same:
            return held.entry, held.entry.possible_same[0]
    return None


def weight(dossier: Dossier, claim: Claim) -> tuple[int, int]:
    """Its place in the order of doubt: the more speaks against it, and the more it matters."""
    return (-len(doubts(dossier, claim)), 0 if claim.body.kind in _WEIGHTY else 1)

"""What a person can decide about entries of the case file, as decisions that can be kept."""

from casewright.claims import Claim, ClaimId, label
from casewright.decisions import Anchor, Resolve, Side
from casewright.ledger.case_file import (
    CaseFile,
    Conflict,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
)

Named = PersonEntry | OrganisationEntry | PlaceEntry


def side_of(case: CaseFile, entry: Named) -> Side:
    """One of two whom a judgement is about: the claims under the name the entry is shown by.

    That name is what was judged.
    """
    named = names_of(case, entry)
    shown = [claim for name, claim in named if name == entry.name]
    return Side.of(entry.name, shown or [claim for _, claim in named])


def names_of(case: CaseFile, entry: Named) -> list[tuple[str, Claim]]:
    """The name each claim of an entry gives, with the claim."""
    return [(label(claim.body), claim) for claim in map(case.claim, entry.claims)]


def resolution(case: CaseFile, conflict: Conflict, value: str) -> Resolve:
    """The decision that one of the values of a conflict holds.

    Raises:
        ValueError: the conflict has no such value.
    """
    for_it, against = set[ClaimId](), set[ClaimId]()
    for one in conflict.values:
        (for_it if one.value == value else against).update(one.claims)
    sides = (
        tuple(Anchor.of(case.claim(claim)) for claim in sorted(side))
        for side in (for_it, against - for_it)
    )
    variants = tuple(one.value for one in conflict.values)
    return Resolve(conflict.field, conflict.sentence, value, variants, *sides)

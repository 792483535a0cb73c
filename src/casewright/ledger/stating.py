"""Values put together with the claims that give them."""

from collections.abc import Iterable

from casewright.claims import ClaimId
from casewright.ledger.case_file import Party, Stated
from casewright.linking import Who


def stated(pairs: Iterable[tuple[str | None, ClaimId]]) -> tuple[Stated, ...]:
    """Each value once, with all claims that give it; the value most claims give comes first."""
    found: dict[str, dict[ClaimId, None]] = {}
    for value, claim in pairs:
        if value:
            found.setdefault(value, {})[claim] = None
    values = [Stated(value, tuple(claims)) for value, claims in found.items()]
    return tuple(sorted(values, key=lambda one: (-len(one.claims), one.value)))


def party(name: str | None, who: Who) -> Party | None:
    """Whom a source means by a name; None where it names nobody."""
    return Party(name, who.find(name)) if name else None


def same_party(one: Party | None) -> str:
    """What two mentions of one party have in common: the person where known, else the name."""
    return "" if one is None else one.person or one.name.casefold()

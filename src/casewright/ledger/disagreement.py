"""When sources disagree: no value of one can stand with any value of the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from casewright.claims import Claim, ClaimId
from casewright.ledger.case_file import Conflict, Stated
from casewright.linking import EntryId, entry_id


class _Claimed(Protocol):
    @property
    def claims(self) -> tuple[ClaimId, ...]: ...


V = TypeVar("V", bound=_Claimed)


def disagreeing(
    values: Sequence[V], claims: dict[ClaimId, Claim], fit: Callable[[V, V], bool]
) -> list[V]:
    """The values on which two sources disagree; empty where every two sources can both be right.

    A source that gives several values agrees with another that gives any of them: it may speak
    of different things under one name.
    """
    by_source: dict[str, set[int]] = defaultdict(set)
    for place, value in enumerate(values):
        for claim in value.claims:
            by_source[claims[claim].quote.source].add(place)
    # Many sources give the same values: what counts is each different set of them.
    given = sorted({tuple(sorted(places)) for places in by_source.values()})
    found = {
        place
        for one, other in combinations(given, 2)
        if not any(fit(values[a], values[b]) for a in one for b in other)
        for place in (*one, *other)
    }
    return [values[place] for place in sorted(found)]


def conflict(about: EntryId, field: str, sentence: str, values: Iterable[Stated]) -> Conflict:
    """The conflict between values, with all claims that give them."""
    kept = tuple(sorted(values, key=lambda one: (-len(one.claims), one.value)))
    claims = tuple(dict.fromkeys(claim for value in kept for claim in value.claims))
    number = entry_id(f"conflict-{field}", [ClaimId(f"{about}-{min(claims)}")])
    return Conflict(number, about, field, sentence, kept, claims)

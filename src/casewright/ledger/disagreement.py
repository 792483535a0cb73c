"""When sources disagree: no value of one can stand with any value of the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from casewright.claims import ClaimId
from casewright.ledger.case_file import Conflict, Stated
from casewright.ledger.comparing import COMPARE, Compare
from casewright.ledger.conflict_rules import ConflictRule
from casewright.linking import EntryId, entry_id


class _Claimed(Protocol):
    @property
    def claims(self) -> tuple[ClaimId, ...]: ...


V = TypeVar("V", bound=_Claimed)
SourceOf = Callable[[ClaimId], str]


def disagreeing(
    values: Sequence[V], source_of: SourceOf, fit: Callable[[V, V], bool], *, within: bool = False
) -> list[V]:
    """The values on which two sources disagree; empty where every two sources can both be right.

    A source that gives several values agrees with another that gives any of them: it may speak
    of different things under one name. `within` looks for a source that contradicts itself too.
    """
    by_source: dict[str, set[int]] = defaultdict(set)
    for place, value in enumerate(values):
        for claim in value.claims:
            by_source[source_of(claim)].add(place)
    # Many sources give the same values: what counts is each different set of them.
    given = sorted({tuple(sorted(places)) for places in by_source.values()})
    found = {
        place
        for one in given
        if any(not any(fit(values[a], values[b]) for a in one for b in other) for other in given)
        for place in one
    }
    if within:
        inside = (pair for places in given for pair in combinations(places, 2))
        found |= {p for a, b in inside if not fit(values[a], values[b]) for p in (a, b)}
    return [values[place] for place in sorted(found)]


def folded(values: Sequence[Stated], compare: Compare) -> tuple[list[Stated], list[Stated]]:
    """The values that differ, each with the wordings it covers; and those too vague to choose.

    "Deputy head" stands with the one post that says all of that and more; where two posts that
    exclude each other do, it is vague and speaks for neither.
    """
    fullest = _fullest(values, compare)
    covered: dict[int, list[Stated]] = {place: [] for place in fullest}
    vague: list[Stated] = []
    for value in values:
        above = [place for place in fullest if compare.covers(values[place].value, value.value)]
        if len(above) == 1 or value is values[above[0]]:
            covered[above[0]].append(value)
        else:
            vague.append(value)
    found = [_joined(values[place], same, compare) for place, same in covered.items()]
    return found, vague


def _fullest(values: Sequence[Stated], compare: Compare) -> list[int]:
    """The places of values that no other covers; of values that cover each other, the first."""

    def is_covered(place: int) -> bool:
        own = values[place].value
        return any(
            compare.covers(other.value, own)
            and (before < place or not compare.covers(own, other.value))
            for before, other in enumerate(values)
            if before != place
        )

    return [place for place in range(len(values)) if not is_covered(place)]


def _joined(named: Stated, same: Sequence[Stated], compare: Compare) -> Stated:
    """One value with the claims of all its wordings, under the one most claims give of the fullest.

    "--01-17" of three reports says less than "2025-01-17" of one.
    """
    claims = tuple(dict.fromkeys(claim for one in (named, *same) for claim in one.claims))
    fullest = [one for one in same if compare.covers(one.value, named.value)]
    return Stated(max(fullest, key=lambda one: (len(one.claims), one is named)).value, claims)


def compared(
    rule: ConflictRule, about: EntryId, name: str, *, values: Iterable[Stated], source_of: SourceOf
) -> list[Conflict]:
    """The conflict between values of one field under its rule, or nothing."""
    compare = COMPARE[rule.compare]
    ordered = sorted(values, key=lambda one: (-len(one.claims), one.value))
    variants, vague = folded(ordered, compare)
    apart = disagreeing(
        variants, source_of, lambda a, b: compare.agrees(a.value, b.value), within=rule.within
    )
    return [conflict(rule, about, name, values=apart, vague=vague)] if apart else []


def conflict(
    rule: ConflictRule,
    about: EntryId,
    name: str,
    *,
    values: Iterable[Stated],
    vague: Iterable[Stated] = (),
) -> Conflict:
    """The conflict between values, with all claims that give them and what would settle it."""
    kept = tuple(sorted(values, key=lambda one: (-len(one.claims), one.value)))
    beside = tuple(sorted(vague, key=lambda one: (-len(one.claims), one.value)))
    claims = tuple(dict.fromkeys(claim for one in (*kept, *beside) for claim in one.claims))
    number = entry_id(f"conflict-{rule.field}", [ClaimId(f"{about}-{min(claims)}")])
    return Conflict(
        id=number,
        about=about,
        field=rule.field,
        sentence=rule.about(name),
        values=kept,
        claims=claims,
        vague=beside,
        settle=rule.settle,
    )

"""Sizes and citizenships of one group that cannot all be true."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from casewright.claims import Bound, ClaimId
from casewright.derivation import Look, Row, Stage
from casewright.ledger.case_file import Conflict, NumberEntry, NumberValue, Stated
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.conflicts import conflict_row
from casewright.ledger.disagreement import conflict, disagreeing
from casewright.ledger.number_bounds import can_be_one_number
from casewright.ledger.numbers import ALL, all_numbers, sizes_of
from casewright.ledger.rule_files import rules
from casewright.vocabulary import UnknownTerm, scheme


@dataclass(frozen=True, slots=True)
class Telling:
    """Which source each claim that counts people is of, and which of them speak of some only."""

    sources: Mapping[ClaimId, str]
    among: frozenset[ClaimId]


def conflicts_of_numbers(numbers: Sequence[NumberEntry], telling: Telling) -> list[Conflict]:
    """Groups whose sizes, citizenships or make-up the sources give differently."""
    found = [one for entry in numbers for one in (*_sizes(entry, telling), *_arithmetic(entry))]
    return [*found, *_nationalities(numbers, telling), *_whole_groups(numbers, telling)]


def _sizes(entry: NumberEntry, telling: Telling) -> list[Conflict]:
    whole = [
        one for one in entry.values
        if one.size is not None and one.subset_of is None and not one.besides_named
    ]  # fmt: skip
    now = [one for one in whole if not one.earlier]
    if not entry.role or is_no_one_group(entry.role):
        return []
    vague = [one for one in now if _is_vague(one, now)]
    exact = _without_rounder([one for one in now if one not in vague])
    apart = disagreeing(
        exact,
        telling.sources.__getitem__,
        can_be_one_number,
        within=conflict_rules()["size"].within,
    )
    if not apart:
        return []
    found = conflict(
        conflict_rules()["size"],
        entry.id,
        group_name(entry),
        values=map(size_stated, apart),
        vague=map(size_stated, vague),
    )
    return [_with_earlier(found, [one for one in whole if one.earlier])]


def is_no_one_group(role: str) -> bool:
    """Whether reports count different people under a role, so that two sizes agree."""
    try:
        reported = scheme("groups").reported_as(role)
    except UnknownTerm:
        reported = role
    return bool({role, reported} & {*rules("number_tree")["no_one_group"]})


def _is_vague(one: NumberValue, values: Sequence[NumberValue]) -> bool:
    """Whether a size fits two that do not fit each other, so that it speaks for neither."""
    if one.bound == Bound.EXACTLY:
        # All that fit one number fit each other.
        return False
    fitting = [other for other in values if other is not one and can_be_one_number(one, other)]
    return any(not can_be_one_number(a, b) for a, b in combinations(fitting, 2))


def _without_rounder(values: Sequence[NumberValue]) -> list[NumberValue]:
    """The values, each less exact one together with the only exact one that it fits."""
    kept = {id(one): one for one in values}
    for one in (one for one in values if one.bound != Bound.EXACTLY):
        fitting = [o for o in values if o.bound == Bound.EXACTLY and can_be_one_number(one, o)]
        if len(fitting) == 1:
            del kept[id(one)]
            whole = kept[id(fitting[0])]
            kept[id(fitting[0])] = replace(whole, claims=(*whole.claims, *one.claims))
    return list(kept.values())


def _with_earlier(found: Conflict, earlier: Sequence[NumberValue]) -> Conflict:
    claims = dict.fromkeys([*found.claims, *(claim for one in earlier for claim in one.claims)])
    return replace(found, claims=tuple(claims), earlier=tuple(map(size_stated, earlier)))


def group_name(entry: NumberEntry) -> str:
    """The group in few words: its role and nationality as the vocabulary has them."""
    return f"{entry.role} ({entry.nationality})" if entry.nationality else str(entry.role)


def size_stated(value: NumberValue) -> Stated:
    """A size with its bound in words."""
    bound = "" if value.bound == "exactly" else value.bound.replace("_", " ") + " "
    return Stated(f"{bound}{value.size}", value.claims)


def _arithmetic(entry: NumberEntry) -> list[Conflict]:
    """A part that is larger than its whole; the sum says which two numbers are meant."""
    rule = conflict_rules()["arithmetic"]
    return [
        conflict(rule, entry.id, group_name(entry), values=[Stated(one.sentence, one.claims)])
        for one in entry.computed
        if one.kind == "excess"
    ]


def _nationalities(numbers: Sequence[NumberEntry], telling: Telling) -> list[Conflict]:
    """Lists of citizenships of one group of which each has one that the other lacks."""
    found = []
    for role in sorted({one.role for one in numbers if one.role}):
        entries = [one for one in numbers if one.role == role and one.nationality]
        values = _lists(entries, telling)
        apart = [
            one for one in values
            if any(not _holds(one, other) and not _holds(other, one) for other in values)
        ]  # fmt: skip
        if apart:
            about = next((one.id for one in numbers if one.role == role), entries[0].id)
            found.append(conflict(conflict_rules()["nationalities"], about, role, values=apart))
    return found


def _lists(entries: Iterable[NumberEntry], telling: Telling) -> list[Stated]:
    """The citizenships each source gives a group, where it gives several."""
    by_source: dict[str, dict[str, list[ClaimId]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        for claim in entry.claims:
            by_source[telling.sources[claim]][entry.nationality or ""].append(claim)
    found: dict[str, list[ClaimId]] = defaultdict(list)
    for told in by_source.values():
        if len(told) > 1:
            found[", ".join(sorted(told))] += [c for claims in told.values() for c in claims]
    return [Stated(value, tuple(claims)) for value, claims in sorted(found.items())]


def _holds(a: Stated, b: Stated) -> bool:
    return set(a.value.split(", ")) >= set(b.value.split(", "))


def _whole_groups(numbers: Sequence[NumberEntry], telling: Telling) -> list[Conflict]:
    """A group all of one citizenship in one source, and only partly of it in another."""
    found = []
    for entry in numbers:
        if entry.nationality and entry.values[0].size is not None:
            size = entry.values[0].size
            partly = _partly(entry, numbers, size, telling=telling)
            if partly:
                values = [Stated(f"all {size}", entry.values[0].claims),
                          Stated(f"some of {size}", tuple(partly))]  # fmt: skip
                rule = conflict_rules()["whole_group"]
                found.append(conflict(rule, entry.id, group_name(entry), values=values))
    return found


def _partly(
    entry: NumberEntry, numbers: Sequence[NumberEntry], size: int, *, telling: Telling
) -> list[ClaimId]:
    """The claims that count as many people of the same role, but not all of that citizenship."""
    same = [one for one in numbers if one.role == entry.role and one.id != entry.id]
    found = [
        claim
        for one in same
        if one.nationality is None
        for value in one.values
        if value.size == size
        for claim in value.claims
        if claim in telling.among
    ]
    inside = [value for value in entry.values[1:] if value.subset_of == size]
    return found + [claim for value in inside if (value.size or 0) < size for claim in value.claims]


def _conflicts(look: Look, key: tuple[()]) -> Iterator[Row]:
    numbers = all_numbers(look)
    given = [one for entry in numbers for one in sizes_of(look, entry)]
    sources = {claim: source for one in given
               for claim, source in zip(one.value.claims, one.sources, strict=True)}  # fmt: skip
    among = frozenset(claim for one in given for claim in one.among)
    for one in conflicts_of_numbers(numbers, Telling(sources, among)):
        yield conflict_row(one)


STAGES = (Stage("conflicts of numbers", (ALL,), _conflicts),)

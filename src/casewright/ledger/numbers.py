"""How many people: for each group every size the sources give, with how it is meant."""

from collections import defaultdict
from collections.abc import Sequence

from casewright.claims import Bound, Group
from casewright.ledger.case_file import NumberEntry, NumberValue
from casewright.ledger.material import Cited, Material
from casewright.ledger.stating import stated
from casewright.linking import entry_id

_ABOUT = 0.1


def numbers(material: Material) -> tuple[NumberEntry, ...]:
    """The groups that are counted, by role and nationality, the largest group first."""
    groups: dict[tuple[str | None, str | None], list[Cited[Group]]] = defaultdict(list)
    for cited in material.asserted(Group):
        groups[cited.body.role, cited.body.nationality].append(cited)
    entries = [_entry(*key, claims) for key, claims in groups.items()]
    return tuple(sorted(entries, key=_largest_first))


def _largest_first(entry: NumberEntry) -> tuple[int, str, str]:
    largest = max(value.size or 0 for value in entry.values)
    return (-largest, entry.role or "", entry.nationality or "")


def _entry(
    role: str | None, nationality: str | None, claims: Sequence[Cited[Group]]
) -> NumberEntry:
    sizes: dict[tuple[int | None, Bound, int | None], list[Cited[Group]]] = defaultdict(list)
    for one in claims:
        sizes[one.body.size, one.body.bound, one.body.subset_of].append(one)
    values = [_value(*key, same) for key, same in sizes.items()]
    return NumberEntry(
        id=entry_id("number", (one.id for one in claims)),
        role=role,
        nationality=nationality,
        values=tuple(sorted(values, key=_most_claimed_first)),
        claims=tuple(one.id for one in claims),
    )


def _most_claimed_first(value: NumberValue) -> tuple[int, int, str, int]:
    return (-len(value.claims), -(value.size or 0), value.bound, value.subset_of or 0)


def _value(
    size: int | None, bound: Bound, subset_of: int | None, claims: Sequence[Cited[Group]]
) -> NumberValue:
    return NumberValue(
        size=size,
        bound=bound.value,
        subset_of=subset_of,
        descriptions=stated((one.body.description, one.id) for one in claims),
        claims=tuple(one.id for one in claims),
    )


def can_be_one_number(a: NumberValue, b: NumberValue) -> bool:
    """Whether two sizes can both be true of one group, given how each is meant."""
    (low, high), (other_low, other_high) = _range(a), _range(b)
    return low <= other_high and other_low <= high


def _range(value: NumberValue) -> tuple[float, float]:
    size = float(value.size or 0)
    if value.size is None:
        return (0, float("inf"))
    return {
        Bound.EXACTLY: (size, size),
        Bound.AT_LEAST: (size, float("inf")),
        Bound.AT_MOST: (0.0, size),
        Bound.ABOUT: (size * (1 - _ABOUT), size * (1 + _ABOUT)),
    }[Bound(value.bound)]

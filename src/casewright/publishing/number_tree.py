"""The numbers of a case as a tree: the groups within each group stand under it."""

from collections import defaultdict
from dataclasses import dataclass

from casewright.ledger import CaseFile
from casewright.ledger.case_file import Computed, NumberEntry, NumberValue
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class NumberNode:
    """One number of a group, the groups within it, and what follows from its place.

    `others` are the sizes that are also given for the group, `citizens` the countries whose
    citizens are among it where their number is not told; `computed` no source states.
    """

    entry: NumberEntry
    value: NumberValue
    others: tuple[NumberValue, ...] = ()
    parts: tuple["NumberNode", ...] = ()
    citizens: tuple[NumberEntry, ...] = ()

    @property
    def computed(self) -> tuple[Computed, ...]:
        """What follows from this number and the one it stands under, or those under it."""
        return self.entry.computed


def number_tree(case: CaseFile) -> tuple[NumberNode, ...]:
    """The groups that are no part of another one, in the order of the case file, each a tree."""
    below: dict[EntryId | None, list[NumberEntry]] = defaultdict(list)
    for entry in case.numbers:
        below[entry.part_of].append(entry)
    return tuple(_node(entry, below) for entry in below[None])


def _node(entry: NumberEntry, below: dict[EntryId | None, list[NumberEntry]]) -> NumberNode:
    first, *others = entry.values
    within = below.get(entry.id, [])
    citizens = tuple(one for one in within if _is_citizenship(one, entry, below))
    parts = tuple(_node(one, below) for one in within if one not in citizens)
    return NumberNode(entry, first, tuple(others), parts, citizens)


def _is_citizenship(
    one: NumberEntry, whole: NumberEntry, below: dict[EntryId | None, list[NumberEntry]]
) -> bool:
    """Whether all that is told of a group is whose citizens they are."""
    unsized = all(value.size is None for value in one.values)
    same = one.role == whole.role and one.nationality is not None
    return unsized and same and not below.get(one.id)

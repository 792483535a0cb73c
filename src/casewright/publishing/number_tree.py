"""The numbers of a case as a tree: "3 of the 23" stands under the 23, and what is left is computed.

A number is put under another only where a source says that it is a part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from casewright.claims import Bound
from casewright.ledger import CaseFile
from casewright.ledger.case_file import NumberEntry, NumberValue
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class NumberNode:
    """One number of a group, the numbers that are parts of it, and what they leave.

    `rest` is computed where exactly one part is known exactly; no source states it. `others` are
    the sizes that are also given for the same group.
    """

    entry: NumberEntry
    value: NumberValue
    others: tuple[NumberValue, ...] = ()
    parts: tuple["NumberNode", ...] = ()
    rest: int | None = None


def number_tree(case: CaseFile) -> tuple[NumberNode, ...]:
    """The groups that are no part of another one, in the order of the case file, each a tree."""
    parts = {entry.id: whole for entry in case.numbers if (whole := _whole(entry, case.numbers))}
    return tuple(_node(entry, case, parts) for entry in case.numbers if entry.id not in parts)


def _whole(entry: NumberEntry, entries: Sequence[NumberEntry]) -> EntryId | None:
    """The group whose most claimed size is the one this group is said to be a part of."""
    subset_of = entry.values[0].subset_of
    size = entry.values[0].size
    # A part is smaller than its whole, so the tree has no circles.
    if subset_of is None or size is None or size >= subset_of:
        return None
    wholes = (one for one in entries if one.id != entry.id and one.values[0].size == subset_of)
    return next((one.id for one in wholes), None)


def _node(entry: NumberEntry, case: CaseFile, parts: dict[EntryId, EntryId]) -> NumberNode:
    below = [one for one in case.numbers if parts.get(one.id) == entry.id]
    return NumberNode(
        entry=entry,
        value=entry.values[0],
        others=entry.values[1:],
        parts=tuple(_node(one, case, parts) for one in below),
        rest=_rest(entry.values[0], below),
    )


def _rest(whole: NumberValue, below: Sequence[NumberEntry]) -> int | None:
    if len(below) != 1 or len(below[0].values) != 1:
        return None
    part = below[0].values[0]
    if whole.size is None or part.size is None:
        return None
    exact = {whole.bound, part.bound} == {Bound.EXACTLY.value}
    return whole.size - part.size if exact else None

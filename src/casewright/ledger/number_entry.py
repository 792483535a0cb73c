"""A counted group of the case file, its place in the tree of groups, and what follows from it."""

from dataclasses import dataclass

from casewright.ledger.stated import Claims, Stated
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class NumberValue:
    """One size given for a group. `subset_of` is the size of the larger group it is part of.

    `earlier` says that it was the count at an earlier stage and has grown since; `besides_named`
    that people named beside it come on top ("him and 21 others").
    """

    size: int | None
    bound: str
    subset_of: int | None
    descriptions: tuple[Stated, ...]
    claims: Claims
    earlier: bool = False
    besides_named: bool = False


@dataclass(frozen=True, slots=True)
class Computed:
    """A number no source states, which follows from two that sources do state.

    `kind` is `rest` (what a part leaves of the whole), `parts` (what the nationalities counted
    leave) or `excess` (a part larger than its whole, so that one of the two cannot be right).
    """

    kind: str
    size: int
    bound: str
    sentence: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """A group that is counted (role and nationality), with every size the sources give.

    The first of `values` is the one to read first: the latest, of the most independent sources.
    `part_of` is the group this one lies in, and `why` how that is known.
    """

    id: EntryId
    role: str | None
    nationality: str | None
    values: tuple[NumberValue, ...]
    claims: Claims
    part_of: EntryId | None = None
    why: str = ""
    computed: tuple[Computed, ...] = ()

"""Whom an answer is about: a person, or a group that is only counted."""

from dataclasses import dataclass

from casewright.ledger.number_entry import NumberValue
from casewright.linking import EntryId


@dataclass(frozen=True, slots=True)
class Whom:
    """A person or group of the case file; `size` is what is told of how many a group are."""

    id: EntryId
    name: str
    is_group: bool
    size: NumberValue | None

"""What a check of the audit trail can find."""

from dataclasses import dataclass
from enum import StrEnum


class Found(StrEnum):
    """The kinds of things that can be wrong."""

    GAP = "gap"
    EDIT = "edit"
    ORDER = "order"
    SEAL = "seal"
    CHANGED = "changed"
    PUT_BACK = "put back"
    MISSING = "missing"
    UNRECORDED = "unrecorded"
    COLUMNS = "columns"
    EVIDENCE = "evidence"
    TAIL = "tail"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in words; `number` is of the entry it was found at, 0 for none."""

    found: Found
    sentence: str
    number: int = 0

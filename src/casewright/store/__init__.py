"""Where a case is kept: one small interface, and a plain folder behind it."""

from casewright.store.case_store import CaseStore, GrowingStore
from casewright.store.decision_log import DecisionLog
from casewright.store.errors import (
    CannotWrite,
    CaseLocked,
    DamagedStore,
    NotACase,
    NotAsWritten,
)
from casewright.store.folder import PlainFolder, is_plain
from casewright.store.kept_rows import RowFile

__all__ = [
    "CannotWrite",
    "CaseLocked",
    "CaseStore",
    "DamagedStore",
    "DecisionLog",
    "GrowingStore",
    "NotACase",
    "NotAsWritten",
    "PlainFolder",
    "RowFile",
    "is_plain",
]

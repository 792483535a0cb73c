"""Where a case is kept: one small interface, and a plain folder behind it."""

from casewright.store.case_store import CaseStore
from casewright.store.decision_log import DecisionLog
from casewright.store.errors import CannotWrite, CaseLocked, DamagedStore, NotACase
from casewright.store.folder import PlainFolder, is_plain

__all__ = [
    "CannotWrite",
    "CaseLocked",
    "CaseStore",
    "DamagedStore",
    "DecisionLog",
    "NotACase",
    "PlainFolder",
    "is_plain",
]

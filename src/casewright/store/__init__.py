"""Where a case is kept: one small interface, and a plain folder behind it."""

from casewright.store.case_store import CaseStore
from casewright.store.errors import CannotWrite, CaseLocked, DamagedStore, NotACase
from casewright.store.folder import PlainFolder

__all__ = ["CannotWrite", "CaseLocked", "CaseStore", "DamagedStore", "NotACase", "PlainFolder"]

"""Whoever asks to do something, and as what."""

from dataclasses import dataclass

from casewright.workspace.accounts.making import is_set_up
from casewright.workspace.accounts.members import role_of
from casewright.workspace.accounts.models import Account, Role
from casewright.workspace.models import CaseRow


@dataclass(frozen=True, slots=True)
class Asker:
    """An account, or nobody who signed in; its role in the case that is asked about, if any."""

    account: Account | None
    role: Role | None = None
    is_set_up: bool = True

    @property
    def is_signed_in(self) -> bool:
        """Whether it is an account that may sign in; a disabled one is nobody."""
        return self.account is not None and self.account.is_active

    @property
    def is_administrator(self) -> bool:
        """Whether it manages accounts, which gives no role in any case."""
        return self.account is not None and self.is_signed_in and self.account.is_administrator


def asker(account: Account | None, case: CaseRow | None = None) -> Asker:
    """Who asks, as the tables have it now."""
    role = role_of(account, case) if account is not None and case is not None else None
    return Asker(account, role, account is not None or is_set_up())

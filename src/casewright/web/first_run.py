"""The first account of a workspace, for whoever reads the code on the terminal of the server."""

import hmac
import secrets

from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Account, Membership, Role
from casewright.workspace.models import CaseRow

_BYTES = 12
_MOST_WRONG = 10


class SetUpCode:
    """A code that lets one person make the first account; too many wrong ones end it."""

    def __init__(self) -> None:
        """Make a new one."""
        self.text = secrets.token_urlsafe(_BYTES)
        self._wrong = 0

    def fits(self, given: str) -> bool:
        """Whether it is the one on the terminal."""
        if self._wrong >= _MOST_WRONG:
            return False
        is_right = hmac.compare_digest(given.strip().encode(), self.text.encode())
        self._wrong += not is_right
        return is_right


_code: list[SetUpCode] = []


def new_code() -> SetUpCode:
    """The code of this server, from now on."""
    _code[:] = [SetUpCode()]
    return _code[0]


def fits(given: str) -> bool:
    """Whether the code is right; where none was made, none is."""
    return bool(_code) and _code[0].fits(given)


def give_to_owner() -> Account | None:
    """Make the first administrator the lead of cases that have no member, and give the account.

    They were made on the command line, by somebody with the passphrase.
    """
    owner = Account.objects.filter(is_administrator=True, is_active=True).order_by("pk").first()
    if owner is None:
        return None
    members = Membership.objects.values("case")
    for case in CaseRow.objects.exclude(pk__in=members):
        set_role(case, owner, Role.LEAD)
    return owner

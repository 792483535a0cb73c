"""How people sign in here: by invitation only, with a wait after wrong passwords."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casewright.web.sign_in.refusals import FAILED, record_refusal
from casewright.workspace.accounts import lockout
from casewright.workspace.accounts.models import Account
from casewright.workspace.audit import acting_as, naming, record

# One sentence for all: it must not tell which names there are, nor which of them wait.
WRONG = _(
    "The name or the password is wrong. After several wrong passwords an account waits for a "
    "while, longer each time."
)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """The rules of signing in."""

    error_messages = DefaultAccountAdapter.error_messages | {"username_password_mismatch": WRONG}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account without an invitation."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse an account that has to wait, in the time a wrong password takes.

        Raises:
            ValidationError: it has to.
        """
        account, now = _named(credentials), timezone.now()
        if account is not None and lockout.seconds_left(account, now):
            make_password(str(credentials.get("password", "")))
            record_refusal(account, now)
            raise ValidationError(WRONG)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Count it against the account, and nobody else."""
        account, now = _named(credentials), timezone.now()
        if account is None:
            record_refusal(None, now)
        else:
            lockout.failed(account, now)
            record_of(account, FAILED)

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign in somebody who gave all that was asked for.

        Not earlier: the password alone must not take back what wrong codes were counted.
        """
        lockout.succeeded(user)
        super().login(request, user)
        record_of(user, "signed in")

    def logout(self, request: HttpRequest) -> None:
        """Sign out."""
        if isinstance(request.user, Account):
            record_of(request.user, "signed out")
        super().logout(request)

    def reauthenticate(self, user: Account, password: str) -> bool:
        """Whether the password, asked for once more, is right."""
        is_right: bool = super().reauthenticate(user, password)
        if is_right:
            lockout.succeeded(user)
        return is_right

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing is mailed: nothing leaves this machine."""


def record_of(account: Account, action: str) -> None:
    """Record something that an account did, or that was done in its name."""
    with acting_as(account.identity):
        record(action, case="", about=naming.account(account.pk), content={})


def _named(credentials: dict[str, Any]) -> Account | None:
    return Account.objects.filter(name__iexact=str(credentials.get("username", ""))).first()

"""Another password: wrong guesses at the one before count as those of signing in do."""

from allauth.account.forms import ChangePasswordForm
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from casewright.web.sign_in.adapter import WRONG, record_of
from casewright.web.sign_in.refusals import FAILED
from casewright.workspace.accounts import lockout
from casewright.workspace.accounts.models import Account


class NewPassword(ChangePasswordForm):  # type: ignore[misc]
    """Asks for the password before, and for the new one."""

    user: Account

    def clean_oldpassword(self) -> str:
        """The password before, where it is right.

        Raises:
            ValidationError: it is wrong, or the account has to wait.
        """
        if lockout.seconds_left(self.user, timezone.now()):
            raise ValidationError(WRONG)
        try:
            password: str = super().clean_oldpassword()
        except ValidationError:
            lockout.failed(self.user, timezone.now())
            record_of(self.user, FAILED)
            raise
        return password

    def save(self) -> None:
        """Change it, and record it in one transaction: neither is there without the other."""
        with transaction.atomic():
            super().save()
            record_of(self.user, "password changed")

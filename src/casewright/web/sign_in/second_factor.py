"""Codes of a second factor: wrong ones count against the account as wrong passwords do."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from django.core.exceptions import ValidationError
from django.utils import timezone

from casewright.web.folder import open_folder
from casewright.web.sign_in.adapter import record_of
from casewright.workspace.accounts import lockout
from casewright.workspace.accounts.models import Account
from casewright.workspace.borrowed import second_factors


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Names accounts by their names; nothing is mailed about them.

    What codes are made from is encrypted in the tables, which on a server are not.
    """

    def encrypt(self, text: str) -> str:
        """The secret as the tables have it."""
        return second_factors.sealed(text, open_folder().ring)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that stands in the tables.

        Raises:
            DoesNotFit: it was changed, or is of another folder.
        """
        return second_factors.unsealed(encrypted_text, open_folder().ring)

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """Nothing is mailed: nothing leaves this machine."""


class _Counted:
    """Counts wrong codes, and takes none from an account that has to wait."""

    user: Account

    def clean_code(self) -> str:
        """The code, where it is right.

        Raises:
            ValidationError: it is wrong, or the account has to wait.
        """
        if lockout.seconds_left(self.user, timezone.now()):
            raise SecondFactorAdapter().validation_error("incorrect_code")
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except ValidationError:
            lockout.failed(self.user, timezone.now())
            record_of(self.user, "second factor failed")
            raise
        return code


class CodeForm(_Counted, AuthenticateForm):  # type: ignore[misc]
    """Asks for a code when somebody signs in."""


class CodeAgainForm(_Counted, ReauthenticateForm):  # type: ignore[misc]
    """Asks for a code once more before something that matters."""

"""Passwords that whoever sees the sign-in page would try first: the program, or one's own name.

OWASP ASVS 5.0, 6.1.2 and 6.2.11.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casewright.workspace.accounts.models import Account

PROGRAM = "casewright"
# A shorter name stands in many words by chance.
_SHORTEST = 4


class SaysNoName:
    """Refuses a password with the name of the program or of the account in it."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Look at the password.

        Raises:
            ValidationError: it has one of these names in it.
        """
        name = (user.name if user is not None else "").casefold()
        names = {PROGRAM, name} if len(name) >= _SHORTEST else {PROGRAM}
        if any(one in password.casefold() for one in names):
            raise ValidationError(self.get_help_text())

    def get_help_text(self) -> str:
        """The rule, for the person who chooses."""
        return _("This password is too common.")

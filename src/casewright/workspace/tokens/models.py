"""The table of tokens; of the token itself only a hash is kept."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy

from casewright.workspace.accounts.models import LONGEST_NAME, Account
from casewright.workspace.models import CaseRow

_HASH = 64
_HANDLE = 16


class Scope(models.TextChoices):
    """What a token may be used for; its account must be allowed to do it too."""

    READ = "read", gettext_lazy("read cases")
    DECIDE = "decide", gettext_lazy("decide, and note consent")
    IMPORT = "import", gettext_lazy("bring reports in")
    EXPORT = "export", gettext_lazy("take cases out")


class Token(models.Model):
    """Lets a program act for an account, in one case or in all of its cases.

    `handle` begins the token and names it without giving it away. `scopes` are words with spaces
    between.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="tokens")
    case = models.ForeignKey(CaseRow, on_delete=models.CASCADE, null=True)
    name = models.CharField(max_length=LONGEST_NAME)
    handle = models.CharField(max_length=_HANDLE, unique=True)
    secret_hash = models.CharField(max_length=_HASH)
    scopes = models.CharField(max_length=LONGEST_NAME)
    made = models.DateTimeField()
    expires = models.DateTimeField()
    revoked = models.DateTimeField(null=True)
    last_used = models.DateTimeField(null=True)

    def allows(self, scope: Scope) -> bool:
        """Whether it may be used for that."""
        return scope.value in self.scopes.split()

    def is_for(self, case: CaseRow) -> bool:
        """Whether it may be used in that case."""
        return self.case_id is None or self.case_id == case.pk

    def holds(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return self.revoked is None and now < self.expires and self.account.is_active

"""Sessions of an account ended by somebody else."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from casewright.workspace.accounts.models import Account


def end_sessions(account: Account) -> int:
    """How many were ended: what names its account is sealed inside each, so all are looked at."""
    of_account = [
        one.pk
        for one in Session.objects.iterator()
        if one.get_decoded().get(SESSION_KEY) == str(account.pk)
    ]
    return Session.objects.filter(pk__in=of_account).delete()[0]

"""Guessing a password takes longer with every wrong one, for one account and nobody else.

OWASP ASVS 5.0, 6.3.1 (brute force), 6.1.1 (no lockout of everybody by an attacker).
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from casewright.workspace.accounts.models import Account

# Typing errors cost nothing; after them each wrong password doubles the wait.
_FREE = 4
_FIRST = timedelta(seconds=15)
_LONGEST = timedelta(hours=1)


def wait_after(failures: int) -> timedelta:
    """How long nobody can sign in after so many wrong passwords in a row."""
    if failures <= _FREE:
        return timedelta()
    # Capped before it is doubled: a power of thousands is no number of days.
    doubled = min(failures - _FREE - 1, (_LONGEST // _FIRST).bit_length())
    return min(_FIRST * (1 << doubled), _LONGEST)


def seconds_left(account: Account, now: datetime) -> int:
    """How long the account stays locked, rounded up; 0 where it is not."""
    if account.locked_until is None or account.locked_until <= now:
        return 0
    left = account.locked_until - now
    return int(left.total_seconds()) + 1


def failed(account: Account, now: datetime) -> None:
    """Count a wrong password; those of several requests at once are all counted."""
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(failures=F("failures") + 1)
        account.refresh_from_db(fields=["failures"])
        account.locked_until = now + wait_after(account.failures)
        account.save(update_fields=["locked_until"])


def succeeded(account: Account) -> None:
    """Begin to count anew."""
    if account.failures or account.locked_until:
        account.failures, account.locked_until = 0, None
        account.save(update_fields=["failures", "locked_until"])

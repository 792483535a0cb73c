"""Attempts to sign in that count against nobody: they are on the trail, and cannot flood it."""

from datetime import datetime, timedelta

from casewright.workspace.accounts.models import Account
from casewright.workspace.audit import naming, record
from casewright.workspace.audit.models import AuditEntryRow

FAILED = "sign-in failed"
# Wrong passwords make an account wait, so they come slowly; what is refused before the password
# is looked at could come as fast as a program can ask.
_AT_MOST_EACH = timedelta(minutes=1)


def record_refusal(account: Account | None, now: datetime) -> None:
    """Record an attempt for an account that waits, or under a name that nobody has.

    The name is not kept: people type passwords there.
    """
    about = naming.ACCOUNT if account is None else naming.account(account.pk)
    if not _recorded(about, since=now - _AT_MOST_EACH):
        record(FAILED, case="", about=about, content={})


def _recorded(about: str, *, since: datetime) -> bool:
    entries = AuditEntryRow.objects.filter(about=about, action=FAILED).order_by("-number")
    last = entries.values_list("when", flat=True).first()
    return last is not None and last > since

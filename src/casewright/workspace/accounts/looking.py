"""Which terms of a case somebody has seen, so that pages can tell what changed since."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from casewright.workspace.accounts.models import Account, TermsSeen
from casewright.workspace.models import CaseRow

Days = Mapping[str, Sequence[str]]


def terms_seen(case: CaseRow, account: Account) -> dict[str, tuple[str, ...]] | None:
    """The days of each term as the account last saw them; None where it never looked."""
    found = TermsSeen.objects.filter(case=case, account=account).first()
    if found is None:
        return None
    return {key: tuple(days) for key, days in json.loads(found.days).items()}


def note_terms_seen(case: CaseRow, account: Account, days: Days, *, now: datetime) -> None:
    """Keep the days that the account has seen in place of those before."""
    about = {"days": json.dumps({key: list(each) for key, each in days.items()}), "when": now}
    TermsSeen.objects.update_or_create(case=case, account=account, defaults=about)

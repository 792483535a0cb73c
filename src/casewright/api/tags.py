"""The tag of an answer: the same as long as it would be the same.

It follows from the hash of the case file and from the last entry of the case's audit trail that
tells of a change: what is decided, protected, restricted or given to somebody has its entry.
"""

import hashlib

from django.utils import timezone

from casewright import __version__
from casewright.web.asked import CaseAsked, account_of
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow

_BYTES = 16
# That something was looked at or asked for changes nothing.
CHANGE_NOTHING = (
    "access refused",
    "case taken out",
    "file taken out",
    "protected names seen",
    "protected source seen",
    "token ended",
    "token made",
)


def case_file_hash(request: CaseAsked) -> str | None:
    """The hash of the case file as it was last built, or None where none was."""
    rows = AuditEntryRow.objects.filter(
        case=request.case_row.slug, about=naming.CASE_FILE, action__contains="."
    )
    return rows.order_by("-number").values_list("sha256", flat=True).first()


def tag_of(request: CaseAsked) -> str:
    """The tag of what this account is answered at this address today."""
    rows = AuditEntryRow.objects.filter(case=request.case_row.slug)
    changes = rows.exclude(action__in=CHANGE_NOTHING).order_by("-number")
    parts = (
        __version__,
        case_file_hash(request),
        changes.values_list("number", flat=True).first(),
        account_of(request).pk,
        # Consent ends with a day.
        timezone.localdate().isoformat(),
        request.get_full_path(),
    )
    digest = hashlib.blake2b(repr(parts).encode(), digest_size=_BYTES)
    return f'"{digest.hexdigest()}"'

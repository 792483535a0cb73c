"""The first entries of a folder: what it is, its keys, and what was in it already."""

from django.db import transaction

from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.audit.recording import add, add_hash, wait_for_turn
from casewright.workspace.audit.things import stored_things
from casewright.workspace.keys import KeyFile

BEGAN, MADE, FOUND = "audit.began", "keys.made", "found.there"


def has_begun() -> bool:
    """Whether there is an entry."""
    return AuditEntryRow.objects.exists()


def begin(keys: KeyFile) -> None:
    """Add the first entries, unless there are some; a folder of an earlier version has things."""
    with transaction.atomic():
        wait_for_turn()
        if has_begun():
            return
        about_folder = {"workspace": keys.workspace}
        add(BEGAN, case="", about=naming.WORKSPACE, content=about_folder)
        add(MADE, case="", about=naming.KEYS, content=keys.content)
        for thing in stored_things():
            add_hash(FOUND, thing.sha256, case=thing.case, about=thing.about)

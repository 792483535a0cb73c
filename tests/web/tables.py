"""All rows of all tables, to see whether anything was changed."""

from django.apps import apps
from django.contrib.sessions.models import Session

from casewright.workspace.audit.models import AuditEntryRow

# That somebody was refused, or guessed, is recorded; it changes nothing else.
NOTES = {"access refused", "sign-in failed", "signed in", "signed out", "token refused"}


def everything():
    """All rows of all tables, but those in which asking leaves its traces."""
    return {
        model._meta.label: _rows(model)
        for model in apps.get_models()
        if model is not Session and model._meta.managed
    }


def _rows(model):
    rows = model._default_manager.order_by("pk")
    if model is AuditEntryRow:
        # Numbers and seals of entries behind a note move on with it.
        return list(rows.exclude(action__in=NOTES).values_list("action", "about", "details"))
    return list(rows.values_list())

"""The audit trail as a Django app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The app with the entries of the audit trail."""

    name = "casewright.workspace.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"

"""The workspace as a Django app."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """The app with the stored cases."""

    name = "casewright.workspace"
    label = "workspace"
    default_auto_field = "django.db.models.BigAutoField"

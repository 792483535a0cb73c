"""Imports as a Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The app with the imports and what there is to be read for them."""

    name = "casewright.workspace.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"

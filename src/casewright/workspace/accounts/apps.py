"""Accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app with the accounts and what each may see."""

    name = "casewright.workspace.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

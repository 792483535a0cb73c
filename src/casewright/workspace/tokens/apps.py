"""Tokens as a Django app."""

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """The app with the tokens of programs."""

    name = "casewright.workspace.tokens"
    label = "api"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """End tokens with what they were made for."""
        from casewright.workspace.tokens.ending import listen

        listen()

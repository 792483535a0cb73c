"""What people do to their own way of signing in is recorded."""

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from django.db.models.signals import post_delete, post_save

from casewright.web.sign_in.adapter import record_of
from casewright.workspace.accounts.models import Account

_NAME = "casewright"


def listen() -> None:
    """Record it from now on; doing so twice changes nothing."""
    password_changed.connect(_password, dispatch_uid=_NAME)
    # With the row itself, in one transaction; allauth tells of it only afterwards.
    post_save.connect(_saved, sender=Authenticator, dispatch_uid=_NAME)
    post_delete.connect(_deleted, sender=Authenticator, dispatch_uid=_NAME)


def _password(user: Account, **about: Any) -> None:
    record_of(user, "password changed")


# Any: allauth has no types.
def _saved(instance: Any, created: bool, **about: Any) -> None:
    if created:
        record_of(instance.user, f"{instance.type} added")


def _deleted(instance: Any, **about: Any) -> None:
    record_of(instance.user, f"{instance.type} removed")

"""What people do to their own way of signing in is recorded."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models.signals import post_delete, post_save

from casewright.web.sign_in.adapter import record_of

_NAME = "casewright"


def listen() -> None:
    """Record it from now on; doing so twice changes nothing."""
    # With the row itself, in one transaction; allauth tells of it only afterwards.
    post_save.connect(_saved, sender=Authenticator, dispatch_uid=_NAME)
    post_delete.connect(_deleted, sender=Authenticator, dispatch_uid=_NAME)


# Any: allauth has no types.
def _saved(instance: Any, created: bool, **about: Any) -> None:
    if created:
        record_of(instance.user, f"{instance.type} added")


def _deleted(instance: Any, **about: Any) -> None:
    record_of(instance.user, f"{instance.type} removed")

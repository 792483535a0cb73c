"""Tokens end for good with what they were made for: an account, or a place in a case."""

from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from casewright.workspace.accounts.models import Account, Membership
from casewright.workspace.tokens.making import revoke
from casewright.workspace.tokens.models import Token

_NAME = "casewright.tokens"


def listen() -> None:
    """End them from now on; doing so twice changes nothing."""
    post_save.connect(_account_saved, sender=Account, dispatch_uid=_NAME)
    post_delete.connect(_member_removed, sender=Membership, dispatch_uid=_NAME)


def _account_saved(instance: Account, created: bool, **about: object) -> None:
    if created or instance.is_active:
        return
    for one in Token.objects.filter(account=instance, revoked=None):
        revoke(one, now=timezone.now(), why="the account was disabled")


def _member_removed(instance: Membership, **about: object) -> None:
    # Whoever comes back later comes back without them.
    gone = Token.objects.filter(account=instance.account_id, case=instance.case_id, revoked=None)
    for one in gone:
        revoke(one, now=timezone.now(), why="its account is no member any more")

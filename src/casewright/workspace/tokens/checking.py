"""Whether somebody has a token that holds."""

import hmac
from datetime import datetime, timedelta

from django.db.models import Q

from casewright.workspace.tokens.errors import BadToken
from casewright.workspace.tokens.making import BEGINNING, hashed
from casewright.workspace.tokens.models import Token

# Written down so seldom that reading through a token stays reading.
_BETWEEN_NOTES = timedelta(minutes=1)
_NO_HASH = "0" * 64


def token_of(words: str, *, now: datetime) -> Token:
    """The token that somebody sent.

    Raises:
        BadToken: there is none of these words, or it does not hold.
    """
    beginning, _, rest = words.partition("_")
    handle, _, secret = rest.partition("_")
    found = token_of_handle(handle) if beginning == BEGINNING else None
    # Compared in any case, and in a time that tells nothing of how much of it was right.
    is_right = hmac.compare_digest(hashed(secret), found.secret_hash if found else _NO_HASH)
    if found is None or not is_right or not found.holds(now):
        raise BadToken
    return found


def token_of_handle(handle: str) -> Token | None:
    """The token that begins so, whether it holds or not; by itself this proves nothing."""
    if not handle.isascii() or not handle.isalnum():
        return None
    return Token.objects.select_related("account", "case").filter(handle=handle).first()


def note_used(token: Token, *, now: datetime) -> None:
    """Write down that the token was used, to the minute."""
    long_ago = Q(last_used=None) | Q(last_used__lt=now - _BETWEEN_NOTES)
    if token.last_used is None or token.last_used < now - _BETWEEN_NOTES:
        Token.objects.filter(long_ago, pk=token.pk).update(last_used=now)

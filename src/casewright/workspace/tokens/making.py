"""Tokens made and taken back, each with its entry in the audit trail."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from casewright.workspace.accounts.models import LONGEST_NAME, Account, Membership
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow
from casewright.workspace.tokens.errors import BadTokenWish
from casewright.workspace.tokens.models import Scope, Token

MOST_DAYS = 90
# Told apart from other secrets by people, and by programs that look for secrets in public places.
BEGINNING = "casewright"
_HANDLE_BYTES = 4
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Wish:
    """A token that somebody asks for: without a case it is for all of the account's.

    Raises:
        BadTokenWish: it has no name, no scope, or would hold too long.
    """

    name: str
    scopes: frozenset[Scope]
    days: int
    case: CaseRow | None = None

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise BadTokenWish(f"A token has a name of up to {LONGEST_NAME} letters.")
        if not self.scopes:
            raise BadTokenWish("Say what the token may be used for.")
        if not 1 <= self.days <= MOST_DAYS:
            raise BadTokenWish(f"A token holds for 1 to {MOST_DAYS} days, not for {self.days}.")


def make_token(account: Account, wish: Wish, *, now: datetime) -> tuple[Token, str]:
    """A token and its words, which cannot be shown again.

    Raises:
        BadTokenWish: the account is no member of the case.
    """
    members = Membership.objects.filter(account=account, case=wish.case)
    if wish.case is not None and not members.exists():
        raise BadTokenWish("A token is for a case of yours.")
    handle, secret = secrets.token_hex(_HANDLE_BYTES), secrets.token_urlsafe(_SECRET_BYTES)
    with transaction.atomic():
        made = Token.objects.create(
            account=account,
            case=wish.case,
            name=wish.name.strip(),
            handle=handle,
            secret_hash=hashed(secret),
            scopes=" ".join(sorted(wish.scopes)),
            made=now,
            expires=now + timedelta(days=wish.days),
        )
        recorded("token made", made)
    return made, f"{BEGINNING}_{handle}_{secret}"


def revoke(token: Token, *, now: datetime, why: str = "taken back") -> None:
    """End a token for good."""
    with transaction.atomic():
        if Token.objects.filter(pk=token.pk, revoked=None).update(revoked=now):
            recorded("token ended", token, why=why)


def hashed(secret: str) -> str:
    """What is kept of a secret. It is too long to guess, so that no slow hash is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def recorded(action: str, token: Token, **more: str) -> None:
    """Put something about a token on the trail of its case, or on that of the folder."""
    told = {
        "account": token.account_id,
        "scopes": token.scopes,
        "expires": token.expires.date().isoformat(),
    } | more
    case = token.case.slug if token.case else ""
    about = naming.token(token.pk)
    record(action, case=case, about=about, content=told)

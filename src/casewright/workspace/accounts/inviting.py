"""Invitations: a code that lets one person in, once, for some days."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from casewright.workspace.accounts.errors import BadInvitation
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Account, Invitation, Membership, Role
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow

_BYTES = 24
_DAYS = timedelta(days=7)


def invite(
    by: Account,
    *,
    now: datetime,
    case: CaseRow | None = None,
    role: Role = Role.READER,
    as_administrator: bool = False,
) -> tuple[Invitation, str]:
    """An invitation and its code, which cannot be shown again."""
    code = secrets.token_urlsafe(_BYTES)
    with transaction.atomic():
        made = Invitation.objects.create(
            code_hash=_hashed(code),
            case=case,
            role=role,
            as_administrator=as_administrator,
            invited_by=by,
            made=now,
            expires=now + _DAYS,
        )
        _recorded("invitation made", made)
    return made, code


def invitation_of(code: str, *, now: datetime) -> Invitation:
    """The invitation of a code.

    Raises:
        BadInvitation: there is none, or it does not hold.
    """
    found = Invitation.objects.filter(code_hash=_hashed(code)).first()
    if found is None or not found.holds(now):
        raise BadInvitation
    return found


def accept(code: str, *, name: str, password: str, now: datetime) -> Account:
    """The account of somebody new who was invited.

    Raises:
        BadInvitation: the code does not hold.
        BadName: the name is none, or somebody has it.
        BadPassword: the password is too easy to guess.
    """
    with transaction.atomic():
        found = _used(code, now)
        account = make_account(name, password, now=now, is_administrator=found.as_administrator)
        _join(found, account)
    return account


def join(code: str, account: Account, *, now: datetime) -> None:
    """Let somebody who has an account into the case of an invitation.

    Raises:
        BadInvitation: the code does not hold, or is not for a case.
    """
    with transaction.atomic():
        found = _used(code, now)
        if found.case is None:
            raise BadInvitation
        _join(found, account)


def revoke(invitation: Invitation, *, now: datetime) -> None:
    """Take an invitation back."""
    with transaction.atomic():
        changed = Invitation.objects.filter(pk=invitation.pk, used=None, revoked=None)
        if changed.update(revoked=now):
            _recorded("invitation taken back", invitation)


def _used(code: str, now: datetime) -> Invitation:
    """The invitation, which nobody else can use any more."""
    found = invitation_of(code, now=now)
    # The question and the answer are one step: of two people with one code one comes in.
    if not Invitation.objects.filter(pk=found.pk, used=None, revoked=None).update(used=now):
        raise BadInvitation
    _recorded("invitation used", found)
    return found


def _join(found: Invitation, account: Account) -> None:
    """Whoever has a higher role in the case keeps it."""
    if found.case is None:
        return
    role = Role(found.role)
    before = Membership.objects.filter(case=found.case, account=account).first()
    if before is None or Role(before.role).rank < role.rank:
        set_role(found.case, account, role)


def _hashed(code: str) -> str:
    return hashlib.sha256(code.strip().encode("utf-8", "surrogatepass")).hexdigest()


def _recorded(action: str, one: Invitation) -> None:
    told = {"role": one.role, "as_administrator": one.as_administrator}
    case = one.case.slug if one.case else ""
    record(action, case=case, about=naming.invitation(one.pk), content=told)

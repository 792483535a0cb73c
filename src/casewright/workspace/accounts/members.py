"""Who belongs to a case, and as what."""

from django.db import transaction

from casewright.workspace.accounts.errors import LastAdministrator, LastLead
from casewright.workspace.accounts.models import (
    Account,
    Membership,
    NameGrant,
    Role,
    SourceGrant,
)
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow


def role_of(account: Account, case: CaseRow) -> Role | None:
    """The role of an account in a case, or None where it has none."""
    found = Membership.objects.filter(case=case, account=account).first()
    return Role(found.role) if found else None


def set_role(case: CaseRow, account: Account, role: Role) -> None:
    """Make somebody a member, or give a member another role.

    Raises:
        LastLead: the case would have no lead any more.
    """
    with transaction.atomic():
        if role is not Role.LEAD:
            _keep_a_lead(case, account)
        values = {"role": role}
        Membership.objects.update_or_create(defaults=values, case=case, account=account)
        _recorded("member made", case, account, role)


def remove(case: CaseRow, account: Account) -> None:
    """Let somebody be a member no longer.

    Raises:
        LastLead: the case would have no lead any more.
    """
    with transaction.atomic():
        _keep_a_lead(case, account)
        if Membership.objects.filter(case=case, account=account).delete()[0]:
            # Whoever comes back later comes back without them.
            NameGrant.objects.filter(person__case=case, account=account).delete()
            SourceGrant.objects.filter(restricted__case=case, account=account).delete()
            _recorded("member removed", case, account, None)


def set_administrator(account: Account, *, is_administrator: bool) -> None:
    """Let an account manage accounts, or no longer.

    Raises:
        LastAdministrator: nobody would be left who can.
    """
    with transaction.atomic():
        if not is_administrator:
            _keep_an_administrator(account)
        account.is_administrator = is_administrator
        account.save(update_fields=["is_administrator"])
        told = {"is_administrator": is_administrator}
        record("administrator changed", case="", about=naming.account(account.pk), content=told)


def set_active(account: Account, *, is_active: bool) -> None:
    """Let an account sign in, or no longer.

    Raises:
        LastAdministrator: nobody would be left who can manage accounts.
        LastLead: a case would have no lead any more.
    """
    with transaction.atomic():
        if not is_active:
            _keep_an_administrator(account)
            for one in Membership.objects.filter(account=account, role=Role.LEAD):
                _keep_a_lead(one.case, account)
        account.is_active = is_active
        account.save(update_fields=["is_active"])
        action = "account enabled" if is_active else "account disabled"
        about = naming.account(account.pk)
        record(action, case="", about=about, content={"is_active": is_active})


def _keep_an_administrator(account: Account) -> None:
    others = Account.objects.filter(is_administrator=True, is_active=True).select_for_update()
    if set(others.values_list("pk", flat=True)) == {account.pk}:
        raise LastAdministrator


def _keep_a_lead(case: CaseRow, account: Account) -> None:
    leads = Membership.objects.filter(case=case, role=Role.LEAD, account__is_active=True)
    # Locked, so that two leads cannot remove each other at once.
    names = set(leads.select_for_update().values_list("account", flat=True))
    if names == {account.pk}:
        raise LastLead


def _recorded(action: str, case: CaseRow, account: Account, role: Role | None) -> None:
    told = {"account": account.pk, "role": role.value if role else None}
    record(action, case=case.slug, about=naming.account(account.pk), content=told)

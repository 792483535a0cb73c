"""A case keeps a lead, a workspace an administrator."""

import pytest

from casewright.workspace.accounts.errors import LastAdministrator, LastLead
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import (
    remove,
    role_of,
    set_active,
    set_administrator,
    set_role,
)
from casewright.workspace.accounts.models import Role
from workspace.accounts.conftest import NOW, PASSWORD


def demoted(case, account):
    set_role(case, account, Role.REVIEWER)


def removed(case, account):
    remove(case, account)


def disabled(case, account):
    set_active(account, is_active=False)


@pytest.mark.parametrize("happens", [demoted, removed, disabled])
def test_the_last_lead_stays(case, of_role, happens):
    lead = of_role[Role.LEAD]
    with pytest.raises(LastLead):
        happens(case, lead)
    lead.refresh_from_db()
    assert role_of(lead, case) is Role.LEAD
    assert lead.is_active


@pytest.mark.parametrize("happens", [demoted, removed, disabled])
def test_one_of_two_leads_may_go(case, of_role, happens):
    set_role(case, of_role[Role.READER], Role.LEAD)
    happens(case, of_role[Role.LEAD])
    assert role_of(of_role[Role.READER], case) is Role.LEAD


def test_a_lead_who_cannot_sign_in_is_none(case, of_role):
    set_role(case, of_role[Role.READER], Role.LEAD)
    set_active(of_role[Role.READER], is_active=False)
    with pytest.raises(LastLead):
        remove(case, of_role[Role.LEAD])


def test_the_last_administrator_stays(owner):
    with pytest.raises(LastAdministrator):
        set_administrator(owner, is_administrator=False)
    with pytest.raises(LastAdministrator):
        set_active(owner, is_active=False)
    make_account("Second", PASSWORD, now=NOW, is_administrator=True)
    set_administrator(owner, is_administrator=False)
    assert not owner.is_administrator

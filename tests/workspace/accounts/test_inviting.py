"""An invitation lets one person in, once, for some days."""

from datetime import timedelta

import pytest

from casewright.workspace.accounts.errors import BadInvitation, BadName
from casewright.workspace.accounts.inviting import accept, invitation_of, invite, join, revoke
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import (
    remove,
    role_of,
    set_active,
    set_administrator,
    set_role,
)
from casewright.workspace.accounts.models import Account, Invitation, Role
from casewright.workspace.audit.models import AuditEntryRow
from workspace.accounts.conftest import NOW, PASSWORD


@pytest.fixture
def owner(case, owner):
    set_role(case, owner, Role.LEAD)
    return owner


def second(case):
    account = make_account("Second", PASSWORD, now=NOW, is_administrator=True)
    set_role(case, account, Role.LEAD)


def test_whoever_has_the_code_comes_in_with_the_role_that_was_meant(case, owner):
    _, code = invite(owner, now=NOW, case=case, role=Role.REVIEWER)
    account = accept(code, name="Pavel", password=PASSWORD, now=NOW)
    assert role_of(account, case) is Role.REVIEWER
    assert not account.is_administrator


def test_a_code_is_used_once(case, owner):
    _, code = invite(owner, now=NOW, case=case)
    accept(code, name="Pavel", password=PASSWORD, now=NOW)
    with pytest.raises(BadInvitation):
        accept(code, name="Mallory", password=PASSWORD, now=NOW)
    assert not Account.objects.filter(name="Mallory").exists()


def test_a_name_that_is_taken_leaves_the_code_to_be_used(case, owner):
    _, code = invite(owner, now=NOW, case=case)
    with pytest.raises(BadName):
        accept(code, name="Olga", password=PASSWORD, now=NOW)
    assert accept(code, name="Pavel", password=PASSWORD, now=NOW).pk


def too_late(case, owner, made):
    return NOW + timedelta(days=7)


def taken_back(case, owner, made):
    revoke(made, now=NOW)
    return NOW


def host_is_gone(case, owner, made):
    second(case)
    set_active(owner, is_active=False)
    return NOW


def host_leads_no_more(case, owner, made):
    second(case)
    set_role(case, owner, Role.REVIEWER)
    return NOW


def host_has_left(case, owner, made):
    second(case)
    remove(case, owner)
    return NOW


@pytest.mark.parametrize(
    "happens", [too_late, taken_back, host_is_gone, host_leads_no_more, host_has_left]
)
def test_a_code_that_does_not_hold_lets_nobody_in(case, owner, happens):
    made, code = invite(owner, now=NOW, case=case)
    now = happens(case, owner, made)
    before = Account.objects.count()
    with pytest.raises(BadInvitation):
        accept(code, name="Mallory", password=PASSWORD, now=now)
    assert Account.objects.count() == before


def test_whoever_manages_accounts_no_more_has_invited_no_administrator(case, owner):
    _, code = invite(owner, now=NOW, as_administrator=True)
    second(case)
    set_administrator(owner, is_administrator=False)
    with pytest.raises(BadInvitation):
        accept(code, name="Mallory", password=PASSWORD, now=NOW)


def test_a_moment_before_it_ends_it_still_holds(case, owner):
    _, code = invite(owner, now=NOW, case=case)
    assert invitation_of(code, now=NOW + timedelta(days=7, seconds=-1)).role == "reader"


@pytest.mark.parametrize("code", ["", "x", "'; DROP TABLE", "\ud800"])
def test_what_is_no_code_lets_nobody_in(owner, code):
    with pytest.raises(BadInvitation):
        invitation_of(code, now=NOW)


def test_the_code_itself_is_kept_nowhere(case, owner):
    made, code = invite(owner, now=NOW, case=case)
    kept = [str(value) for value in Invitation.objects.filter(pk=made.pk).values_list()[0]]
    kept += AuditEntryRow.objects.values_list("details", flat=True)
    assert not any(code in one for one in kept)


def test_a_member_who_is_invited_as_less_keeps_the_higher_role(case, of_role, owner):
    _, code = invite(owner, now=NOW, case=case, role=Role.READER)
    join(code, of_role[Role.LEAD], now=NOW)
    assert role_of(of_role[Role.LEAD], case) is Role.LEAD


def test_an_account_joins_a_case_it_is_invited_to(case, owner):
    pavel = make_account("Pavel", PASSWORD, now=NOW)
    set_role(case, owner, Role.LEAD)
    _, code = invite(owner, now=NOW, case=case, role=Role.DOCUMENTER)
    join(code, pavel, now=NOW)
    assert role_of(pavel, case) is Role.DOCUMENTER


def test_an_invitation_to_the_workspace_alone_gives_no_case(case, owner):
    _, code = invite(owner, now=NOW, as_administrator=True)
    account = accept(code, name="Pavel", password=PASSWORD, now=NOW)
    assert account.is_administrator
    assert role_of(account, case) is None

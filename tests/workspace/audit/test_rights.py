"""Rights that somebody gave themselves in the database, and protection they took off, are found."""

from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from django.test.utils import override_settings
from ledger.test_build import FIRST

from casewright.web.sign_in.adapter import record_of
from casewright.workspace.accounts import cases, demanding, inviting, members, protecting
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.models import Role
from casewright.workspace.opening import opened
from casewright.workspace.tokens.making import Wish, make_token, revoke
from casewright.workspace.tokens.models import Scope
from workspace.audit.tampered import execute, found
from workspace.opened import made

NOW = datetime(2026, 11, 23, tzinfo=UTC)
FAST = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WORDS = "violet harbour ninety kettle"


@pytest.fixture
def ring(database, tmp_path):
    """A folder with a case in which every kind of right was given, and some taken back."""
    ring = made(tmp_path / "case")
    with opened(tmp_path / "case", ring), override_settings(PASSWORD_HASHERS=FAST):
        _give()
    return ring


@pytest.fixture
def folder(ring, tmp_path):
    return tmp_path / "case"


def _give():
    lead = make_account("Lead", WORDS, now=NOW, is_administrator=True)
    other, third = (make_account(name, WORDS, now=NOW) for name in ("Other", "Third"))
    case = cases.make_case(lead, slug="inquiry", title="The inquiry")
    cases.rename(case, was="The inquiry", title="An inquiry")
    cases.set_checkers(case, 2)
    for account in (other, third):
        members.set_role(case, account, Role.READER)
    person = protecting.protect(case, "Witness", ["Anna Birch"], ["the miller"])
    protecting.change(person, version=1, spellings=["Anna Birch", "A. Birch"], particulars=[])
    protecting.unprotect(protecting.protect(case, "Nobody", ["Berta Elm"]))
    protecting.let_see_name(person, other, may=True)
    protecting.let_see_name(person, third, may=True)
    protecting.let_see_name(person, Role.REVIEWER, may=True)
    protecting.restrict(case, FIRST.source.sha256, [other, third, Role.REVIEWER])
    protecting.restrict(case, "ab" * 32, [other])
    protecting.unrestrict(case, "ab" * 32)
    demanding.demand_consent(case, is_demanded=True)
    members.remove(case, third)
    members.set_active(third, is_active=False)
    inviting.invite(lead, now=datetime.now(UTC), case=case)
    taken, _ = inviting.invite(lead, now=datetime.now(UTC))
    inviting.revoke(taken, now=datetime.now(UTC))
    wish = Wish("script", frozenset({Scope.READ}), days=9, case=case)
    make_token(other, wish, now=NOW)
    revoke(make_token(lead, wish, now=NOW)[0], now=NOW)
    # Not by `create`: where the pages are loaded, they record it themselves.
    Authenticator.objects.bulk_create([Authenticator(user=lead, type="totp", data={"secret": "x"})])
    record_of(lead, "totp added")


def test_rights_given_and_taken_back_by_the_program_are_no_fault(folder, ring):
    assert found(folder, ring).faults == ()


# What is done in the database, what is found, and what somebody would gain by it.
TAMPERED = [
    ("UPDATE accounts_membership SET role = 'lead' WHERE role = 'reader'", "changed", "a role"),
    ("DELETE FROM accounts_membership WHERE role = 'reader'", "missing", "a member less"),
    (
        "INSERT INTO accounts_membership (case_id, account_id, role) "
        "SELECT c.id, a.id, 'reader' FROM workspace_caserow c, accounts_account a "
        "WHERE a.name = 'Third'",
        "put back",
        "a member who was removed",
    ),
    ("UPDATE accounts_account SET is_administrator = NOT is_administrator WHERE name = 'Other'",
     "changed", "an administrator"),
    ("UPDATE accounts_account SET is_active = NOT is_active WHERE name = 'Third'", "put back",
     "an account that was disabled"),
    ("UPDATE accounts_account SET name = 'Else' WHERE name = 'Other'", "changed", "a name"),
    ("UPDATE accounts_sourcegrant SET role = 'reader' WHERE role = 'reviewer'", "both",
     "a restricted source seen by all"),
    ("DELETE FROM accounts_sourcegrant", "missing", "a restricted source seen by fewer"),
    ("UPDATE accounts_restrictedsource SET sha256 = 'x'", "both", "a source open to all"),
    ("UPDATE accounts_namegrant SET role = 'reader' WHERE role = 'reviewer'", "both",
     "a name seen by all"),
    ("DELETE FROM accounts_spelling WHERE text = 'A. Birch'", "changed", "a spelling not masked"),
    ("UPDATE accounts_spelling SET text = 'Nobody' WHERE text = 'A. Birch'", "changed",
     "another spelling in its place"),
    ("UPDATE accounts_protectedperson SET pseudonym = 'X'", "changed", "another pseudonym"),
    ("DELETE FROM accounts_consentdemand", "missing", "consent is not demanded any more"),
    ("UPDATE workspace_caserow SET title = 'Another'", "changed", "another title"),
    ("UPDATE workspace_caserow SET title = 'The inquiry'", "put back", "the title of before"),
    ("UPDATE workspace_caserow SET checkers = 1", "changed", "one person is enough"),
    ("UPDATE accounts_invitation SET revoked = NULL", "put back", "an invitation holds again"),
    ("UPDATE accounts_invitation SET role = 'lead' WHERE case_id IS NOT NULL", "changed",
     "an invitation lets in as more"),
    ("UPDATE api_token SET scopes = 'export read'", "changed", "a token may do more"),
    ("UPDATE api_token SET expires = '2036-01-01 00:00:00+00:00'", "changed", "it lives longer"),
    ("UPDATE api_token SET revoked = NULL", "put back", "a token holds again"),
    ("UPDATE api_token SET case_id = NULL", "changed", "a token is for every case"),
    ("DELETE FROM mfa_authenticator", "missing", "no second factor is asked for"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "expected"), [row[:2] for row in TAMPERED], ids=[row[2] for row in TAMPERED]
)
def test_what_somebody_changed_in_the_tables_of_rights_is_found(folder, ring, statement, expected):
    execute(folder, ring, statement)
    wanted = {"missing", "unrecorded"} if expected == "both" else {expected}
    faults = found(folder, ring).faults
    assert {str(one.found) for one in faults} == wanted, faults


def test_a_fault_names_nobody(folder, ring):
    execute(folder, ring, "DELETE FROM accounts_spelling", "DELETE FROM accounts_consentdemand")
    said = " ".join(one.sentence for one in found(folder, ring).faults)
    assert "The demand of consent inquiry is missing; entry " in said
    assert "Birch" not in said
    assert "Witness" not in said

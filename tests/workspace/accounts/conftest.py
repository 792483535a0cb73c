"""A case with accounts of every role, on each database."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher, get_hashers
from django.test.utils import override_settings

from casewright.workspace.accounts.making import make_account, make_owner
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Role
from casewright.workspace.models import CaseRow

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
PASSWORD = "quiet lantern in the orchard"


@pytest.fixture(autouse=True)
def quick_passwords():
    """Hashes that cost nothing: what they cost is tested where it matters."""
    hasher = f"{MD5PasswordHasher.__module__}.{MD5PasswordHasher.__name__}"
    with override_settings(PASSWORD_HASHERS=[hasher]):
        get_hashers.cache_clear()
        yield
    get_hashers.cache_clear()


@pytest.fixture
def case(store):
    return CaseRow.objects.create(slug="case")


@pytest.fixture
def owner(case):
    return make_owner("Olga", PASSWORD, now=NOW)


@pytest.fixture
def of_role(case, owner):
    """An account of each role in the case."""
    accounts = {role: make_account(role.value, PASSWORD, now=NOW) for role in Role}
    for role, account in accounts.items():
        set_role(case, account, role)
    return accounts

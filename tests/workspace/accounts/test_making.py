"""Accounts are made by the first person, and by invitation."""

import pytest
from django.test.utils import override_settings

from casewright.workspace.accounts.errors import AlreadySetUp, BadName, BadPassword
from casewright.workspace.accounts.making import is_set_up, make_account, make_owner
from casewright.workspace.accounts.models import Account
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from workspace.accounts.conftest import NOW, PASSWORD


def test_the_first_account_is_an_administrator_and_there_is_one_first(case):
    assert not is_set_up()
    owner = make_owner("Olga", PASSWORD, now=NOW)
    assert owner.is_administrator
    assert is_set_up()
    with pytest.raises(AlreadySetUp):
        make_owner("Mallory", PASSWORD, now=NOW)
    assert Account.objects.count() == 1


def test_a_password_is_kept_as_argon2_makes_it(case):
    hasher = "django.contrib.auth.hashers.Argon2PasswordHasher"
    with override_settings(PASSWORD_HASHERS=[hasher]):
        account = make_account("Olga", PASSWORD, now=NOW)
        assert account.password.startswith("argon2$argon2id$")
        assert account.check_password(PASSWORD)
        assert not account.check_password(PASSWORD + " ")


BAD_NAMES = [
    ("", "nothing"),
    (" \t", "nothing to be seen"),
    ("a" * 101, "too long to be shown"),
    ("Ol\u200bga", "a sign that nobody sees"),
    ("Ol\u202ega", "a sign that turns what follows"),
    ("olga", "taken, in other letters"),
    ("  OLGA ", "taken, with spaces"),
]


@pytest.mark.parametrize(("name", "why"), BAD_NAMES)
def test_a_name_that_is_none_or_taken_is_refused(owner, name, why):
    with pytest.raises(BadName):
        make_account(name, PASSWORD, now=NOW)
    assert Account.objects.count() == 1, why


BAD_PASSWORDS = [("short pass", "too short"), ("qwertyuiop123", "tried first by everybody")]


@pytest.mark.parametrize(("password", "why"), BAD_PASSWORDS)
def test_a_password_that_is_guessed_at_once_is_refused(case, password, why):
    with pytest.raises(BadPassword):
        make_account("Olga", password, now=NOW)
    assert not is_set_up(), why


def test_a_long_password_of_common_words_is_taken(case):
    assert make_account("Olga", PASSWORD, now=NOW).pk


SAYING = [
    ("my Casewright account", "the program"),
    ("olga volkova 1987", "the account"),
    ("OLGA VOLKOVA here", "the account, in other letters"),
]


@pytest.mark.parametrize(("password", "what"), SAYING)
def test_a_password_that_says_the_program_or_the_account_is_refused(case, password, what):
    with pytest.raises(BadPassword):
        make_account("Olga Volkova", password, now=NOW)
    assert not is_set_up(), what
    assert make_account("Ol", "gold rolling hills", now=NOW).pk, "a short name is in many words"


def test_a_password_counts_to_its_last_letter_and_space(case):
    password = " " + "long words, " * 20
    account = make_account("Olga", password, now=NOW)
    assert account.check_password(password)
    for other in (password.strip(), password[:-1], password[:72], password.upper()):
        assert not account.check_password(other)


def test_what_was_made_is_on_the_trail_without_the_password(owner):
    entries = AuditEntryRow.objects.filter(about=naming.account(owner.pk))
    (details,) = entries.values_list("details", flat=True)
    assert "Olga" in details
    assert PASSWORD not in details
    assert owner.password not in details

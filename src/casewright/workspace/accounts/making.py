"""A new account, its name and password checked."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from casewright.workspace.accounts.errors import AlreadySetUp, BadName, BadPassword
from casewright.workspace.accounts.models import LONGEST_NAME, Account
from casewright.workspace.audit import naming, record


def is_set_up() -> bool:
    """Whether there is an account; the first is made with a code that the server prints."""
    return Account.objects.exists()


def make_owner(name: str, password: str, *, now: datetime) -> Account:
    """The first account, an administrator.

    Raises:
        AlreadySetUp: there is an account.
        BadName: the name is none.
        BadPassword: the password is too easy to guess.
    """
    with transaction.atomic():
        if is_set_up():
            raise AlreadySetUp
        return make_account(name, password, now=now, is_administrator=True)


def make_account(
    name: str, password: str, *, now: datetime, is_administrator: bool = False
) -> Account:
    """An account.

    Raises:
        BadName: the name is none, or somebody has it.
        BadPassword: the password is too easy to guess.
    """
    account = Account(name=_checked(name), made=now, is_administrator=is_administrator)
    set_password(account, password)
    try:
        with transaction.atomic():
            account.save()
            _recorded("account made", account)
    except IntegrityError as error:
        raise BadName("Somebody has this name already.") from error
    return account


def set_password(account: Account, password: str) -> None:
    """Give the account another password; it has to be saved.

    Raises:
        BadPassword: it is too easy to guess.
    """
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise BadPassword(" ".join(error.messages)) from error
    account.set_password(password)


def _recorded(action: str, account: Account) -> None:
    told = {"name": account.name, "is_administrator": account.is_administrator}
    record(action, case="", about=naming.account(account.pk), content=told)


def _checked(name: str) -> str:
    """The name, spaces made one; what cannot be seen cannot be told from another name."""
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > LONGEST_NAME or not cleaned.isprintable():
        raise BadName(f"A name has 1 to {LONGEST_NAME} letters that can be seen.")
    return cleaned

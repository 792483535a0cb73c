"""Cases made and named by people; each has a lead from its first moment."""

import secrets

from django.db import IntegrityError, transaction

from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Account, Role
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow

_ABOUT = naming.CASE
# No vowels: no word and no name comes about by chance.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_BY_CHANCE = 5
_TRIES = 20
LONGEST_SHORT_NAME = 64 - _BY_CHANCE - 1


def begin_case(by: Account, *, short_name: str, title: str) -> CaseRow:
    """A case whose name in addresses is a short name with letters by chance behind it.

    Everybody is given some: else whoever gets none, or is refused, learns which cases there are.

    Raises:
        BadName: chance gave only what is taken, which nobody will live to see.
    """
    for _ in range(_TRIES):
        slug = f"{short_name}-{''.join(secrets.choice(_LETTERS) for _ in range(_BY_CHANCE))}"
        if not CaseRow.objects.filter(slug=slug).exists():
            return make_case(by, slug=slug, title=title)
    raise BadName("This short name cannot be taken. Choose another.")


def make_case(by: Account, *, slug: str, title: str) -> CaseRow:
    """A case, whose lead is whoever made it.

    Raises:
        BadName: there is one of that short name, whether they may know of it or not.
    """
    try:
        with transaction.atomic():
            case = CaseRow.objects.create(slug=slug, title=title.strip())
            record("case made", case=slug, about=_ABOUT, content=_hidden(title))
            set_role(case, by, Role.LEAD)
    except IntegrityError as error:
        raise BadName("This short name cannot be taken. Choose another.") from error
    return case


def rename(case: CaseRow, *, was: str, title: str) -> None:
    """Give a case another title.

    Raises:
        Stale: somebody gave it another one since `was` was shown.
    """
    with transaction.atomic():
        same = CaseRow.objects.filter(pk=case.pk, title=was)
        if not same.update(title=title.strip()):
            raise Stale
        record("case renamed", case=case.slug, about=_ABOUT, content=_hidden(title))


def checkers_of(slug: str) -> int:
    """How many people have to accept a claim of the case of that name."""
    found = CaseRow.objects.filter(slug=slug).values_list("checkers", flat=True).first()
    return found or 1


def set_checkers(case: CaseRow, number: int) -> None:
    """Say how many people have to accept a claim before it counts as checked."""
    with transaction.atomic():
        CaseRow.objects.filter(pk=case.pk).update(checkers=number)
        record("checkers changed", case=case.slug, about=_ABOUT, content={"checkers": number})


def _hidden(title: str) -> bytes:
    """Of a title the trail keeps only the hash: it may name a person."""
    return title.strip().encode("utf-8", "replace")

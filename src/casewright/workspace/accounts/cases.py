"""Cases made and named by people; each has a lead from its first moment."""

from django.db import IntegrityError, transaction

from casewright.workspace.accounts.errors import BadName, Stale
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Account, Role
from casewright.workspace.audit import record
from casewright.workspace.models import CaseRow

_ABOUT = "case"


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


def _hidden(title: str) -> bytes:
    """Of a title the trail keeps only the hash: it may name a person."""
    return title.strip().encode("utf-8", "replace")

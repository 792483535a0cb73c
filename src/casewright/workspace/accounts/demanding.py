"""Cases in which what was not published waits for consent before anybody reads it."""

from django.db import transaction

from casewright.workspace.accounts.models import ConsentDemand
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow


def demands_consent(case: CaseRow) -> bool:
    """Whether those who work on the case need consent to what was not published."""
    return ConsentDemand.objects.filter(case=case).exists()


def demand_consent(case: CaseRow, *, is_demanded: bool) -> None:
    """Demand it from now on, or no longer."""
    with transaction.atomic():
        if is_demanded:
            ConsentDemand.objects.get_or_create(case=case)
        else:
            ConsentDemand.objects.filter(case=case).delete()
        told = {"is_demanded": is_demanded}
        record("consent demand changed", case=case.slug, about=naming.CASE, content=told)

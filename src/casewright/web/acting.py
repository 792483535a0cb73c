"""What is recorded during a request is recorded as done by whoever signed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from casewright.workspace.accounts.models import Account
from casewright.workspace.audit import acting_as

NOBODY = "nobody signed in"


class Acting:
    """Names the account in the audit trail."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, everything done for it in that name."""
        account = request.user
        with acting_as(account.identity if isinstance(account, Account) else NOBODY):
            return self._answer(request)

"""What goes wrong in a page, in words: for the person what to do, for the terminal only where."""

import sys
import traceback
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from casewright.errors import CasewrightError
from casewright.store import CannotWrite, CaseLocked, DamagedStore
from casewright.web.views import errors
from casewright.workspace.errors import DatabaseFailed, DatabaseUnreachable

# Nothing of it is the fault of whoever asked.
_OURS = (CannotWrite, DamagedStore, DatabaseFailed, DatabaseUnreachable)


class Trouble:
    """Turns errors of ours into pages, and keeps all others out of every log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A page that says what happened, or None for what nobody expected."""
        if isinstance(error, CaseLocked):
            return errors.busy(request)
        if isinstance(error, _OURS):
            # Its message names folders of this machine, which is for the terminal alone.
            print(f"casewright: a page failed: {error}", file=sys.stderr)
            return errors.failed(request)
        if isinstance(error, CasewrightError):
            return errors.said(request, str(error), status=400)
        return None


def tell_where(sender: object, **about: object) -> None:
    """Say on standard error where a page failed; its message may be testimony and is not said."""
    error = sys.exc_info()[1]
    if error is not None:
        _tell(error)


def _tell(error: BaseException) -> None:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" in {one.name}, line {one.lineno} of {one.filename}" for one in last)
    print(f"casewright: a page failed: {type(error).__name__}{where}.", file=sys.stderr)

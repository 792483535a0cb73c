"""What goes wrong in an operation, as a problem in one shape; never with the words of a source."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from casewright.consent import BadConsent, BadUse
from casewright.decisions import Contradiction, NotACorrection, NotToUndo
from casewright.errors import CasewrightError
from casewright.searching.filters import BadFilter
from casewright.store import CannotWrite, CaseLocked, DamagedStore
from casewright.web.problem import problem
from casewright.web.views.correcting import ProtectedField
from casewright.web.views.errors import busy, not_found
from casewright.workspace.accounts.errors import Stale
from casewright.workspace.errors import DatabaseFailed, DatabaseUnreachable
from casewright.workspace.jobs.errors import FileTooLarge, NothingToImport, TooManyFiles

_STATUS: tuple[tuple[tuple[type[CasewrightError], ...], int], ...] = (
    ((Contradiction, Stale), 409),
    ((FileTooLarge, TooManyFiles), 413),
    ((NotACorrection, NotToUndo, BadUse, BadConsent, BadFilter, NothingToImport), 422),
    ((ProtectedField,), 403),
)
# Nothing of it is the fault of whoever asked: the layer around tells the terminal.
_OURS = (CannotWrite, DamagedStore, DatabaseFailed, DatabaseUnreachable)
_OTHERWISE = 400


def tell(api: NinjaAPI) -> None:
    """Have the interface tell all of it."""
    for kind in (Http404, HttpError, ValidationError, CasewrightError):
        api.add_exception_handler(kind, _told)


# Any: django-ninja says that it may be given a class, and gives none.
def _told(request: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error, Http404):
        return not_found(request)
    if isinstance(error, HttpError):
        return problem(error.status_code, f"{error.message}.")
    if isinstance(error, ValidationError):
        return _wrong(error.errors)
    return _ours(request, error)


def _ours(request: HttpRequest, error: CasewrightError) -> HttpResponse:
    if isinstance(error, CaseLocked):
        return busy(request)
    if isinstance(error, _OURS):
        raise error
    found = (status for kinds, status in _STATUS if isinstance(error, kinds))
    return problem(next(found, _OTHERWISE), str(error))


# Any: what pydantic tells of a value, the value itself among it, which is not told on.
def _wrong(errors: Sequence[dict[str, Any]]) -> HttpResponse:
    told = [{"where": ".".join(map(str, one["loc"])), "problem": one["msg"]} for one in errors]
    return problem(422, "Some of what was sent is wrong; errors says what and where.", errors=told)

"""The addresses for programs, below /api/."""

from collections.abc import Iterable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from casewright.api.answers import as_json
from casewright.api.declaring import Operation, by_route
from casewright.api.guard import Refused, by_token, not_allowed, token_shown
from casewright.api.openapi import description
from casewright.api.root import interface
from casewright.web.asked import Asked
from casewright.web.guard import guarded, guards_itself
from casewright.workspace.accounts.models import Account
from casewright.workspace.policies import SIGNED_IN, asker
from casewright.workspace.tokens.checking import note_used


@csrf_exempt
@guards_itself
@guarded(GET=SIGNED_IN)
def openapi(request: Asked) -> HttpResponseBase:
    """The description, for whoever has a token or is signed in; it tells of no case."""
    if request.method != "GET":
        return not_allowed(["GET"])
    if not isinstance(request.user, Account) or not SIGNED_IN.allows(asker(request.user)):
        try:
            note_used(token_shown(request), now=timezone.now())
        except Refused as refused:
            return refused.answer
    return as_json(description())


def _addresses() -> list[URLPattern]:
    """One address for each route, all of its methods behind one guard."""
    ours = (one for one in interface().urls[0] if isinstance(one, URLPattern))
    views = {str(one.pattern): one.callback for one in ours if one.callback is not None}
    return [
        path(route, by_token(views[route], methods), name=_name(methods.values()))
        for route, methods in by_route().items()
    ]


def _name(operations: Iterable[Operation]) -> str:
    """The address is called by its first operation."""
    return f"api_{next(iter(operations)).name}"


urlpatterns = [path("openapi.json", openapi, name="api_openapi"), *_addresses()]

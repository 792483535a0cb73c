"""The language of the interface, kept in a cookie of the browser."""

from django.http import HttpRequest, HttpResponseBase
from django.views.i18n import set_language as set_it

from casewright.web.guard import guarded
from casewright.workspace.policies import ANYONE


@guarded(POST=ANYONE)
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Answer in another language from now on."""
    return set_it(request)

"""Signing out, after which the browser forgets everything of this site."""

from typing import Any

from allauth.account import views
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from casewright.web.guard import guarded
from casewright.workspace.policies import ANYONE


@guarded(GET=ANYONE, POST=ANYONE)
def sign_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Sign out, or ask whether to."""
    response: HttpResponseBase = views.logout(request, *args, **kwargs)
    if request.method == "POST":
        response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response

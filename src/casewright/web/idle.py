"""A session ends when nobody used it for a while, and in any case (OWASP ASVS 5.0, 7.3.1-2)."""

import time
from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from casewright.web.settings import LONGEST_SESSION

LONGEST_IDLE = timedelta(minutes=30)
# Written down so seldom that reading pages stays reading.
_BETWEEN_NOTES = timedelta(minutes=1)
_SEEN = "seen"
_BEGAN = "began"


class Idle:
    """Signs out who was away for too long."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to somebody who is still there."""
        if request.user.is_authenticated:
            now = time.time()
            away = now - request.session.get(_SEEN, now)
            lasted = now - request.session.setdefault(_BEGAN, now)
            if away > LONGEST_IDLE.total_seconds() or lasted > LONGEST_SESSION.total_seconds():
                logout(request)
            elif away >= _BETWEEN_NOTES.total_seconds() or _SEEN not in request.session:
                request.session[_SEEN] = now
        return self._answer(request)

"""What the core says is said in the language of the page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from casewright.publishing.speech import ENGLISH, speaking


class Speaking:
    """Has dates, terms and sentences said in the language that Django chose for the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer in that language."""
        with speaking((get_language() or ENGLISH).partition("-")[0]):
            return self._answer(request)

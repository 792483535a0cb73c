"""Headers that go with every answer: nothing is kept by the browser, nobody else is told."""

from collections.abc import Callable, MutableMapping

from django.http import HttpRequest, HttpResponse

_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Headers:
    """The outermost layer, so that errors of all others have them too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with the headers."""
        response = self._answer(request)
        for name, value in _ALWAYS.items():
            response[name] = value
        return response


def for_static(headers: MutableMapping[str, str], path: str, url: str) -> None:
    """The same for the stylesheet and scripts, which are answered before any of our layers."""
    for name, value in _ALWAYS.items():
        headers[name] = value

"""No field of a form takes more than people write by hand; only pasted reports may be longer."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from casewright.publishing.plain_words import number
from casewright.web.problem import is_from_program
from casewright.web.views import errors

View = TypeVar("View", bound=Callable[..., Any])
LONGEST = 100_000
_LONG = "casewright_long_fields"


def takes_long(*fields: str) -> Callable[[View], View]:
    """Says of a view which fields of its form may be longer."""

    def declare(view: View) -> View:
        setattr(view, _LONG, frozenset(fields))
        return view

    return declare


class LongFields:
    """Answers a form with a field that is far too long before anything is made of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """None where every field is short enough, or what is said instead.

        What programs send is no form: their room has a limit of its own.
        """
        if is_from_program(request):
            return None
        free: frozenset[str] = getattr(view, _LONG, frozenset())
        long = max(
            (len(one) for name in request.POST if name not in free
             for one in request.POST.getlist(name)),
            default=0,
        )  # fmt: skip
        if long <= LONGEST:
            return None
        told = _("A field has %(long)s characters; %(longest)s are the most. Nothing was kept.")
        shown = {"long": number(long), "longest": number(LONGEST)}
        return errors.said(request, told % shown, status=413)

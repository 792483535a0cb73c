"""Two people changed the same thing: both are shown, and nothing is overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands there now, what was meant instead, and the fields that would put it there."""

    now: str
    meant: str
    fields: Sequence[tuple[str, str]]


def both_shown(request: HttpRequest, edit: Edit) -> HttpResponse:
    """The page that shows both, with a button that puts the second in place of the first."""
    return render(request, "web/stale.html", {"edit": edit}, status=409)

"""Long lists in pages; what else was asked for in the address goes along."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

T = TypeVar("T")
_ON_A_PAGE = 100


def page_of(
    request: HttpRequest, things: Sequence[T], each: int = _ON_A_PAGE, *, name: str = "page"
) -> Page[T]:
    """The page of a list that the address asks for; the nearest where there is no such page."""
    paginator: Paginator[T] = Paginator(things, each)
    return paginator.get_page(request.GET.get(name))


def address_of_page(query: Any, number: int, name: str = "page") -> str:
    """The query of another page of the same list."""
    asked = query.copy()
    asked[name] = str(number)
    return f"?{asked.urlencode()}"


def address_with(query: Any, name: str, value: str) -> str:
    """The query of the same page with one value changed, from its first page on."""
    asked = query.copy()
    asked.pop("page", None)
    asked.pop(name, None)
    if value:
        asked[name] = value
    return f"?{asked.urlencode()}"

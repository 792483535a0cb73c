"""Which part of a list is asked for."""

from collections.abc import Callable, Collection, Iterable
from itertools import islice
from typing import Any, TypeVar

from django.http import HttpResponse
from pydantic import Field

from casewright.api.answers import answered, paged
from casewright.api.declaring import Asking
from casewright.web.asked import CaseAsked

MOST = 200
_FARTHEST = 10_000_000
T = TypeVar("T")


class Paging(Asking):
    """So many, from that place on; the first is 0."""

    limit: int = Field(100, ge=1, le=MOST, description=f"How many at most, up to {MOST}.")
    offset: int = Field(0, ge=0, le=_FARTHEST, description="How many are passed over.")

    def of(self, things: Iterable[T]) -> list[T]:
        """Those that are asked for."""
        return list(islice(things, self.offset, self.offset + self.limit))


# Any: an entry of any list.
def answered_page(
    request: CaseAsked,
    things: Collection[Any],
    paging: Paging,
    *,
    as_documents: Callable[[list[Any]], list[dict[str, Any]]],
) -> HttpResponse:
    """The page of a list; only what is on it is written down."""
    items = as_documents(paging.of(things))
    told = paged(items, len(things), offset=paging.offset, limit=paging.limit)
    return answered(request, told)

"""One box over everything, for programs."""

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query
from pydantic import AfterValidator, Field

from casewright.api.answers import answered
from casewright.api.declaring import Offer, does
from casewright.api.given import storable
from casewright.api.paging import Paging
from casewright.api.shapes import named
from casewright.searching.filters import Filters
from casewright.searching.found import Found
from casewright.searching.query import LONGEST
from casewright.web.asked import CaseAsked
from casewright.web.dossiers import dossier_of
from casewright.web.problem import problem
from casewright.web.search_indexes import INDEXES
from casewright.workspace.policies import SEE_CASE
from casewright.workspace.tokens.models import Scope

_FIELDS = ("kind", "role", "source", "from", "to", "stance", "review")
Narrowing = Annotated[str, Field(max_length=200), AfterValidator(storable)]


class Wanted(Paging):
    """The words, as one types them on the page, and what they are narrowed to."""

    q: Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(storable)]
    kind: Narrowing = ""
    role: Narrowing = ""
    source: Narrowing = ""
    first: Narrowing = Field("", alias="from")
    to: Narrowing = ""
    stance: Narrowing = ""
    review: Narrowing = ""

    def filters(self) -> Filters:
        """What the search is narrowed to.

        Raises:
            BadFilter: a field cannot have the value it was given.
        """
        filters, given = Filters(), self.model_dump(by_alias=True)
        for name in _FIELDS:
            value = given[name].strip()
            filters = filters.with_value(name, value) if value else filters
        return filters


@does(
    "GET",
    "cases/<slug:slug>/search",
    Offer(SEE_CASE, Scope.READ, named("Found"), is_tagged=True),
)
def search(request: CaseAsked, slug: str, wanted: Query[Wanted]) -> HttpResponse:
    """What is found, the best first, as `casewright search --format json` has it."""
    filters = wanted.filters()
    if dossier_of(request) is None:
        return answered(request, _written(Found()))
    index = INDEXES.index(request)
    if index is None:
        return problem(503, "The index of this case is being made; try again in a moment.")
    found = index.search(wanted.q, limit=wanted.limit, offset=wanted.offset, filters=filters)
    return answered(request, _written(found))


def _written(found: Found) -> dict[str, Any]:
    document = asdict(found)
    for hit, shown in zip(found.hits, document["hits"], strict=True):
        shown["why"] = [{**asdict(one), "sentence": one.sentence} for one in hit.why]
    return document

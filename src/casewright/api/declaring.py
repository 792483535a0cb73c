"""Every operation declares by which rule and for which scope it may be used, or there is none."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_type_hints

from django.http.response import HttpResponseBase
from ninja import Schema

from casewright.workspace.policies import Policy
from casewright.workspace.tokens.models import Scope

View = Callable[..., HttpResponseBase]
# Any: a JSON Schema nests without end.
Shape = Mapping[str, Any]
JSON, FILES = "application/json", "multipart/form-data"
_CONVERTED = re.compile(r"<(\w+):(\w+)>")


class Asking(Schema):
    """What may stand behind the question mark of an address."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Who may use an operation and what it answers with.

    `takes` is the media type of what must be sent, `gives` that of what comes. Of answers that are
    the same until the case changes, `is_tagged` says so: they need not be sent twice.
    """

    policy: Policy
    scope: Scope
    answers: Shape
    status: int = 200
    takes: str = ""
    gives: str = JSON
    is_tagged: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that programs can do; the route is written as Django has it."""

    method: str
    route: str
    offer: Offer
    view: View = field(repr=False)

    @property
    def name(self) -> str:
        """Its name in the description for programs."""
        return self.view.__name__

    @property
    def path(self) -> str:
        """The route as django-ninja has it."""
        return "/" + _CONVERTED.sub(r"{\1:\2}", self.route)

    @property
    def questions(self) -> frozenset[str]:
        """What may stand behind the question mark; anything else is a slip of the pen."""
        return _questions(self.view)

    @property
    def is_about_case(self) -> bool:
        """Whether it is asked of a case."""
        return "<slug:slug>" in self.route


@cache
def _questions(view: View) -> frozenset[str]:
    kinds = (one for one in get_type_hints(view).values() if isinstance(one, type))
    asked = (one for one in kinds if issubclass(one, Asking))
    return frozenset(
        field.alias or name for one in asked for name, field in one.model_fields.items()
    )


OPERATIONS: list[Operation] = []


def does(method: str, route: str, offer: Offer) -> Callable[[View], View]:
    """Lets programs use a function by this method and route."""

    def declare(view: View) -> View:
        OPERATIONS.append(Operation(method, route, offer, view))
        return view

    return declare


def by_route() -> Mapping[str, Mapping[str, Operation]]:
    """The operations of each route, by their methods."""
    found: dict[str, dict[str, Operation]] = defaultdict(dict)
    for one in OPERATIONS:
        found[one.route][one.method] = one
    return found

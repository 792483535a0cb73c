"""The description of the interface (OpenAPI 3.1), which other programs and our tests go by."""

from functools import cache
from typing import Any

from casewright.api.declaring import FILES, OPERATIONS, Operation
from casewright.api.root import interface
from casewright.api.shapes import components, named
from casewright.web.problem import MEDIA_TYPE

_ALWAYS = {
    401: "No token was sent, or it does not hold.",
    403: "The account's role or the token's scope does not allow it.",
    404: "There is no such thing, or it is not for this account.",
    405: "This address takes other methods.",
    422: "A value that was sent is wrong; `errors` says which.",
    500: "Something went wrong; nothing was changed.",
    503: "Somebody else is changing the folder; try again.",
}
_WHERE_SENT = {
    400: "The request cannot be read.",
    409: "It contradicts what somebody else decided.",
    413: "It is too large.",
    415: "It is of another media type.",
}
_SCHEME = "bearer"
_FILES_SENT = {
    "type": "object",
    "properties": {
        "files": {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}}
    },
    "required": ["files"],
}


# Any: a description nests without end.
@cache
def description() -> dict[str, Any]:
    """The whole of it."""
    found = dict(interface().get_openapi_schema(path_prefix="/api/"))
    by_name = {one.name: one for one in OPERATIONS}
    for methods in found["paths"].values():
        for told in methods.values():
            _complete(told, by_name[told["operationId"]])
    found["components"] = {
        "schemas": found["components"]["schemas"] | components(),
        "securitySchemes": {_SCHEME: {"type": "http", "scheme": "bearer"}},
    }
    found["security"] = [{_SCHEME: []}]
    return found


def _complete(told: dict[str, Any], operation: Operation) -> None:
    """Say of an operation what it answers, who may use it, and what is sent."""
    offer = operation.offer
    told["responses"] = _answers(operation)
    told["x-scope"], told["x-rule"] = offer.scope.value, offer.policy.name
    told["tags"] = [operation.view.__module__.rpartition(".")[2]]
    if offer.takes == FILES:
        sent = {FILES: {"schema": _FILES_SENT, "encoding": {"files": {}}}}
        told["requestBody"] = {"required": True, "content": sent}
    if offer.is_tagged:
        told["parameters"].append(
            {"in": "header", "name": "If-None-Match", "schema": {"type": "string"}}
        )


def _answers(operation: Operation) -> dict[str, Any]:
    offer = operation.offer
    good: dict[str, Any] = {
        "description": "As asked.",
        "content": {offer.gives: {"schema": dict(offer.answers)}},
    }
    found: dict[str, Any] = {str(offer.status): good}
    if offer.is_tagged:
        good["headers"] = {"ETag": {"schema": {"type": "string"}, "required": True}}
        found["304"] = {"description": "The same as what has this tag."}
    wrong = _ALWAYS | (_WHERE_SENT if offer.takes else {})
    for status, words in sorted(wrong.items()):
        content = {MEDIA_TYPE: {"schema": named("ProblemDetails")}}
        found[str(status)] = {"description": words, "content": content}
    return found

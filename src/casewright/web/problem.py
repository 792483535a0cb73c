"""What went wrong, for programs: RFC 9457, one shape for all errors."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse

FOR_PROGRAMS = "/api/"
MEDIA_TYPE = "application/problem+json"
_RETRY_SECONDS = "5"


def is_from_program(request: HttpRequest) -> bool:
    """Whether an address for programs was asked for, where no answer is a page."""
    return request.path_info.startswith(FOR_PROGRAMS)


# Any: members of a problem of its own are JSON values.
def problem(status: int, detail: str, **more: Any) -> JsonResponse:
    """An answer that says what went wrong in a sentence, and in members for programs."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    answer = JsonResponse(told | {"detail": detail} | more, status=status, content_type=MEDIA_TYPE)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        answer["Retry-After"] = _RETRY_SECONDS
    return answer

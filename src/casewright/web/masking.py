"""The last look at an answer: protected names that got this far are masked, wherever they stand.

Pages are made from masked data already. This finds what they forgot: a title, an error, a header,
the name of a file.
"""

import html
import json
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from casewright.publishing.redaction import Mask
from casewright.web.asked import Asked, sight
from casewright.web.folder import open_folder
from casewright.workspace.accounts.models import Account, Membership
from casewright.workspace.accounts.sight import sight_of

_TAG = re.compile(r"(<[^>]*>)")
# What browsers show or follow; ids and types are words of ours.
_ATTRIBUTE = re.compile(
    r'\b(title|alt|value|href|action|content|placeholder|aria-label|label|datetime)="([^"]*)"'
)
_JSON = ("application/json", "application/problem+json", "application/openapi+json")
_HEADERS = ("Location", "Content-Disposition")


class Masking:
    """Goes over every answer to somebody who may not see some name."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer without protected names."""
        response = self._answer(request)
        for mask in _masks(request):
            _mask_headers(response, mask)
            _mask_body(response, mask)
        return response


def masked_html(page: str, mask: Mask) -> str:
    """A page with the words between its tags masked, and those of attributes people see."""
    parts = _TAG.split(page)
    return "".join(
        _in_tag(part, mask) if number % 2 else _words(part, mask)
        for number, part in enumerate(parts)
    )


def _masks(request: HttpRequest) -> list[Mask]:
    account = getattr(getattr(request, "asker", None), "account", None)
    if not isinstance(account, Account):
        return []
    asked: Asked = request  # type: ignore[assignment]
    if asked.case_row is not None:
        return [sight(asked).mask]
    members = Membership.objects.filter(account=account).select_related("case")
    folder = open_folder()
    return [sight_of(account, one.case, folder.built(one.case.slug)).mask for one in members]


def _mask_headers(response: HttpResponse, mask: Mask) -> None:
    for name in _HEADERS:
        if name in response and mask.hides(response[name]):
            response[name] = mask.text(response[name]).encode("ascii", "replace").decode()


def _mask_body(response: HttpResponse, mask: Mask) -> None:
    kind = response.get("Content-Type", "")
    if response.streaming or not response.content:
        return
    text = response.content.decode(response.charset or "utf-8", "replace")
    if kind.startswith(_JSON):
        told = mask.tree(json.loads(text))
        written = json.dumps(told, ensure_ascii=False, indent=1)
        # Half a letter that somebody sent comes back as JSON writes it.
        response.content = written.encode("utf-8", "backslashreplace")
    elif kind.startswith("text/html"):
        response.content = masked_html(text, mask).encode()
    if "Content-Length" in response:
        # Counted before, by a layer further in; a browser would wait for what does not come.
        response["Content-Length"] = str(len(response.content))


def _in_tag(tag: str, mask: Mask) -> str:
    return _ATTRIBUTE.sub(lambda found: f'{found[1]}="{_words(found[2], mask)}"', tag)


def _words(escaped: str, mask: Mask) -> str:
    if not escaped.strip():
        return escaped
    words = html.unescape(escaped)
    return html.escape(mask.text(words)) if mask.hides(words) else escaped

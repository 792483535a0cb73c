"""Answers as JSON, without the names that whoever asks may not see."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

from casewright.api.declaring import JSON
from casewright.web.asked import CaseAsked, sight

# Any: JSON values nest without end.
Document = Mapping[str, Any]


def answered(request: CaseAsked, document: Document, *, status: int = 200) -> HttpResponse:
    """A document as the asker of a case may see it."""
    mask = sight(request).mask
    return as_json(document if mask.hides_nobody else mask.tree(document), status=status)


def as_json(document: Document, *, status: int = 200) -> HttpResponse:
    """A document as it is."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    # Half a letter that a source has is written as JSON writes it.
    return HttpResponse(text.encode("utf-8", "backslashreplace"), status=status, content_type=JSON)


def paged(items: Sequence[Document], total: int, *, offset: int, limit: int) -> dict[str, Any]:
    """Some of a list, and how many there are in all."""
    return {"items": list(items), "total": total, "offset": offset, "limit": limit}

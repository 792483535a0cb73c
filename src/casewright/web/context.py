"""What every page shows around its content: who signed in, the case, and where they may go."""

from functools import partial
from typing import Any

from django.http import HttpRequest

from casewright.web.asked import sight
from casewright.web.footnotes import Footnotes
from casewright.web.left_out import left_out_told
from casewright.web.places import Places
from casewright.workspace.policies import ALL


def standing(request: HttpRequest) -> dict[str, Any]:
    """The case, under its masked title, and which rules allow whoever asks."""
    who = getattr(request, "asker", None)
    if who is None or not who.is_signed_in:
        return {}
    case = getattr(request, "case_row", None)
    title = ""
    if case is not None and who.role is not None:
        title = sight(request).mask.text(case.title or case.slug)  # type: ignore[arg-type]
    on_paper = {"footnotes": Footnotes()} if "print" in request.GET else {}
    return on_paper | {
        "places": Places(request) if title else None,  # type: ignore[arg-type]
        "account": who.account,
        "case": case if title else None,
        "case_title": title,
        # Called by the page, last: it may have to build the case without what was refused.
        "left_out": partial(left_out_told, request),  # type: ignore[arg-type]
        "may": {one.name: one.allows(who) for one in ALL},
    }

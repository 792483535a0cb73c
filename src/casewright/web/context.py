"""What every page shows around its content: who signed in, the case, and where they may go."""

from typing import Any

from django.http import HttpRequest

from casewright.web.asked import sight
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
    return {
        "account": who.account,
        "case": case if title else None,
        "case_title": title,
        "may": {one.name: one.allows(who) for one in ALL},
    }

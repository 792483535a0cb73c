"""A request after the guard let it through: who asks, of which case, and what of it they see."""

from django.http import Http404, HttpRequest

from casewright.claims import Sha256, Source
from casewright.web.folder import open_folder
from casewright.workspace.accounts.models import Account
from casewright.workspace.accounts.sight import Sight, sight_of
from casewright.workspace.models import CaseRow
from casewright.workspace.policies import Asker
from casewright.workspace.store import WorkspaceStore


class Asked(HttpRequest):
    """What the guard adds to a request; views name it as the type of theirs."""

    asker: Asker
    case_row: CaseRow | None


class CaseAsked(Asked):
    """The same of a page about a case the asker is a member of."""

    case_row: CaseRow


def account_of(request: Asked) -> Account:
    """Who signed in.

    Raises:
        LookupError: nobody did; a rule of the page should have refused it.
    """
    if request.asker.account is None:
        raise LookupError("A page that needs an account was opened to anybody.")
    return request.asker.account


def store_of(request: CaseAsked) -> WorkspaceStore:
    """The case as it is stored."""
    return open_folder().case(request.case_row.slug)


def source_of(request: CaseAsked, sha256: str) -> Source:
    """A source of the case, if it is there for the asker.

    Raises:
        Http404: it is not, whether it is in the case or not.
    """
    wanted = Sha256(sha256)
    found = store_of(request).source(wanted) if sight(request).sees(wanted) else None
    if found is None:
        raise Http404
    return found


def sight(request: Asked) -> Sight:
    """What of the case the asker sees; found out once for a request."""
    kept: Sight | None = getattr(request, "_sight", None)
    if kept is None:
        case = request.case_row
        if case is None:
            raise LookupError("A page about no case asked what is seen of one.")
        kept = sight_of(account_of(request), case, open_folder().built(case.slug))
        request._sight = kept  # type: ignore[attr-defined]
    return kept

"""A request after the guard let it through: who asks, of which case, and what of it they see."""

from dataclasses import replace

from django.http import Http404, HttpRequest

from casewright.claims import Sha256, Source
from casewright.consent import blotted
from casewright.decisions import Agree, Decision, Undo, Withdraw, without
from casewright.web.folder import open_folder
from casewright.web.inside import inside, speaking_of
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
    """A source of the case without the words nobody may use, if it is there for the asker.

    Raises:
        Http404: it is not, whether it is in the case or not.
    """
    found = source_seen(request, Sha256(sha256))
    if found is None:
        raise Http404
    return found


def source_seen(request: CaseAsked, sha256: Sha256) -> Source | None:
    """The same, or None: what is shown of the text of a source is taken from here."""
    found = store_of(request).source(sha256) if sight(request).sees(sha256) else None
    state = inside(request.case_row)
    if found is None or state.withholds_all(found):
        return None
    return blotted(found, state.withheld(found))


def source_known(request: CaseAsked, sha256: str) -> Source:
    """A source of which the asker is told, though perhaps not what stands in it.

    Raises:
        Http404: it is not.
    """
    wanted = Sha256(sha256)
    found = store_of(request).source(wanted) if sight(request).knows(wanted) else None
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
        of_account = sight_of(account_of(request), case, open_folder().built(case.slug))
        state = inside(case)
        kept = replace(of_account, refused=state.refused, unasked=state.unasked)
        request._sight = kept  # type: ignore[attr-defined]
    return kept


def seen_decisions(request: CaseAsked) -> tuple[Decision, ...]:
    """The decisions the asker may read: none about words that are not there for them.

    What people said about the use of a source is read by those who know of it.
    """
    every, seen = open_folder().decisions(request.case_row.slug), sight(request)
    speaks = speaking_of(every, inside(request.case_row), store_of(request))
    read = {one.id for one in without(every, seen.unread)} - speaks
    read |= {one.id for one in every if _is_consent_told(one, seen)}
    return tuple(
        one
        for one in every
        if one.id in read or (isinstance(one.what, Undo) and one.what.decision in read)
    )


def _is_consent_told(one: Decision, seen: Sight) -> bool:
    return isinstance(one.what, Agree | Withdraw) and seen.knows(one.what.told.source)

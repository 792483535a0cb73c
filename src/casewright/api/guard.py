"""Who asks, by the token they show: no cookie counts here, and no rule is passed over.

The order of the answers tells nobody more than they may know: without a token that holds all
addresses are alike; a case that the token or its account has no place in is not there.
"""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from casewright.api.declaring import FILES, JSON, Operation, View
from casewright.api.refusals import refusals
from casewright.api.tags import tag_of
from casewright.web.guard import guarded, guards_itself
from casewright.web.problem import problem
from casewright.workspace.audit import acting_as, naming
from casewright.workspace.jobs.submitting import MOST_MB
from casewright.workspace.models import CaseRow
from casewright.workspace.policies import asker
from casewright.workspace.tokens.checking import note_used, token_of, token_of_handle
from casewright.workspace.tokens.errors import BadToken
from casewright.workspace.tokens.models import Token

_SCHEME = "bearer"
_MB = 1024 * 1024
# A file is refused by what reads it; this is for what cannot be a file any more.
MOST_BYTES = {JSON: _MB, FILES: 10 * MOST_MB * _MB}


class Refused(Exception):
    """A request that gets an answer before anything is done."""

    def __init__(self, answer: HttpResponse) -> None:
        """Name the answer."""
        super().__init__(answer.status_code)
        self.answer = answer


def by_token(view: View, operations: Mapping[str, Operation]) -> View:
    """A view of one address that is opened by tokens alone, each method by its own rule."""

    def ours(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        operation = operations.get(request.method or "")
        if operation is None:
            return not_allowed(sorted(operations))
        try:
            token = token_shown(request)
            _enter(request, token, operation, kwargs)
            _check_what_is_sent(request, operation)
        except Refused as refused:
            return refused.answer
        note_used(token, now=timezone.now())
        with acting_as(f"{token.account.identity}, token {token.pk}"):
            return _tagged(request, operation, view=view, kwargs=kwargs)

    rules = {method: one.offer.policy for method, one in operations.items()}
    return csrf_exempt(guards_itself(guarded(**rules)(ours)))


def not_allowed(methods: list[str]) -> HttpResponse:
    """That there are other methods."""
    answer = problem(405, f"This address takes {', '.join(methods)}.")
    answer["Allow"] = ", ".join(methods)
    return answer


def token_shown(request: HttpRequest) -> Token:
    """The token of a request.

    Raises:
        Refused: there is none, or it does not hold.
    """
    scheme, _, words = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != _SCHEME or not words.strip():
        raise Refused(_unknown("Send a token: Authorization: Bearer casewright_...", ""))
    try:
        return token_of(words.strip(), now=timezone.now())
    except BadToken as error:
        _note_wrong(words.strip())
        raise Refused(_unknown(str(error), ', error="invalid_token"')) from error


def _unknown(detail: str, more: str) -> HttpResponse:
    answer = problem(401, detail)
    answer["WWW-Authenticate"] = f'Bearer realm="casewright"{more}'
    return answer


def _note_wrong(words: str) -> None:
    """That a token did not hold; of one that never was there is nothing to name."""
    found = token_of_handle(words.split("_")[1]) if words.count("_") > 1 else None
    about = naming.token(found.pk) if found else naming.TOKEN
    refusals.note("token refused", case="", about=about, rule="token")


def _enter(
    request: HttpRequest, token: Token, operation: Operation, kwargs: Mapping[str, Any]
) -> None:
    """Let the token in, as its account and never as more.

    Raises:
        Refused: the scope or the rule does not allow it.
        Http404: the case is not there for the token.
    """
    case = _case(kwargs, token)
    who = asker(token.account, case)
    request.asker, request.case_row = who, None  # type: ignore[attr-defined]
    request.token = token  # type: ignore[attr-defined]
    rule = operation.offer.policy
    if rule.is_of_case and who.role is None:
        _note(token, case, rule.name)
        raise Http404
    request.case_row = case  # type: ignore[attr-defined]
    if not token.allows(operation.offer.scope):
        _note(token, case, f"scope {operation.offer.scope.value}")
        raise Refused(_no_scope(operation))
    if not rule.allows(who):
        _note(token, case, rule.name)
        raise Refused(problem(403, f"This is not yours to do. The rule: {rule.sentence}"))


def _case(kwargs: Mapping[str, Any], token: Token) -> CaseRow | None:
    if "slug" not in kwargs:
        return None
    found = CaseRow.objects.filter(slug=kwargs["slug"]).first()
    return found if found is not None and token.is_for(found) else None


def _no_scope(operation: Operation) -> HttpResponse:
    scope = operation.offer.scope.value
    answer = problem(403, f"This token was not made for this: it needs the scope {scope!r}.")
    told = f'Bearer realm="casewright", error="insufficient_scope", scope="{scope}"'
    answer["WWW-Authenticate"] = told
    return answer


def _note(token: Token, case: CaseRow | None, rule: str) -> None:
    about = naming.token(token.pk)
    refusals.note("access refused", case=case.slug if case else "", about=about, rule=rule)


def _check_what_is_sent(request: HttpRequest, operation: Operation) -> None:
    """Look at what is sent before any of it is read.

    Raises:
        Refused: it is too large, or nothing this operation takes or answers.
    """
    if not set(request.GET) <= operation.questions:
        # Not passed over: whoever mistypes "limit" would take the first part for all there is.
        wrong = [{"where": "query", "problem": "there is no such question here"}]
        raise Refused(problem(422, "Some of what was asked is not known here.", errors=wrong))
    takes = operation.offer.takes
    if not takes:
        return
    if (request.content_type or "").lower() != takes:
        raise Refused(problem(415, f"This takes {takes}."))
    size = request.META.get("CONTENT_LENGTH") or "0"
    if not size.isdecimal() or int(size) > MOST_BYTES[takes]:
        raise Refused(problem(413, f"This takes at most {MOST_BYTES[takes] // _MB} MB."))


def _tagged(
    request: Any, operation: Operation, *, view: View, kwargs: Mapping[str, Any]
) -> HttpResponseBase:
    """The answer with its tag; nothing where whoever asks has it already."""
    if not operation.offer.is_tagged:
        return view(request, **kwargs)
    tag = tag_of(request)
    if tag in [one.strip() for one in request.headers.get("If-None-Match", "").split(",")]:
        kept = HttpResponse(status=304)
        kept["ETag"] = tag
        return kept
    answer = view(request, **kwargs)
    if answer.status_code == operation.offer.status:
        answer["ETag"] = tag
    return answer

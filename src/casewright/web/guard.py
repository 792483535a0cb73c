"""No page without a rule: each URL names who may do what there, and what names nobody is refused.

A case is not there for those who are no members of it: they are told the same as of a case that
never was.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from casewright.web.views import errors
from casewright.workspace.accounts.models import Account
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow
from casewright.workspace.policies import SET_UP, Asker, Policy, asker

AnyView = Callable[..., HttpResponseBase]
View = TypeVar("View", bound=AnyView)
Rules = Mapping[str, Policy]
_RULES = "casewright_rules"
_OWN_GUARD = "casewright_own_guard"


def guarded(**rules: Policy) -> Callable[[View], View]:
    """Says of a view by which rule each method of it may be used; other methods may not."""

    def declare(view: View) -> View:
        setattr(view, _RULES, dict(rules))
        return view

    return declare


def declared(view: AnyView, rule: Policy, *, only_shows: bool = False) -> AnyView:
    """A view of a package that is not ours, by one rule for looking and for doing."""

    def ours(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    return guarded(GET=rule)(ours) if only_shows else guarded(GET=rule, POST=rule)(ours)


def guards_itself(view: View) -> View:
    """Says of a view with rules that it asks them itself: a program shows a token, no cookie."""
    setattr(view, _OWN_GUARD, True)
    return view


def has_own_guard(view: Callable[..., Any]) -> bool:
    """Whether a view asks its rules itself."""
    return bool(getattr(view, _OWN_GUARD, False))


def rules_of(view: Callable[..., Any]) -> Rules | None:
    """The rules of a view, or None where nobody declared any."""
    rules: Rules | None = getattr(view, _RULES, None)
    return rules


class Guard:
    """Asks the rule of a page before it is opened."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Name what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """None where the page may be opened, or what is said instead."""
        rules = rules_of(view)
        if rules is None:
            raise Http404
        if has_own_guard(view):
            return None
        method = "GET" if request.method == "HEAD" else request.method or ""
        if method not in rules:
            return HttpResponseNotAllowed(sorted(rules))
        account = request.user if isinstance(request.user, Account) else None
        case = _case(kwargs)
        who = asker(account, case)
        request.asker, request.case_row = who, case  # type: ignore[attr-defined]
        if not rules[method].allows(who):
            return _refused(request, rules[method], who, case)
        if rules[method].is_fresh and _is_long_ago(request):
            return _to(request, "account_reauthenticate")
        return None


def _case(kwargs: Mapping[str, Any]) -> CaseRow | None:
    return CaseRow.objects.filter(slug=kwargs["slug"]).first() if "slug" in kwargs else None


def _refused(
    request: HttpRequest, rule: Policy, who: Asker, case: CaseRow | None
) -> HttpResponseBase:
    if rule is SET_UP:
        raise Http404
    if not who.is_signed_in or who.account is None:
        return _to(request, "account_login")
    is_outside = rule.is_of_case and who.role is None
    _record(rule, who.account, case)
    if is_outside:
        # Nothing after this may look at the case: the answer is that of a case that never was.
        request.case_row = None  # type: ignore[attr-defined]
        raise Http404
    return errors.refused(request, rule)


def _record(rule: Policy, account: Account, case: CaseRow | None) -> None:
    slug = case.slug if case else ""
    told = {"rule": rule.name}
    record("access refused", case=slug, about=naming.account(account.pk), content=told)


def _is_long_ago(request: HttpRequest) -> bool:
    from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate

    return not did_recently_reauthenticate(request)


def _to(request: HttpRequest, name: str) -> HttpResponseRedirect:
    """To a page that comes before; what was sent by a form is sent again by the person."""
    before = request.META.get("HTTP_REFERER", "") if request.method != "GET" else ""
    path = _path_of(before, request) if before else request.get_full_path()
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': path})}")


def _path_of(address: str, request: HttpRequest) -> str:
    """The path of a page of this site; of another nothing is kept."""
    start = f"{request.scheme}://{request.get_host()}/"
    return f"/{address.removeprefix(start)}" if address.startswith(start) else "/"

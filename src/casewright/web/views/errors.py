"""What is said where a page is not opened; none of these says more than the person may know."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from casewright.web.problem import is_from_program, problem
from casewright.workspace.policies import Policy


def said(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    """A page with one sentence; for programs the same without a page around it."""
    if is_from_program(request):
        return problem(status, sentence)
    return render(request, "web/said.html", {"sentence": sentence}, status=status)


def refused(request: HttpRequest, rule: Policy) -> HttpResponse:
    """That a rule does not allow it, and which."""
    sentence = _("This is not yours to do. The rule: %(rule)s") % {"rule": _(rule.sentence)}
    return said(request, sentence, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """That there is nothing here, or nothing for this person."""
    return said(request, _("There is no such page, or it is not for you."), status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """That the request makes no sense."""
    return said(request, _("The server could not make sense of this request."), status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """That it is not allowed."""
    return said(request, _("This is not yours to do."), status=403)


def not_from_our_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """That a form did not come from a page of ours; cookies may be off, or the page too old."""
    sentence = _("This form is too old, or did not come from here. Open its page again.")
    return said(request, sentence, status=403)


def busy(request: HttpRequest) -> HttpResponse:
    """That somebody else changes the folder just now."""
    sentence = _("Somebody else is changing the folder just now; nothing was changed. Try again.")
    return said(request, sentence, status=503)


def failed(request: HttpRequest) -> HttpResponse:
    """That something went wrong that nobody expected."""
    sentence = _("Something went wrong; nothing was changed. The terminal says where.")
    return said(request, sentence, status=500)

"""What templates say of routes to redress: states, answers and rules in the reader's language."""

import re
from datetime import date
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casewright.claims import ClaimId
from casewright.elements import Answer as Said
from casewright.elements import Element, Standard
from casewright.publishing import plain_words
from casewright.publishing.dates import date_words, days_in_words
from casewright.publishing.redress_words import size_words
from casewright.publishing.retelling import retold
from casewright.publishing.speech import ENGLISH, in_our_tongue, say, spoken
from casewright.remedies import Answer, Route, State, routes
from casewright.remedies.term_changes import Change, Changed
from casewright.vocabulary import scheme

register = template.Library()
# What a group is called, with the citizenship by which it is counted.
_GROUP = re.compile(r"(?P<role>.+?)(?: \((?P<code>[A-Z]{2})\))?")
_PARTS = re.compile(r"(\d+) (year|month)s?")
_ENDS = re.compile(r"(?<=[.?!]) (?=[A-Z])")
_STATES: dict[State, Promise] = {
    State.OPEN: gettext_lazy("open"),
    State.NOT_YET_OPEN: gettext_lazy("not yet open"),
    State.ANNOUNCED: gettext_lazy("announced"),
    State.PENDING: gettext_lazy("pending"),
    State.USED: gettext_lazy("used"),
    State.CLOSED: gettext_lazy("closed"),
    State.NOT_AVAILABLE: gettext_lazy("not available"),
    State.CANNOT_TELL: gettext_lazy("cannot tell"),
}
_MET: dict[Answer, Promise] = {
    Answer.YES: gettext_lazy("yes"),
    Answer.NO: gettext_lazy("no"),
    Answer.UNKNOWN: gettext_lazy("unknown"),
}
_SAID: dict[Said, Promise] = {
    Said.SAID: gettext_lazy("said"),
    Said.DENIED: gettext_lazy("denied"),
    Said.DISPUTED: gettext_lazy("said and denied"),
    Said.UNKNOWN: gettext_lazy("nothing said"),
}


@register.filter
def state_words(state: State) -> str:
    """What a state is called."""
    return str(_STATES[state])


@register.filter
def met(answer: Answer) -> str:
    """Whether a condition is met."""
    return str(_MET[answer])


@register.filter
def element_answer(one: Element) -> str:
    """What the sources say to an element."""
    if one.answer is Said.UNKNOWN and one.touching:
        return _("only touched on")
    return str(_SAID[one.answer])


@register.filter
def standard_title(standard: Standard) -> str:
    """What a standard is called in the reader's language."""
    return in_our_tongue(standard.title)


@register.filter
def alone(claim: ClaimId) -> tuple[ClaimId, ...]:
    """One claim as the claims of a fact."""
    return (claim,)


@register.filter
def day_words(day: date) -> str:
    """A day in words."""
    return date_words(day.isoformat())


@register.filter
def route_name(route: Route) -> str:
    """What a route is called in the reader's language."""
    return in_our_tongue(route.name)


@register.filter
def route_short(route: Route) -> SafeString:
    """Its short name, as lawyers write it."""
    return format_html('<abbr title="{}">{}</abbr>', route_name(route), say(route.short))


@register.filter
def elapsed_words(told: str) -> str:
    """How long ago something was, such as "3 years 6 months"."""
    parts = [plain_words.amount(float(number), f"{unit}s") for number, unit in _PARTS.findall(told)]
    return " ".join(filter(None, parts)) or retold(told)


@register.filter
def named_route(name: str) -> str:
    """What the route of that id is called."""
    return next(route_name(one) for one in routes() if one.id == name)


@register.filter
def ruled(text: str) -> SafeString | str:
    """Sentences of the rules; marked as English where nobody has translated them yet."""
    told = [_sentence(one) for one in ([text] if retold(text) != text else _ENDS.split(text))]
    return format_html_join(" ", "{}", ((one,) for one in told))


def _sentence(text: str) -> SafeString | str:
    told = retold(text)
    if told == text and text and spoken() != ENGLISH:
        return format_html('<span lang="en">{}</span>', days_in_words(text))
    return days_in_words(told)


# Any: an assessment, whoever a term runs for, or whom elements are told of.
@register.filter
def whose(who: Any) -> str:
    """A person's name; of a group its role in words, with the citizenship, and how many."""
    size = getattr(who, "size", None)
    return _name(who) + (f", {size_words(size)}" if size and size.size is not None else "")


def _name(who: Any) -> str:
    found = _GROUP.fullmatch(who.name)
    role, code = (found["role"], found["code"]) if found else (who.name, None)
    for term in scheme("groups").terms:
        if role in (term.id, term.label[ENGLISH]):
            label = in_our_tongue(term.label)
            return f"{label} ({plain_words.country(code)})" if code else label
    return retold(who.name)


# Any: what choosing a route does to another one.
@register.filter
def lasting(closing: Any) -> str:
    """For how long a route is closed by choosing another."""
    if closing.for_good is None:
        return _("whether it closes it is disputed")
    return _("for good") if closing.for_good else _("while it is pending")


@register.filter
def changed_words(one: Changed) -> str:
    """How a term differs from what it was."""
    name = named_route(one.key.partition("|")[0])
    told = {"route": name, "now": _days(one.now), "before": _days(one.before)}
    if one.change is Change.NEW:
        return _("New: %(route)s, %(now)s.") % told
    if one.change is Change.GONE:
        return _("Gone: %(route)s, which was %(before)s.") % told
    return _("Moved: %(route)s, from %(before)s to %(now)s.") % told


@register.filter
def is_unsourced(one: Changed) -> bool:
    """Whether the days of a term come from a rule that nobody has read in a source."""
    name = one.key.partition("|")[0]
    return next(each.limit.backing.is_unsourced for each in routes() if each.id == name)


def _days(days: tuple[str, ...]) -> str:
    return ", ".join(date_words(one) if one else _("no day") for one in days)

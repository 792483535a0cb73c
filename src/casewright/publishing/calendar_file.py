"""The terms of a case as a calendar that other programs read (iCalendar, RFC 5545).

Calendars go to telephones and to the servers of others, so nobody is named in one: each entry says
which route it is, how many people it is for, and where to look.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vDate

from casewright.publishing.dates import days_in_words
from casewright.publishing.retelling import retold
from casewright.publishing.speech import in_our_tongue, say, say_number
from casewright.remedies.terms import Term

MEDIA_TYPE = "text/calendar; charset=utf-8"
_REMINDED = (timedelta(days=30), timedelta(days=7))
_HARD = frozenset({"hard", "restorable"})


def calendar_file(found: Iterable[Term], *, case: str, on: date) -> bytes:
    """The calendar of the terms whose day is not over; `case` is the short name of the case.

    The same terms give the same bytes, and an entry keeps its number as long as its term is there.
    """
    # A line of its own in a name would be a line of the calendar.
    case = " ".join(case.split())
    calendar = Calendar()
    calendar.add("prodid", "-//Casewright//remedies//EN")
    calendar.add("version", "2.0")
    name = say("Terms")
    calendar.add("x-wr-calname", f"{name}: {case}")
    seen = set[str]()
    for one in found:
        if one.day is not None and not one.is_over(on):
            uid = _number(one, case)
            if uid not in seen:
                seen.add(uid)
                calendar.add_component(_event(one, uid, (case, one.day, on)))
    content: bytes = calendar.to_ical()
    return content


def _event(term: Term, uid: str, about: tuple[str, date, date]) -> Event:
    case, day, on = about
    event = Event()
    event.add("uid", uid)
    # The day the terms were worked out for; a clock would make each file another.
    event.add("dtstamp", datetime.combine(on, time(), UTC))
    event.add("dtstart", vDate(day))
    event.add("summary", f"{_last(term)}: {say(term.route.short)} ({case})")
    event.add("description", "\n".join(_description(term)))
    event.add("status", "CONFIRMED" if _is_sure(term) else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    for before in _REMINDED:
        event.add_component(_alarm(before, f"{_last(term)}: {say(term.route.short)}"))
    return event


def _alarm(before: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", words)
    return alarm


def _last(term: Term) -> str:
    return say("Last day") if term.deadline.due else say("Last day, or later")


def _description(term: Term) -> Iterable[str]:
    deadline, route = term.deadline, term.route
    yield in_our_tongue(route.name)
    number = len(term.runs_for)
    yield say_number(
        "For {number} person or group.", "For {number} people or groups.", number
    ).format(number=number)
    yield retold(deadline.rule)
    if term.supposing:
        yield say("Supposing that {supposing}.").format(supposing=retold(term.supposing))
    if deadline.question:
        yield days_in_words(retold(deadline.question))
    if deadline.warning:
        yield retold(deadline.warning)
    yield say("A lawyer decides.")


def _is_sure(term: Term) -> bool:
    deadline = term.deadline
    return bool(deadline.due and deadline.nature in _HARD and not deadline.warning) and not (
        term.supposing
    )


def _number(term: Term, case: str) -> str:
    told = f"{case}|{term.key}|{term.deadline.start}"
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@casewright.invalid"

"""Where people stand with each route to redress, as text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from casewright.ledger import CaseFile
from casewright.ledger.stated import Claims
from casewright.publishing.case_terminal import sources_text
from casewright.publishing.citations import citations
from casewright.publishing.dates import date_words, days_in_words
from casewright.publishing.plain_words import country
from casewright.publishing.printer import INDENT, Printer
from casewright.publishing.redress_words import size_words
from casewright.publishing.terminal import heading, paragraph, table
from casewright.remedies import (
    Answer,
    Assessment,
    Condition,
    Deadline,
    RouteAssessment,
    RuleReading,
    State,
    general_rules,
    routes,
)
from casewright.remedies.terms import Term, questions
from casewright.remedies.whom import Whom

STATES = {
    State.OPEN: "open",
    State.NOT_YET_OPEN: "not yet open",
    State.ANNOUNCED: "announced",
    State.PENDING: "pending",
    State.USED: "used",
    State.CLOSED: "closed",
    State.NOT_AVAILABLE: "not available",
    State.CANNOT_TELL: "cannot tell",
}
"""What each state is called."""
LAWYER = (
    "A lawyer decides. The rules were collected from public copies; each says where it is from."
)
_OTHERWISE = "*"
_ROUTE_CELLS, _PERSON_CELLS = 24, 16
_MOST_QUOTES = 2
_MOST_NAMES = 5
_SHORT = {one.id: one.short for one in routes()}


def matrix(found: Sequence[Assessment], width: int) -> str:
    """The people and groups against the routes, so many side by side as fit the width."""
    beside = max(1, (width - _ROUTE_CELLS) // _PERSON_CELLS)
    blocks = [found[at : at + beside] for at in range(0, len(found), beside)]
    legend = f"{_OTHERWISE} the rules can be read another way too. {LAWYER}"
    told = paragraph(legend, width)
    return "\n\n".join([*(_block(one, width) for one in blocks), told])


def _block(found: Sequence[Assessment], width: int) -> str:
    header = ("Route", *(_called(one.whom) for one in found))
    rows = [
        (found[0].routes[place].route.short, *(_cell(one.routes[place]) for one in found))
        for place in range(len(found[0].routes))
    ]
    return table(header, rows, width)


def _called(who: Whom) -> str:
    """A name; of a group also how many, since several can be called alike."""
    if who.size is None or who.size.size is None:
        return who.name
    return f"{who.name}, {size_words(who.size)}"


def _cell(one: RouteAssessment) -> str:
    return f"{STATES[one.state]}{_OTHERWISE if one.is_disputed else ''}"


def terms_text(case: CaseFile, found: Sequence[Term], on: date, width: int) -> str:
    """The terms that run or ran out, the next to end first, and what the others hang on."""
    on_page = Printer.of(case, width)
    dated = [one for one in found if one.day is not None]
    lines = [heading(f"Terms on {on}")]
    lines += [on_page.paragraph(_term(one, on)) for one in dated]
    lines += [] if dated else ["No day is known on which a term ends."]
    for one in questions(found):
        routes_asked = ", ".join(each.short for each in one.routes)
        lines.append(
            on_page.paragraph(
                f"To find out: {days_in_words(one.text)} It decides on: {routes_asked}."
            )
        )
    return "\n".join(lines)


def _term(one: Term, on: date) -> str:
    names = [_called(each) for each in one.runs_for[:_MOST_NAMES]]
    more = len(one.runs_for) - len(names)
    whom = ", ".join(names) + (f" and {more} more" if more else "")
    over = "OVER: " if one.is_over(on) else ""
    supposing = f" Supposing that {one.supposing}." if one.supposing else ""
    return f"{over}{one.route.short}, for {whom}. {deadline_words(one.deadline)}{supposing}"


def routes_of(case: CaseFile, found: Assessment, width: int) -> str:
    """One person or group: each route with its reasons and the words behind them."""
    on = Printer.of(case, width)
    return "\n".join([*_person(on, found), "", sources_text(case, width=width)])


def _person(on: Printer, found: Assessment) -> Iterator[str]:
    yield heading(f"{_called(found.whom)} on {found.on}")
    states = ", ".join(country(one.value) for one in found.where.states) or "not known"
    yield on.paragraph(f"Where it happened: {states}. {found.where.why}")
    days = found.acts.days
    told = f"{days.first} to {days.last}" if days.first else "no day with its year is told"
    yield on.paragraph(f"Days of the acts: {told}")
    for one in found.routes:
        yield ""
        yield from _route(on, one)
    yield ""
    yield on.paragraph(LAWYER)


def _route(on: Printer, one: RouteAssessment) -> Iterator[str]:
    others = dict.fromkeys(STATES[each.state] for each in one.readings if each.state != one.state)
    also = f" (read another way: {', '.join(others)})" if others else ""
    yield on.paragraph(f"{one.route.name['en']}: {STATES[one.state]}{also}")
    yield on.paragraph(f"{one.route.instrument}. Who may file: {one.route.who}.", INDENT)
    for reading in one.told_once:
        yield from _reading(on, reading)
    for told in one.announced:
        provided = f" ({told.provided})" if told.provided else ""
        yield on.paragraph(f"Announced by {told.by}{provided}: “{told.words}”", INDENT)
    for since in one.elapsed:
        words = f"{since.words} since {since.since} ({date_words(since.date)})"
        yield on.paragraph(f"Time passed: {words}", INDENT)
    yield from _closes(on, one)
    yield from _asked(on, one)
    if one.state not in (State.NOT_AVAILABLE, State.CLOSED):
        for rule in general_rules():
            if one.route.level in rule.levels:
                yield on.paragraph(f"Note: {rule.rule}", INDENT)


def _reading(on: Printer, one: RuleReading) -> Iterator[str]:
    if one.supposing:
        yield on.paragraph(f"Supposing that {one.supposing}: {STATES[one.state]}", INDENT)
    for condition in one.conditions:
        yield from _condition(on, condition)
    for deadline in one.deadlines:
        yield on.paragraph(deadline_words(deadline), INDENT * 2)


def _condition(on: Printer, one: Condition) -> Iterator[str]:
    silent = " (no source says otherwise)" if one.by_silence else ""
    yield on.paragraph(f"{one.answer.value}{silent}: {one.rule} {one.why}", INDENT * 2)
    if one.answer is not Answer.YES and one.backing.doubts:
        yield on.paragraph(f"Doubt: {one.backing.doubts}", INDENT * 3)
    if one.backing.warning:
        yield on.paragraph(one.backing.warning, INDENT * 3)
    yield from _quotes(on, one.claims)


def _quotes(on: Printer, claims: Claims) -> Iterator[str]:
    found = citations(on.case, claims)
    for one in found[:_MOST_QUOTES]:
        yield on.paragraph(f"“{one.words}” [{on.numbers[one.source.sha256]}]", INDENT * 3)
    if len(found) > _MOST_QUOTES:
        yield on.paragraph(f"and {len(found) - _MOST_QUOTES} more [{on.cited(claims)}]", INDENT * 3)


def deadline_words(one: Deadline) -> str:
    """A term in words: its last day or why there is none, its start, its rule and its warning."""
    start = f", {date_words(one.start)}" if one.start else ""
    if one.due is not None:
        last = f"Last day: {one.due}."
    elif one.earliest is not None:
        last = f"Last day: {one.earliest} or later, since the start is not exact."
    else:
        last = "No last day can be named."
    parts = [
        last,
        f"It runs from {one.starts}{start}.",
        one.rule,
        days_in_words(one.question),
        one.warning,
    ]
    parts.append(f"Confidence: {one.backing.confidence.value}; source: {one.backing.source}.")
    return " ".join(part for part in parts if part)


def _closes(on: Printer, one: RouteAssessment) -> Iterator[str]:
    for lasting, words in (
        (True, "Choosing it closes for good"),
        (False, "Choosing it closes while it is pending"),
        (None, "Whether choosing it closes these is disputed"),
    ):
        names = [_SHORT[each.route] for each in one.closes if each.for_good is lasting]
        if names:
            yield on.paragraph(f"{words}: {', '.join(names)}", INDENT)


def _asked(on: Printer, route: RouteAssessment) -> Iterable[str]:
    return [on.paragraph(f"To find out: {days_in_words(one)}", INDENT) for one in route.questions]

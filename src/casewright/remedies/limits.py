"""Time limits: from which event they run, on which day they end, and what is not known of that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casewright.ledger.stated import Claims, Stated
from casewright.remedies.backing import Backing
from casewright.remedies.context import Context
from casewright.remedies.days import (
    Days,
    add,
    days,
    elapsed,
    is_exact,
    lacks_year,
    without_vague,
)
from casewright.remedies.domestic import Exhaustion
from casewright.remedies.route import Clock, Limit
from casewright.remedies.rules import findings
from casewright.remedies.subject import Subject

_LAST = "last_decision"
OTHER = "other_procedure_end"
"""The start of a clock that runs from what another body decided of somebody's own complaint."""
_NATIONAL = "national_body_failure"
_NOT_TOLD = "how long cannot be told"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One term: what starts it and when (EDTF), and the last day to file, where that is one day.

    `earliest` is the first day it can end on where the start is vague; `question` asks for what
    is missing. `warning` must stand beside any day shown. `span` are the days it can end on.
    """

    starts: str
    start: str | None
    due: date | None
    earliest: date | None
    nature: str
    rule: str
    backing: Backing
    span: Days
    question: str = ""
    claims: Claims = ()

    @property
    def warning(self) -> str:
        """What must stand beside the day; empty where nothing is to be warned of."""
        return self.backing.warning


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How much time has passed since something, for rules that give no figure."""

    since: str
    date: str
    words: str
    claims: Claims


def deadlines(
    limit: Limit, who: Subject, context: Context, exhaustion: Exhaustion
) -> tuple[Deadline, ...]:
    """All terms of a limit that run, or would run once their start is known; the earliest first."""
    found = [
        one
        for clock in limit.clocks
        if not clock.states or who.where.only in clock.states
        for one in _of_clock(clock, limit, (who, context, exhaustion))
    ]
    return tuple(sorted(found, key=lambda one: one.due or one.earliest or date.max))


_Asked = tuple[Subject, Context, Exhaustion]


def _of_clock(clock: Clock, limit: Limit, asked: _Asked) -> Iterator[Deadline]:
    who, context, exhaustion = asked
    name = findings()["starts"][clock.start]
    starts = _starts(clock.start, who, context, exhaustion)
    if starts is None:
        return
    if not starts:
        ask = _unstarted(clock.start, name, context, exhaustion)
        yield Deadline(
            name, None, None, None, clock.nature, limit.rule, limit.backing, Days(None, None), ask
        )
    exact = without_vague([one.value for one in starts])
    for one in starts:
        if one.value in exact:
            yield _one(clock, limit, one, (name, who.acts.days.first, context.on))


def _unstarted(start: str, name: str, context: Context, exhaustion: Exhaustion) -> str:
    """What is asked about a term of which no start is told."""
    if start == _NATIONAL:
        return "Has the state named such a body, and when did it refuse?"
    level = exhaustion.level if start == _LAST else start.removesuffix("_decision")
    if level is None or not context.domestic.at(level).decided:
        return (
            "Has the decision from which the term runs been given, and on which day? "
            "No source tells of one yet."
        )
    return f"On which day was {name}?"


def _starts(
    start: str, who: Subject, context: Context, exhaustion: Exhaustion
) -> tuple[Stated, ...] | None:
    """The days given for an event that starts a clock; None where the clock does not run."""
    if start == _LAST:
        return context.domestic.at(exhaustion.level).dates if exhaustion.level else ()
    if start == OTHER:
        ended = [one for one in context.procedures.of_person(who.id) if one.is_decision]
        return tuple(date for one in ended for date in one.dates) if ended else None
    if start == _NATIONAL:
        return ()
    return context.domestic.at(start.removesuffix("_decision")).dates


def _one(
    clock: Clock, limit: Limit, start: Stated, about: tuple[str, date | None, date]
) -> Deadline:
    """The term that runs from one day given, however exact that is."""
    name, acts, on = about
    span = days(start.value, after=acts, before=on)
    ends = Days(_end(clock, span.first), _end(clock, span.last))
    sure = is_exact(start.value) and not lacks_year(start.value)
    # Without its year no day is shown, only asked about; what it can be still decides the answer.
    shown = None if lacks_year(start.value) or sure else ends.first
    return Deadline(
        starts=name,
        start=start.value,
        due=ends.first if sure else None,
        earliest=shown,
        nature=clock.nature,
        rule=limit.rule,
        backing=limit.backing,
        span=ends,
        question=_question(name, start.value, sure=sure),
        claims=start.claims,
    )


def _question(name: str, start: str, *, sure: bool) -> str:
    if sure:
        return ""
    if lacks_year(start):
        return f"In which year was {name}? The file gives {start} and no year."
    return f"On which day was {name}? The file gives {start}."


def _end(clock: Clock, start: date | None) -> date | None:
    if start is None:
        return None
    before = clock.until_before and start < date.fromisoformat(clock.until_before)
    months = clock.months_before if before else clock.months
    return add(start, months=months, number=clock.days)


def since_acts(who: Subject, on: date) -> tuple[Elapsed, ...]:
    """How long ago the acts were, where their days are known."""
    last = who.acts.days.last
    if last is None:
        return ()
    return (Elapsed("the acts", str(last), elapsed(last, on), who.acts.claims),)


def since_decisions(context: Context) -> tuple[Elapsed, ...]:
    """How long ago each decision was; of one without its year it cannot be told."""
    found = []
    for level in context.domestic.levels:
        name = findings()["starts"][f"{level}_decision"]
        dates = context.domestic.at(level).dates
        exact = without_vague([one.value for one in dates])
        for one in dates:
            day = None if lacks_year(one.value) else days(one.value).last
            known = elapsed(day, context.on) if day and day <= context.on else _NOT_TOLD
            if one.value in exact:
                found.append(Elapsed(name, one.value, known, one.claims))
    return tuple(found)

"""Whether the time to file has run out."""

from datetime import date

from casewright.remedies.answer import Answer, Condition, Found
from casewright.remedies.limits import Deadline
from casewright.remedies.route import ConditionRule, Limit, LimitKind, State

# Terms after which nothing can be filed any more; the others only weigh against a complaint.
_SURE = frozenset({"hard", "restorable"})


def timely(limit: Limit, running: tuple[Deadline, ...], on: date) -> Condition:
    """Whether the time to file has not run out on a day, as a condition like the others."""
    rule = ConditionRule("time_limit", "time_limit", State.CLOSED, limit.rule, limit.backing)
    return _timely(limit, running, on).to(rule)


def _timely(limit: Limit, running: tuple[Deadline, ...], on: date) -> Found:
    if limit.kind is LimitKind.NONE:
        return Found(Answer.YES, "The rule has no term.")
    if limit.kind is LimitKind.REASONABLE:
        return Found(Answer.YES, "The rule has no figure; the longer it takes, the harder it gets.")
    counted = [one for one in running if one.start is not None]
    if limit.kind is LimitKind.WINDOW or not counted:
        return _not_counted(limit, running)
    return _counted(counted, on)


def _not_counted(limit: Limit, running: tuple[Deadline, ...]) -> Found:
    if limit.kind is LimitKind.WINDOW:
        return Found(
            Answer.UNKNOWN, "It is open on some days of the year.", (), "When is the next call?"
        )
    asked = " ".join(one.question for one in running if one.question)
    return Found(
        Answer.UNKNOWN,
        "The term cannot be counted.",
        (),
        asked or "Which term does the law of this state set, and from which day?",
    )


def _counted(running: list[Deadline], on: date) -> Found:
    """By the days on which the terms can end: surely over, surely not, or not to tell."""
    claims = tuple(dict.fromkeys(claim for one in running for claim in one.claims))
    asked = " ".join(dict.fromkeys(one.question for one in running if one.question))
    over = [one for one in running if one.span.last is not None and one.span.last < on]
    if len(over) == len(running):
        if all(one.nature in _SURE for one in over):
            return Found(Answer.NO, "The term has run out.", claims, asked)
        ask = "What explains the delay, and is there proof of it?"
        why = "The term after which delay counts against a complaint has run out."
        return Found(Answer.UNKNOWN, why, claims, f"{asked} {ask}".strip())
    if all(one.span.first is not None and one.span.first >= on for one in running):
        return Found(Answer.YES, "The term has not run out.", claims)
    why = "Whether the term has run out cannot be told from the days given."
    return Found(Answer.UNKNOWN, why, claims, asked or "Which of the days given is right?")

"""Conditions of fact: answered by milestones, events, acts, charges and words of the case file."""

import re
from collections.abc import Iterable, Iterator

from casewright.claims import ClaimId
from casewright.ledger.path_entry import Answer as Reached
from casewright.ledger.path_entry import Milestone
from casewright.ledger.stated import Claims
from casewright.remedies.answer import Answer, Found
from casewright.remedies.context import Context
from casewright.remedies.route import ConditionRule
from casewright.remedies.subject import Subject

_NOTHING = "nothing"
_PART = re.compile(r"(\d+) of (\d+)")


def fact(rule: ConditionRule, who: Subject, context: Context) -> Found:
    """What the case file says to a question of fact; unknown where it does not say."""
    ask = rule.given["asks"].replace("{name}", who.name)
    against = _told(rule.given.get("not_events", ()), who)
    if against:
        answer = Answer.UNKNOWN if rule.given.get("weak") else Answer.NO
        return Found(answer, "The file tells of a release.", against, ask)
    if "milestone" in rule.given:
        return _reached(who.milestones.get(rule.given["milestone"]), ask)
    found = _for(rule, who, context)
    if found and rule.given.get("decides") != _NOTHING:
        return Found(Answer.YES, "The file tells of it.", found)
    why = "Some words touch on it and do not decide it." if found else "No source tells of it."
    return Found(Answer.UNKNOWN, why, found, ask)


def _for(rule: ConditionRule, who: Subject, context: Context) -> Claims:
    """The claims that speak for it."""
    own = tuple(dict.fromkeys(_own(rule, who, context)))
    charged = context.charged(rule.given.get("offences", ()))
    # Of thousands of people most have no word of their own: they share what was charged.
    return tuple(dict.fromkeys((*own, *charged))) if own else charged


def _own(rule: ConditionRule, who: Subject, context: Context) -> Iterator[ClaimId]:
    """The claims about somebody that speak for it, and the events of a case that hold for all."""
    for term in rule.given.get("events", ()):
        whole = rule.given.get("whole_case")
        yield from context.events.get(term, ()) if whole else who.told("events", term)
    for term in rule.given.get("acts", ()):
        yield from who.told("deeds", term)
    if "words" in rule.given:
        said = context.saying(f"{rule.given['route']}-{rule.id}", rule.given["words"])
        yield from (one for one in who.claims if one in said)


def _told(terms: Iterable[str], who: Subject) -> Claims:
    return tuple(claim for term in terms for claim in who.told("events", term))


def _reached(one: Milestone | None, ask: str) -> Found:
    """What a milestone of the way to redress says."""
    if one is None or one.answer is Reached.UNKNOWN:
        return Found(Answer.UNKNOWN, "No source tells of it.", (), ask)
    if is_partial(one):
        why = f"It holds for {one.note} of them; for which, the file does not say."
        return Found(Answer.UNKNOWN, why, one.given, ask)
    if one.answer is Reached.DISPUTED:
        why = "Some sources say so and others deny it."
        return Found(Answer.UNKNOWN, why, (*one.given, *one.against), ask)
    if one.answer is Reached.NO:
        return Found(Answer.NO, "The sources deny it.", one.against, ask)
    return Found(Answer.YES, "The file tells of it.", one.given)


def is_partial(one: Milestone) -> bool:
    """Whether only some of a group are known to have come that far."""
    found = _PART.fullmatch(one.note)
    return bool(one.note) and not (found and found[1] == found[2])

"""The conditions of a route, each kind with the function that answers it."""

from collections.abc import Callable, Mapping
from datetime import date

from casewright.claims import ClaimId
from casewright.remedies.acceptance import accepted
from casewright.remedies.answer import Answer, Condition, Found
from casewright.remedies.context import Context
from casewright.remedies.days import elapsed
from casewright.remedies.domestic import NAMES
from casewright.remedies.facts import fact
from casewright.remedies.other_procedures import no_other_procedure
from casewright.remedies.route import ConditionRule
from casewright.remedies.subject import Subject
from casewright.vocabulary.countries import country_name

_WHERE = "In which state did it happen?"
_FILERS = frozenset({"victim", "representative", "anyone"})
_ABOVE: Mapping[str, tuple[str, ...]] = {
    "trial": ("trial", "appeal", "cassation"),
    "appeal": ("appeal", "cassation"),
    "cassation": ("cassation",),
}
EXHAUSTED = "exhausted"
PERSONAL = frozenset(
    {"accepted", "victim", "fact", "citizen", "under_age", "respondent", "undecided"}
)
"""Kinds whose answers name the person, or rest on claims about them."""


def judge(rule: ConditionRule, who: Subject, context: Context) -> Condition:
    """The condition of a rule, answered for somebody on a day.

    Raises:
        KeyError: no condition is of that kind.
    """
    if rule.kind == "accepted":
        return _accepted(rule, who)
    return KINDS[rule.kind](rule, who, context).to(rule)


def _accepted(rule: ConditionRule, who: Subject) -> Condition:
    if who.where.only is None:
        return Found(Answer.UNKNOWN, _unplaced(who), who.where.claims, _WHERE).to(rule)
    verdict = accepted(who.where.only, rule.given["instrument"], who.acts.days)
    why = verdict.why
    if verdict.answer is Answer.NO and who.acts.continuing:
        why += " The file tells of acts that may go on."
    found = Found(verdict.answer, why, who.where_and_when, verdict.settle)
    return found.to(rule, verdict.backing)


def _unplaced(who: Subject) -> str:
    states = ", ".join(country_name(one.value) for one in who.where.states)
    return f"The sources name more than one state: {states}." if states else who.where.why


def _respondent(rule: ConditionRule, who: Subject, context: Context) -> Found:
    state = who.where.only
    if state is None:
        return Found(Answer.UNKNOWN, _unplaced(who), who.where.claims, _WHERE)
    answer = Answer.YES if state in rule.given["states"] else Answer.NO
    return Found(answer, f"It happened in {country_name(state)}.", who.where.claims)


def _victim(rule: ConditionRule, who: Subject, context: Context) -> Found:
    return Found(Answer.YES, "The file follows them as harmed.", who.claims)


def _filer(rule: ConditionRule, who: Subject, context: Context) -> Found:
    may = rule.given["may"]
    if _FILERS.isdisjoint(may):
        return Found(Answer.NO, f"Only these may file: {', '.join(may)}.")
    return Found(Answer.YES, "Those harmed may file, or somebody for them.")


def _citizen(rule: ConditionRule, who: Subject, context: Context) -> Found:
    claims = tuple(claim for one in who.nationalities for claim in one.claims)
    codes = {one.value for one in who.nationalities}
    if who.where.only is not None and codes == {who.where.only}:
        return Found(Answer.YES, "A citizen of the state where it happened.", claims)
    names = ", ".join(sorted(map(country_name, codes)))
    told = f"Citizenship by the file: {names}." if codes else "No source tells."
    ask = f"Of which citizenship: {who.name}? And does the law pay foreigners?"
    return Found(Answer.UNKNOWN, told, claims, ask)


def _under_age(rule: ConditionRule, who: Subject, context: Context) -> Found:
    """By the ages given: on the day of the acts somebody was that old or younger."""
    limit = int(rule.given["age"])
    claims = tuple(claim for one in who.ages for claim in one.claims)
    ages = [int(one.value) for one in who.ages if one.value.isdecimal()]
    ask = rule.given["asks"].replace("{name}", who.name)
    if ages and max(ages) < limit:
        return Found(Answer.YES, f"Aged {max(ages)} when it was reported.", claims)
    since = _years_since(who.acts.days.first, context.on)
    if ages and since is not None and min(ages) - since - 1 >= limit:
        return Found(Answer.NO, f"Aged {min(ages)} when it was reported.", claims)
    return Found(Answer.UNKNOWN, "No age tells it for certain.", claims, ask)


def _years_since(first: date | None, on: date) -> int | None:
    if first is None:
        return None
    words = elapsed(first, on)
    return int(words.split()[0]) if "year" in words else 0


def _decided(rule: ConditionRule, who: Subject, context: Context) -> Found:
    level = rule.given["level"]
    claims = _decisions(level, context)
    if claims:
        return Found(Answer.YES, f"The file tells of {NAMES[level]}.", claims)
    ask = f"Is there {NAMES[level]}, and of which day?"
    if context.domestic.begun:
        why = f"Proceedings have begun, and no source tells of {NAMES[level]}."
        return Found(Answer.NO, why, context.domestic.begun, ask)
    return Found(Answer.UNKNOWN, "No source tells of proceedings.", (), ask)


def _undecided(rule: ConditionRule, who: Subject, context: Context) -> Found:
    level = rule.given["level"]
    claims = _decisions(level, context)
    if not claims:
        return Found(Answer.YES, f"No source tells of {NAMES[level]}.", by_silence=True)
    ask = rule.given["asks"].replace("{name}", who.name)
    return Found(Answer.UNKNOWN, f"The file tells of {NAMES[level]}.", claims, ask)


def _decisions(level: str, context: Context) -> tuple[ClaimId, ...]:
    """The claims of decisions at a level, or of later ones, which suppose it."""
    return next((found for one in _ABOVE[level] if (found := context.domestic.at(one).decided)), ())


KINDS: dict[str, Callable[[ConditionRule, Subject, Context], Found]] = {
    "citizen": _citizen,
    "decided": _decided,
    "fact": fact,
    "filer": _filer,
    "no_other_procedure": no_other_procedure,
    "respondent": _respondent,
    "undecided": _undecided,
    "under_age": _under_age,
    "victim": _victim,
}
"""The functions by the kind that a rule file names; acceptance and exhaustion stand apart."""

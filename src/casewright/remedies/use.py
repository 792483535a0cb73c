"""Whether a route is in use already, or was used."""

from casewright.ledger.path_entry import Answer as Reached
from casewright.ledger.path_entry import Milestone
from casewright.ledger.stated import Claims
from casewright.remedies.answer import Answer, Condition
from casewright.remedies.assessment import RuleReading
from casewright.remedies.backing import Backing, Confidence
from casewright.remedies.context import Context
from casewright.remedies.facts import is_partial
from casewright.remedies.route import Route, State
from casewright.remedies.subject import Subject

# No rule of law is needed to see that something was done.
_BY_THE_FILE = Backing("the case file", "with each build", Confidence.HIGH)


def use_of(route: Route, who: Subject, context: Context) -> RuleReading | None:
    """That a route is pending or used, with the claims for it; None where nothing tells of it."""
    if "level" in route.used_by:
        return _by_level(route, context)
    if "milestone" in route.used_by:
        return _by_milestone(route, who)
    if not context.procedures.steps:
        return None
    steps = [one for one in context.procedures.of_person(who.id) if one.body == route.id]
    claims = tuple(dict.fromkeys(claim for one in steps for claim in one.claims))
    if not steps:
        return None
    if any(one.is_decision for one in steps):
        return _said(State.USED, "The body has decided.", claims)
    return _said(State.PENDING, "A complaint was filed; no decision is told of.", claims)


def _by_level(route: Route, context: Context) -> RuleReading | None:
    level = context.domestic.at(route.used_by["level"])
    if level.decided:
        sides = " and ".join(sorted(level.sides - {"unknown"}))
        asked = f"Asked for by the side of: {sides}." if sides else "Who asked is not said."
        return _said(State.USED, f"The file tells of the decision. {asked}", level.decided)
    if level.filed:
        return _said(State.PENDING, "It was asked for; no decision is told.", level.filed)
    return None


def _by_milestone(route: Route, who: Subject) -> RuleReading | None:
    """By how far they came; a group of which only some did is no answer for the rest."""
    done = who.milestones.get(route.used_by["milestone"])
    asked = who.milestones.get(route.used_by.get("asked", ""))
    if done is not None and done.answer is Reached.YES:
        if not is_partial(done):
            return _said(State.USED, "The file tells of it.", done.given)
        why = f"The file tells of it for {done.note} of them; for which, it does not say."
        return _said(State.CANNOT_TELL, why, done.given)
    return _asked(asked) if asked is not None else None


def _asked(asked: Milestone) -> RuleReading | None:
    if asked.answer is not Reached.YES:
        return None
    return _said(State.PENDING, "It was asked for; no answer is told of.", asked.given)


def _said(state: State, why: str, claims: Claims) -> RuleReading:
    unknown = state is State.CANNOT_TELL
    condition = Condition(
        id="use",
        answer=Answer.UNKNOWN if unknown else Answer.YES,
        why=why,
        rule="Whether the route was used is told by the case file.",
        backing=_BY_THE_FILE,
        otherwise=State.CANNOT_TELL,
        claims=claims,
        settle="For whom, and with what result?" if unknown else "",
    )
    return RuleReading("", state, (condition,), ())

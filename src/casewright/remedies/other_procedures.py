"""Whether another international procedure stands in the way, and what choosing a route closes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from casewright.ledger.stated import Claims
from casewright.remedies.answer import Answer, Found
from casewright.remedies.context import Context
from casewright.remedies.procedures import Step, is_unnamed
from casewright.remedies.route import ConditionRule, Route
from casewright.remedies.rules import routes
from casewright.remedies.subject import Subject

_PENDING, _PAST, _SETTLED, _COURT = "pending", "pending_or_past", "settled", "court"
_ASK = "Was the matter ever put to another international body, which one, and what came of it?"
_SILENT = Found(
    Answer.YES,
    "No source tells of another international procedure; ask the client.",
    by_silence=True,
)


@dataclass(frozen=True, slots=True)
class Closing:
    """A route that another one closes: for good, or only while that one is pending.

    `for_good` is None where that is disputed.
    """

    route: str
    for_good: bool | None
    why: str


def no_other_procedure(rule: ConditionRule, who: Subject, context: Context) -> Found:
    """Whether the matter is free of other international procedures, as far as a rule asks."""
    own = rule.given.get("route", "")
    steps = [one for one in context.procedures.of_person(who.id) if one.body != own]
    for body in dict.fromkeys(one.body for one in steps):
        found = _bars(rule, body, [one for one in steps if one.body == body])
        if found.answer is not Answer.YES or (who.where.only in rule.given.get("wider_in", ())):
            return found if found.answer is not Answer.YES else _wider(found.claims)
    return Found(Answer.YES, "No other procedure bars it.", _claims(steps)) if steps else _SILENT


def _bars(rule: ConditionRule, body: str, steps: list[Step]) -> Found:
    """Whether the procedure before one body stands in the way."""
    claims, is_over = _claims(steps), any(one.is_decision for one in steps)
    if is_unnamed(body):
        why = "A complaint to an international body is told of; to which one is not."
        return Found(Answer.UNKNOWN, why, claims, _ASK)
    if not _is_barred(rule.given["bars"], is_over=is_over):
        return Found(Answer.YES, "It is over and does not bar.", claims)
    counts = _counts(rule.given["bars"], body)
    name = _routes()[body].name["en"]
    if counts == "no":
        return Found(Answer.YES, f"{name} is no such procedure.", claims)
    if counts == "disputed":
        why = f"Whether {name} counts as such a procedure is disputed."
        return Found(Answer.UNKNOWN, why, claims, _ASK)
    state = "was decided" if is_over else "is pending"
    return Found(Answer.NO, f"The matter {state} before: {name}.", claims, _ASK)


def _is_barred(bars: str, *, is_over: bool) -> bool:
    return {_PENDING: not is_over, _SETTLED: is_over, _COURT: not is_over}.get(bars, True)


def _counts(bars: str, body: str) -> str:
    """Whether a body counts as another procedure; before some, only courts do."""
    route = _routes()[body]
    if bars == _COURT and route.level != "regional":
        return "no"
    return "yes" if route.counts_as_procedure == _COURT else route.counts_as_procedure


def _wider(claims: Claims) -> Found:
    why = "The state made a wider reservation, so that a procedure that is over can bar too."
    return Found(Answer.UNKNOWN, why, claims, _ASK)


def _claims(steps: Iterable[Step]) -> Claims:
    return tuple(dict.fromkeys(claim for one in steps for claim in one.claims))


@cache
def _routes() -> Mapping[str, Route]:
    return {one.id: one for one in routes()}


@cache
def closes(chosen: str) -> tuple[Closing, ...]:
    """The routes that choosing one closes, by the rules of those others."""
    return tuple(
        found
        for other in routes()
        if other.id != chosen and (found := _closing(_routes()[chosen], other)) is not None
    )


def _closing(chosen: Route, other: Route) -> Closing | None:
    rule = other.same_matter()
    if rule is None:
        return None
    counts = _counts(rule.given["bars"], chosen.id)
    if counts == "no":
        return None
    lasting = rule.given["bars"] in (_PAST, _SETTLED)
    return Closing(other.id, None if counts == "disputed" else lasting, rule.rule)

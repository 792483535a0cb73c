"""Where people stand with each route to redress, as plain values for JSON."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from casewright.claims import ClaimId, as_plain
from casewright.ledger import CaseFile
from casewright.publishing.citations import quoted
from casewright.publishing.remedies_terminal import LAWYER
from casewright.remedies import (
    Assessment,
    Backing,
    Condition,
    Deadline,
    RouteAssessment,
    RuleReading,
    general_rules,
)

Plain = dict[str, Any]
"""A JSON object."""


def remedies_document(case: CaseFile, found: Sequence[Assessment], on: date) -> Plain:
    """The assessments of a case on a day, with the words of every claim they rest on."""
    people = [_person(one) for one in found]
    cited = dict.fromkeys(claim for one in found for claim in _claims(one))
    return {
        "on": str(on),
        "note": LAWYER,
        "general": [
            {"id": one.id, "levels": sorted(one.levels), "rule": one.rule, **_backing(one.backing)}
            for one in general_rules()
        ],
        "people": people,
        "claims": {number: quoted(case, number) for number in cited},
    }


def _claims(one: Assessment) -> Iterable[ClaimId]:
    yield from one.where.claims
    yield from one.acts.claims
    for route in one.routes:
        for told in route.announced:
            yield from told.claims
        for reading in route.readings:
            for condition in reading.conditions:
                yield from condition.claims
            for deadline in reading.deadlines:
                yield from deadline.claims
        for since in route.elapsed:
            yield from since.claims


def _person(one: Assessment) -> Plain:
    days = one.acts.days
    return {
        "id": one.id,
        "name": one.name,
        "is_group": one.is_group,
        "size": as_plain(one.size) if one.size else None,
        "respondents": [
            {"state": each.value, "claims": list(each.claims)} for each in one.where.states
        ],
        "respondents_why": one.where.why,
        "acts": {
            "first": _day(days.first),
            "last": _day(days.last),
            "claims": list(one.acts.claims),
            "continuing": list(one.acts.continuing),
        },
        "routes": [_route(each) for each in one.routes],
    }


def _route(one: RouteAssessment) -> Plain:
    return {
        "id": one.route.id,
        "level": one.route.level,
        "name": dict(one.route.name),
        "instrument": one.route.instrument,
        "articles": list(one.route.articles),
        "who": one.route.who,
        "state": one.state.value,
        "is_disputed": one.is_disputed,
        "readings": [_reading(each) for each in one.readings],
        "announced": [
            {"by": each.by, "provided": each.provided, "words": each.words,
             "body": each.body, "claims": list(each.claims)}
            for each in one.announced
        ],
        "elapsed": [
            {"since": each.since, "date": each.date, "time": each.words,
             "claims": list(each.claims)}
            for each in one.elapsed
        ],
        "closes": [
            {"route": each.route, "for_good": each.for_good, "rule": each.why}
            for each in one.closes
        ],
        "questions": list(one.questions),
    }  # fmt: skip


def _reading(one: RuleReading) -> Plain:
    return {
        "supposing": one.supposing,
        "state": one.state.value,
        "conditions": [_condition(each) for each in one.conditions],
        "deadlines": [_deadline(each) for each in one.deadlines],
    }


def _condition(one: Condition) -> Plain:
    return {
        "id": one.id,
        "answer": one.answer.value,
        "why": one.why,
        "by_silence": one.by_silence,
        "settle": one.settle,
        "rule": one.rule,
        **_backing(one.backing),
        "claims": list(one.claims),
    }


def _deadline(one: Deadline) -> Plain:
    return {
        "starts": one.starts,
        "start": one.start,
        "due": _day(one.due),
        "earliest": _day(one.earliest),
        "nature": one.nature,
        "question": one.question,
        "rule": one.rule,
        **_backing(one.backing),
        "claims": list(one.claims),
    }


def _backing(one: Backing) -> Plain:
    return {
        "source": one.source,
        "checked": one.checked,
        "confidence": one.confidence.value,
        "doubts": one.doubts,
        "warning": one.warning,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)

"""Complaints to international bodies that a case file tells of: filed, decided, announced."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from casewright.claims import Claim, ClaimId, Event, Stance, Statement
from casewright.ledger import CaseFile
from casewright.ledger.stated import Claims, Stated
from casewright.linking import EntryId
from casewright.remedies.rules import findings, patterns, routes

# What a complaint counts as whose body no words tell.
_SOME_UN = "un"
_VICTIM = "victim"
_PLANNED = frozenset({Stance.ANNOUNCED, Stance.CONDITIONAL, Stance.REQUESTED, Stance.POSSIBLE})


@dataclass(frozen=True, slots=True)
class Step:
    """A complaint or a decision of a body (a route's id, or one not named), and whom it concerns.

    `people` are those named in it; nobody named, it is of everybody.
    """

    body: str
    is_decision: bool
    dates: tuple[Stated, ...]
    people: frozenset[EntryId]
    claims: Claims


@dataclass(frozen=True, slots=True)
class Announced:
    """That somebody means to turn to a body, on what condition; `words` are the source's."""

    body: str
    by: str
    provided: str
    words: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class Procedures:
    """All that a case file tells of international procedures."""

    steps: tuple[Step, ...]
    announced: tuple[Announced, ...]

    @classmethod
    def of(cls, case: CaseFile) -> "Procedures":
        """The procedures of a case."""
        reader = _Reader()
        return cls(tuple(reader.steps(case)), tuple(reader.announced(case)))

    def of_person(self, whom: EntryId) -> tuple[Step, ...]:
        """The complaints and decisions that concern somebody."""
        return tuple(one for one in self.steps if not one.people or whom in one.people)

    def announced_for(self, body: str, level: str) -> tuple[Announced, ...]:
        """Who means to turn to a body, or to one of its level that is not named."""
        meant = {body, *(name for name, of in _unnamed().items() if level in of["levels"])}
        return tuple(one for one in self.announced if one.body in meant)


def is_unnamed(body: str) -> bool:
    """Whether words speak of a body without its name."""
    return body in _unnamed()


def _unnamed() -> Mapping[str, Any]:
    found: Mapping[str, Any] = findings()["unnamed"]
    return found


class _Reader:
    """Finds bodies and intentions in the words of claims."""

    def __init__(self) -> None:
        rules = findings()
        self._named: Mapping[str, tuple[re.Pattern[str], ...]] = {
            route.id: route.named for route in routes() if route.named
        }
        self._unnamed = {name: patterns(of["words"]) for name, of in _unnamed().items()}
        self._intends = patterns(rules["intends"])
        self._provided = re.compile(rules["provided"])
        self._filed, self._decided = rules["filed"], rules["decided"]

    def bodies(self, words: str) -> list[str]:
        """The bodies that words name; else the kind of body they speak of without its name."""
        return _said(self._named, words) or _said(self._unnamed, words)[:1]

    def steps(self, case: CaseFile) -> Iterator[Step]:
        """The complaints filed and decisions made."""
        for event in case.events:
            if event.type not in (*self._filed, *self._decided):
                continue
            words = " ".join(case.claim(one).quote.words for one in event.claims)
            people = {one.party.person for one in event.participants if one.role == _VICTIM}
            dates = (Stated(event.date, event.claims),) if event.date else ()
            for body in self.bodies(words) or [_SOME_UN]:
                yield Step(
                    body,
                    event.type in self._decided,
                    dates,
                    frozenset(one for one in people if one),
                    event.claims,
                )

    def announced(self, case: CaseFile) -> Iterator[Announced]:
        """Who said that they would turn to a body; each saying once."""
        seen: set[tuple[str, str]] = set()
        for number, claim in case.claims.items():
            words = claim.quote.words
            for body in self.bodies(words) if self._plans(claim) else ():
                if (body, words) not in seen:
                    seen.add((body, words))
                    yield self._one(body, number, claim)

    def _plans(self, claim: Claim) -> bool:
        """Whether a claim tells of a plan, by its stance or in the words of a speaker."""
        complains = isinstance(claim.body, Event) and claim.body.type in self._filed
        if complains and claim.stance in _PLANNED:
            return True
        spoken = isinstance(claim.body, Statement) or claim.stance in _PLANNED
        return spoken and any(one.search(claim.quote.words) for one in self._intends)

    def _one(self, body: str, number: ClaimId, claim: Claim) -> Announced:
        found = self._provided.search(claim.quote.words)
        speaker = claim.body.speaker if isinstance(claim.body, Statement) else None
        by = claim.said_by or speaker or "the report"
        return Announced(body, by, found.group() if found else "", claim.quote.words, (number,))


def _said(named: Mapping[str, tuple[re.Pattern[str], ...]], words: str) -> list[str]:
    return [body for body, of in named.items() if any(one.search(words) for one in of)]

"""The answer to one condition of a route, with what decides it."""

from dataclasses import dataclass
from enum import StrEnum

from casewright.ledger.stated import Claims
from casewright.remedies.backing import Backing
from casewright.remedies.route import ConditionRule, State


class Answer(StrEnum):
    """Whether a condition is met, as far as the case file tells."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, answered: by which claims, why, and what would settle an unknown.

    `by_silence` says that it is answered so only because no source says otherwise. `otherwise` is
    the state of the route where the answer is no.
    """

    id: str
    answer: Answer
    why: str
    rule: str
    backing: Backing
    otherwise: State
    claims: Claims = ()
    settle: str = ""
    by_silence: bool = False

    def __post_init__(self) -> None:
        if self.answer is Answer.UNKNOWN and not self.settle:
            raise ValueError(f"An unknown condition says what would settle it: {self.id!r}.")


@dataclass(frozen=True, slots=True)
class Found:
    """What the case file says to a condition, before its rule is put beside it."""

    answer: Answer
    why: str
    claims: Claims = ()
    settle: str = ""
    by_silence: bool = False

    def to(self, rule: ConditionRule, backing: Backing | None = None) -> Condition:
        """The condition of a rule with this answer; `backing` where not the rule decides it."""
        return Condition(
            rule.id,
            self.answer,
            self.why,
            rule.rule,
            backing or rule.backing,
            rule.otherwise,
            self.claims,
            self.settle,
            self.by_silence,
        )

"""How far an F1 would move with other documents of the same kind."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from casewright.evaluation.documents import Json
from casewright.evaluation.report import add_up
from casewright.evaluation.scoring import score_each

LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Interval:
    """The range in which 95 of 100 resampled F1 figures lie."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 1:
            raise ValueError(f"not an interval of figures: {self.low}..{self.high}")


def bootstrap(
    gold: Sequence[Json],
    predicted: Sequence[Json],
    *,
    rounds: int = 1000,
    seed: int = 0,
    strict_dates: bool = False,
) -> dict[str, Interval]:
    """The 95 % interval of the F1 of every category that occurs, by resampling whole documents.

    The same documents, rounds and seed give the same intervals (Efron's percentile bootstrap).
    """
    each = score_each(gold, predicted, strict_dates=strict_dates)
    # Not for secrets: the same seed must give the same sample.
    chance = random.Random(seed)  # noqa: S311
    figures: dict[str, list[float]] = {}
    for _ in range(rounds if each else 0):
        sample = chance.choices(each, k=len(each))
        for score in add_up(tally for document in sample for tally in document):
            figures.setdefault(score.category, []).append(score.f1)
    return {category: _middle(sorted(found)) for category, found in figures.items()}


def _middle(figures: Sequence[float]) -> Interval:
    last = len(figures) - 1
    return Interval(figures[round(LOW * last)], figures[round(HIGH * last)])

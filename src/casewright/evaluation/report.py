"""The figures of a comparison: precision, recall and F1 of every category."""

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.evaluation.categories import AVERAGED, EXTRA
from casewright.evaluation.documents import Json
from casewright.evaluation.tally import Difference, Tally

# Figures are rounded before they are averaged, so that the average can be checked from a table.
PLACES = 4


@dataclass(frozen=True, slots=True)
class Score:
    """How many items of a category match, of how many annotated and predicted."""

    category: str
    matched: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float:
        """The share of predicted items that are annotated, rounded to four places."""
        return round(self._precision, PLACES)

    @property
    def recall(self) -> float:
        """The share of annotated items that are predicted, rounded to four places."""
        return round(self._recall, PLACES)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, rounded to four places."""
        precision, recall = self._precision, self._recall
        if not self.matched:
            return 0.0
        return round(2 * precision * recall / (precision + recall), PLACES)

    @property
    def averaged(self) -> bool:
        """Whether the category counts in the average."""
        return self.category in AVERAGED

    @property
    def _precision(self) -> float:
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def _recall(self) -> float:
        return self.matched / self.gold if self.gold else 0.0

    def as_json(self) -> Json:
        """The figures under their names."""
        names = ("precision", "recall", "f1", "matched", "gold", "predicted")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of all categories that occur, and every difference behind them."""

    scores: tuple[Score, ...]
    documents: int
    without_prediction: int = 0
    unknown_predictions: tuple[str, ...] = ()
    errors: tuple[Difference, ...] = ()

    def __getitem__(self, category: str) -> Score:
        """The score of a category; a KeyError where it does not occur."""
        for score in self.scores:
            if score.category == category:
                return score
        raise KeyError(category)

    @property
    def macro_over(self) -> tuple[str, ...]:
        """The categories that occur and count in the average."""
        return tuple(score.category for score in self.scores if score.averaged)

    @property
    def macro(self) -> float:
        """The average F1 of the categories that occur and count, rounded to four places."""
        figures = [score.f1 for score in self.scores if score.averaged]
        return round(sum(figures) / len(figures), PLACES) if figures else 0.0

    def as_json(self) -> Json:
        """The report as one object, without the differences."""
        return {
            "categories": {score.category: score.as_json() for score in self.scores},
            "macro_f1": self.macro,
            "macro_over": list(self.macro_over),
            "documents": self.documents,
            "without_prediction": self.without_prediction,
            "unknown_predictions": len(self.unknown_predictions),
        }


def add_up(tallies: Iterable[Tally]) -> tuple[Score, ...]:
    """The scores of many documents together; categories that occur nowhere are left out."""
    sums: dict[str, list[int]] = {}
    for tally in tallies:
        here = sums.setdefault(tally.category, [0, 0, 0])
        for place, number in enumerate((tally.matched, tally.gold, tally.predicted)):
            here[place] += number
    scores = (Score(name, *sums[name]) for name in AVERAGED + EXTRA if name in sums)
    return tuple(score for score in scores if score.gold or score.predicted)

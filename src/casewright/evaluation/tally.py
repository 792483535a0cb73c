"""What comparing one document with its annotation gives: numbers, and what they are made of."""

from dataclasses import dataclass
from enum import StrEnum

from casewright.evaluation.documents import Json, items_of


class Kind(StrEnum):
    """What is wrong: an annotated item was not read, or an item was read that is not annotated."""

    MISSED = "missed"
    SPURIOUS = "spurious"


@dataclass(frozen=True, slots=True)
class Difference:
    """One item on which a prediction and the annotation do not agree, and the words it rests on."""

    document: str
    category: str
    kind: Kind
    what: str
    quote: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items of a category match in one document, of how many on either side."""

    category: str
    matched: int
    gold: int
    predicted: int
    differences: tuple[Difference, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.matched <= min(self.gold, self.predicted):
            raise ValueError(f"{self.matched} of {self.gold} and {self.predicted} cannot match.")


@dataclass(frozen=True, slots=True)
class Pair:
    """One document as people annotated it and as it was predicted."""

    id: str
    gold: Json
    predicted: Json

    def items(self, *keys: str) -> tuple[list[Json], list[Json]]:
        """The annotated and the predicted items under some keys, in that order."""
        gold = [item for key in keys for item in items_of(self.gold, key)]
        return gold, [item for key in keys for item in items_of(self.predicted, key)]

    def difference(self, category: str, kind: Kind, what: object, quote: object) -> Difference:
        """A difference in this document."""
        return Difference(self.id, category, kind, str(what or ""), str(quote or ""))


def quote_of(item: Json) -> str:
    """The words an item rests on; for a name, the form it has in the text."""
    return str(item.get("quote") or item.get("as_written") or "")

"""Categories scored by what an item says: items with the same key are the same."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casewright.evaluation.documents import Json
from casewright.evaluation.names import fold, surname
from casewright.evaluation.tally import Kind, Pair, Tally, quote_of

# A key holds values as JSON had them: text, numbers, nothing.
Key = tuple[Any, ...]
UNITS = {"year": "years", "month": "months", "day": "days", "hour": "hours"}
MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Keyed:
    """A category whose items are told apart by a key.

    Items with the same key in one document are one. Of the key only the first `compared` parts
    must agree (None: all); the rest tells items apart that say the same of different people.
    """

    category: str
    items: str
    key: Callable[[Json], Key]
    compared: int | None = None

    def tally(self, pair: Pair) -> Tally:
        """The numbers of this category in one document."""
        gold, predicted = (self._by_key(items) for items in pair.items(self.items))
        here, there = (Counter(key for key, _ in items) for items in (gold, predicted))
        differences = [
            pair.difference(self.category, kind, _shown(key), quote_of(item))
            for kind, items, left in (
                (Kind.MISSED, gold, here - there),
                (Kind.SPURIOUS, predicted, there - here),
            )
            for key, item in _left_over(items, left)
        ]
        counts = ((here & there).total(), here.total(), there.total())
        return Tally(self.category, *counts, tuple(differences))

    def _by_key(self, items: Iterable[Json]) -> list[tuple[Key, Json]]:
        first: dict[Key, Json] = {}
        for item in items:
            first.setdefault(self.key(item), item)
        return [(key[: self.compared], item) for key, item in first.items()]


def duration(amount: object, unit: object) -> Key:
    """An amount and its unit, years as months, so that 5 years are 60 months."""
    if amount is None:
        return (None, None)
    try:
        number = float(amount)  # type: ignore[arg-type]  # anything JSON can hold
    except (TypeError, ValueError, OverflowError):
        return (fold(str(amount)), unit)
    given = str(unit or "").strip()
    name = UNITS.get(given.lower(), given)
    if name == "years":
        number, name = number * MONTHS_IN_A_YEAR, "months"
    return (round(number, 4), name or None)


def sum_of_money(item: Json) -> Key:
    """Kind, amount and currency, and the person to tell equal sums apart."""
    amount = duration(item.get("amount"), None)[0]
    return (item.get("kind"), amount, item.get("currency"), fold(item.get("person")))


def penalty(item: Json) -> Key:
    """Whose sentence it is, its kind, amount and unit."""
    length = duration(item.get("amount"), item.get("unit"))
    return (surname(item.get("person")), item.get("kind"), *length)


def count(item: Json) -> Key:
    """Group, number and nationality."""
    return (item.get("group"), item.get("value"), item.get("nationality"))


KEYED = (
    Keyed("counts", "counts", count, compared=2),
    Keyed("counts_nationality", "counts", count),
    Keyed("acts", "acts", lambda item: (item.get("act"),)),
    Keyed("sentences", "sentences", penalty),
    Keyed("money", "money", sum_of_money, compared=3),
    Keyed("statements", "statements", lambda item: (surname(item.get("speaker")),)),
)


def mentions(pair: Pair) -> Tally:
    """Mentions, each a list of plain values that must be the same."""
    here, there = (Counter(map(tuple, body["mentions"])) for body in (pair.gold, pair.predicted))
    differences = [
        pair.difference("mentions", kind, _shown(key), "")
        for kind, left in ((Kind.MISSED, here - there), (Kind.SPURIOUS, there - here))
        for key in left.elements()
    ]
    counts = ((here & there).total(), here.total(), there.total())
    return Tally("mentions", *counts, tuple(differences))


def _left_over(items: list[tuple[Key, Json]], left: Counter[Key]) -> Iterator[tuple[Key, Json]]:
    """As many items of each key as are left without a counterpart, from the end of the text."""
    still = left.copy()
    for key, item in reversed(items):
        if still[key] > 0:
            still[key] -= 1
            yield key, item


def _shown(key: Key) -> str:
    return " ".join(str(part) for part in key if part is not None)

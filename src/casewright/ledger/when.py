"""EDTF dates (ISO 8601-2): their order in a chronology, and whether two can be one day."""

import re
from dataclasses import dataclass
from functools import lru_cache

_DATE = re.compile(
    r"(?P<year>-?\d[\dX]{3})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?"
    r"|--(?P<only_month>\d{2})(?:-(?P<only_day>\d{2}))?"
)
_LAST_MONTH, _LAST_DAY = 99, 99


@dataclass(frozen=True, slots=True)
class When:
    """What a date tells: year, month and day, each where it is known."""

    year: str | None = None
    month: str | None = None
    day: str | None = None

    @property
    def exactness(self) -> int:
        """How many of the three are known."""
        return sum(part is not None for part in (self.year, self.month, self.day))


@lru_cache(maxsize=65_536)
def when(date: str | None) -> When:
    """What an EDTF date tells; for an interval its beginning, or else its end."""
    for part in re.split(r"/", (date or "").strip("[]{}")):
        found = _DATE.match(part.strip("~?%. "))
        if found:
            month = found["month"] or found["only_month"]
            return When(found["year"], month, found["day"] or found["only_day"])
    return When()


def order(date: str | None) -> tuple[int, str, int, int]:
    """The place of a date in a chronology.

    A partial date stands after the exact ones it may mean; a date without a year after all with
    one; no date last.
    """
    told = when(date)
    month, day = _number(told.month, _LAST_MONTH), _number(told.day, _LAST_DAY)
    if told.year:
        return (0, told.year.replace("X", "9"), month, day)
    return (1 if told.month else 2, "", month, day)


# A case has few dates and compares each with each, once for every pair of claims.
@lru_cache(maxsize=65_536)
def can_be_one(a: str | None, b: str | None) -> bool:
    """Whether two dates can be the same day: what both tell is equal."""
    one, other = when(a), when(b)
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(x is None or y is None or _matches(x, y) for x, y in pairs)


def _matches(a: str, b: str) -> bool:
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=False))


def _number(part: str | None, unknown: int) -> int:
    return int(part.replace("X", "9")) if part else unknown

"""What was known at some day: the sources published up to then."""

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.claims import Reading, Source
from casewright.ledger.when import when

Day = tuple[int, int, int]
_LAST_MONTH, _LAST_DAY = 12, 31


@dataclass(frozen=True, slots=True)
class KnownBy:
    """The sources published up to a day, and the names of those left out, with the cause."""

    read: tuple[tuple[Source, Reading], ...]
    undated: tuple[str, ...]
    later: tuple[str, ...]


def known_by(read: Iterable[tuple[Source, Reading]], day: str) -> KnownBy:
    """The sources that were published for certain by the end of an EDTF date.

    A source of which only the month is known counts from the end of that month.

    Raises:
        ValueError: the date has no year.
    """
    end = last_day(day)
    if end is None:
        raise ValueError(f"Not a day, month or year: {day!r}.")
    kept, undated, later = [], [], []
    for source, reading in sorted(read, key=lambda pair: (pair[0].name, pair[0].sha256)):
        published = last_day(source.metadata.published.value)
        if published is None:
            undated.append(source.name)
        elif published > end:
            later.append(source.name)
        else:
            kept.append((source, reading))
    return KnownBy(tuple(kept), tuple(undated), tuple(later))


def last_day(date: str | None) -> Day | None:
    """The last day an EDTF date can mean; None where it does not tell the year."""
    last = (date or "").strip("[]{}").replace("..", ",").replace("/", ",").split(",")[-1]
    told = when(last)
    if told.year is None:
        return None
    return (
        int(told.year.replace("X", "9")),
        _part(told.month, _LAST_MONTH),
        _part(told.day, _LAST_DAY),
    )


def _part(number: str | None, last: int) -> int:
    return min(int(number.replace("X", "9")), last) if number else last

"""EDTF dates as two numbers between which they lie, so that thousands are compared at once."""

from functools import lru_cache

from casewright.ledger.when import when

Span = tuple[int, int]
_FIRST, _LAST = "0", "9"


@lru_cache(maxsize=65_536)
def span_of(date: str | None) -> Span | None:
    """The first and the last day a date may mean, as 20220105; None where no year is told.

    Unknown months and days count as 00 at the beginning and as 99 at the end.
    """
    if not date:
        return None
    ends = [_span(part) for part in date.split("/")]
    known = [one for one in ends if one is not None]
    return (min(one[0] for one in known), max(one[1] for one in known)) if known else None


def _span(date: str) -> Span | None:
    told = when(date)
    if told.year is None or told.year.startswith("-"):
        return None
    month, day = told.month or "XX", told.day or "XX"
    written = f"{told.year}{month}{day}"
    return int(written.replace("X", _FIRST)), int(written.replace("X", _LAST))

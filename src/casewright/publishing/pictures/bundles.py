"""Events that stand at one place of a timeline: the same date, or the same month where many are."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from casewright.ledger.case_file import EventEntry
from casewright.publishing.pictures.spans import Form, Span, span_of


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with the days it can have been."""

    event: EventEntry
    span: Span

    def __post_init__(self) -> None:
        if self.event.date is None:
            raise ValueError("An event without a date has no place in time.")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Events under one mark; `edtf` is their date, or the stretch that holds all of them."""

    edtf: str
    span: Span
    events: tuple[EventEntry, ...]


Key = Callable[[Dated], str]


def dated(events: Iterable[EventEntry]) -> tuple[Dated, ...]:
    """Those events of which some day is told, in the order of time."""
    found = [Dated(one, span) for one in events if (span := span_of(one.date))]
    return tuple(sorted(found, key=_in_time))


def bundled(events: Iterable[Dated], key: Key) -> tuple[Bundle, ...]:
    """The events put together by a key, each bundle as wide as all in it."""
    found: dict[str, list[Dated]] = defaultdict(list)
    for one in events:
        found[key(one)].append(one)
    return tuple(_bundle(edtf, group) for edtf, group in found.items())


def by_date(one: Dated) -> str:
    """The date as it is told."""
    return one.event.date or ""


def by_month(one: Dated) -> str:
    """The month, or the year or years where the date does not tell one."""
    first, last = one.span.first, one.span.last
    if (first.year, first.month) != (last.year, last.month):
        return by_year(one)
    return f"{first.year:04}-{first.month:02}" if one.span.has_year else f"--{first.month:02}"


def by_year(one: Dated) -> str:
    """The year, or the years; nothing of a date without one."""
    if not one.span.has_year:
        return ""
    first, last = one.span.first.year, one.span.last.year
    return f"{first:04}" if first == last else f"{first:04}/{last:04}"


def _bundle(edtf: str, group: list[Dated]) -> Bundle:
    spans = [one.span for one in group]
    if all(one == spans[0] for one in spans):
        span = spans[0]
    else:
        first, last = min(one.first for one in spans), max(one.last for one in spans)
        span = Span(first, last, Form.WITHIN, has_year=spans[0].has_year)
    return Bundle(edtf, span, tuple(one.event for one in group))


def _in_time(one: Dated) -> tuple[bool, str, str, str]:
    span = one.span
    return (not span.has_year, span.first.isoformat(), span.last.isoformat(), one.event.id)

"""The marks of a timeline: a point for a day, a bar for what is less exact, a number for many."""

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.publishing.dates import date_words
from casewright.publishing.pictures.bundles import Bundle
from casewright.publishing.pictures.days import Scale
from casewright.publishing.pictures.shapes import (
    Cites,
    Dot,
    Goes,
    Line,
    Mark,
    Rect,
    Shape,
    Target,
    Words,
)
from casewright.publishing.pictures.spans import Form, Span
from casewright.publishing.plain_words import label
from casewright.publishing.speech import mark, say, say_number

# So many events of one date open together to their quotes; more are looked at in the list.
_OPENED = 8
_NO_YEAR = mark("Year not stated")
_NAMED = 4
# WCAG 2.2, 2.5.8: nothing one can point at is smaller, or nearer to the next.
_TARGET = 24.0
_RADIUS, _BAR, _PILL = 5.0, 10.0, 18.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A bundle between two places of the width; `begin` and `end` are where its bar stands."""

    bundle: Bundle
    begin: float
    end: float
    left: float
    says: str
    to: Target

    @property
    def right(self) -> float:
        """Where the next one may stand."""
        return max(self.left + _TARGET, self.end)

    def at(self, y: float) -> Mark:
        """The mark at that height."""
        hit = Rect(self.left, y - _TARGET / 2, self.right - self.left, _TARGET, "hit")
        return Mark((hit, *_drawn(self, y)), self.says, self.to)


def placed(bundle: Bundle, scale: Scale, kind: str) -> Placed:
    """Where a bundle stands, what it says and what it opens to."""
    begin, end = scale.begin(bundle.span.first), scale.end(bundle.span.last)
    left = begin if end - begin >= _TARGET else (begin + end - _TARGET) / 2
    left = min(max(left, scale.left - _TARGET / 2), scale.right - _TARGET + 6)
    return Placed(bundle, begin, end, left, _says(bundle), _target(bundle, kind))


def stacked(every: Iterable[Placed]) -> tuple[tuple[Placed, ...], ...]:
    """The marks in rows, so that none stands on another; each in the first row with room."""
    rows: list[list[Placed]] = []
    for one in sorted(every, key=lambda one: (one.left, one.right, one.says)):
        row = next((each for each in rows if each[-1].right <= one.left), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return tuple(map(tuple, rows))


def _target(bundle: Bundle, kind: str) -> Target:
    same = {one.date for one in bundle.events} == {bundle.edtf}
    if same and (len(bundle.events) <= _OPENED or not bundle.span.has_year):
        return Cites(tuple(one.claims for one in bundle.events))
    if not bundle.span.has_year:
        return Goes((("kind", kind),) if kind else ())
    query = (("from", bundle.edtf), ("to", bundle.edtf))
    return Goes((*query, ("kind", kind)) if kind else query)


def _says(bundle: Bundle) -> str:
    when = date_words(bundle.edtf) if bundle.edtf else say(_NO_YEAR)
    many = len(bundle.events)
    named = list(dict.fromkeys(_named(one.type, one.courts, one.places) for one in bundle.events))
    told = "; ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
    reckoned = say(" (reckoned)") if all(one.reckoned for one in bundle.events) else ""
    count = (
        say_number("{number} event: ", "{number} events: ", many).format(number=many)
        if many > 1
        else ""
    )
    return f"{when}{reckoned}: {count}{told}"


# Any: values stated of an event.
def _named(kind: str, courts: tuple[object, ...], places: tuple[object, ...]) -> str:
    where = next(iter((*courts, *places)), None)
    return label("event_types", kind) + (f", {getattr(where, 'value', '')}" if where else "")


def _drawn(one: Placed, y: float) -> list[Shape]:
    bar = _bar(one, y)
    if len(one.bundle.events) > 1:
        return [*(bar if one.end - one.begin > _TARGET else []), *_pill(one, y)]
    if one.bundle.span.form is Form.DAY:
        return [Dot((one.begin + one.end) / 2, y, _RADIUS, _look(one, "point"))]
    return bar


def _bar(one: Placed, y: float) -> list[Shape]:
    span, width = one.bundle.span, max(4.0, one.end - one.begin)
    begin = one.begin if one.end - one.begin > width - 1 else one.begin - width / 2
    shapes: list[Shape] = [Rect(begin, y - _BAR / 2, width, _BAR, _look(one, span.form.value))]
    if span.form is Form.PERIOD:
        ends = (begin, begin + width)
        shapes += [Line(x, y - _BAR / 2 - 2, x, y + _BAR / 2 + 2, "cap") for x in ends]
    return shapes


def _look(one: Placed, base: str) -> str:
    span: Span = one.bundle.span
    reckoned = all(event.reckoned for event in one.bundle.events)
    return " ".join(
        ["mark", base, *(["doubtful"] if span.doubtful else []), *(["hollow"] if reckoned else [])]
    )


def _pill(one: Placed, y: float) -> list[Shape]:
    words = str(len(one.bundle.events))
    width = max(_PILL, 8.0 * len(words) + 8)
    centre = (one.left + one.right) / 2
    return [
        Rect(centre - width / 2, y - _PILL / 2, width, _PILL, "mark several"),
        Words(centre, y + 5, words, "inside", "middle"),
    ]

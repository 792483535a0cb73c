"""What tests ask of every picture, and small case files to draw."""

from itertools import pairwise

from casewright.claims import ClaimId
from casewright.ledger.case_file import EventEntry, PlaceEntry
from casewright.ledger.stated import Stated
from casewright.linking import EntryId
from casewright.publishing.pictures.shapes import Dot, Line, Mark, Outline, Rect, Words
from casewright.publishing.pictures.svg import svg


def event(number, date, kind="detention", *, reckoned=False, places=()):
    """An event of that date, resting on a claim of its own."""
    claims = (ClaimId(f"c{number}"),)
    stated = tuple(Stated(name, claims) for name in places)
    return EventEntry(
        EntryId(f"event-{number:05}"), kind, date, reckoned, (), stated, (), (), (), (), claims
    )


def place(name, *terms, within=()):
    """A place of that name and kind, resting on a claim of its own."""
    claims = (ClaimId(f"claim of {name}"),)
    stated = tuple(Stated(term, claims) for term in terms)
    lies = tuple(Stated(one, claims) for one in within)
    spelled = (Stated(name, claims),)
    return PlaceEntry(EntryId(f"place-{name}"), name, spelled, stated, lies, (), (), claims)


def nowhere(target):
    """An address for marks whose target does not matter."""
    return "#"


def shapes_of(picture):
    for thing in picture.things:
        yield from thing.shapes if isinstance(thing, Mark) else (thing,)


def corners(shape):
    """The points between which a shape lies; of words only where they are tied."""
    match shape:
        case Rect(x, y, width, height):
            return [(x, y), (x + width, y + height)]
        case Line(x1, y1, x2, y2):
            return [(x1, y1), (x2, y2)]
        case Dot(x, y, radius):
            return [(x - radius, y - radius), (x + radius, y + radius)]
        case Words(x, y):
            return [(x, y)]
        case Outline(d):
            # Only the place where it begins; what follows may be steps.
            x, y = d[1:].replace("C", "L").replace("l", "L").split("L")[0].strip("z").split()
            return [(float(x), float(y))]


def expect_well_drawn(picture, slack=1.0):
    """Everything inside the picture, every mark with words, and nothing of a style of its own."""
    for shape in shapes_of(picture):
        for x, y in corners(shape):
            assert -slack <= x <= picture.width + slack, shape
            assert -slack <= y <= picture.height + slack, shape
    assert all(mark.says.strip() for mark in picture.marks)
    text = str(svg(picture, nowhere))
    assert "style" not in text
    assert "<script" not in text
    assert " fill=" not in text
    assert text.count("<a ") == text.count("<title>") == len(picture.marks)


def expect_apart(boxes):
    """None of these boxes of one row on another."""
    for before, one in pairwise(sorted(boxes, key=lambda box: box.x)):
        assert before.x + before.width <= one.x + 0.01, (before, one)

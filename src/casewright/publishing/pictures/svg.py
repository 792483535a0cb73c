"""A picture as SVG that stands in a page: no style of its own, every word escaped."""

from collections.abc import Callable

from markupsafe import Markup

from casewright.publishing.pictures.shapes import (
    Cites,
    Dot,
    Line,
    Mark,
    Outline,
    Picture,
    Rect,
    Shape,
    Target,
    Words,
)

_RECT = Markup('<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>')
_LINE = Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" class="{}"/>')
_DOT = Markup('<circle cx="{}" cy="{}" r="{}" class="{}"/>')
_OUTLINE = Markup('<path d="{}" class="{}"/>')
_WORDS = Markup('<text x="{}" y="{}" class="{}" text-anchor="{}">{}</text>')
AddressOf = Callable[[Target], str]


def svg(picture: Picture, address_of: AddressOf) -> Markup:
    """The picture with each mark as a link; without a script, and readable in every colour."""
    size = Markup('width="{0}" height="{1}" viewBox="0 0 {0} {1}"').format(
        _number(picture.width), _number(picture.height)
    )
    # Left to right also in pages that run the other way: time and numbers do.
    start = Markup('<svg class="picture" {} direction="ltr" role="group" aria-label="{}">')
    things = Markup("\n").join(_thing(one, address_of) for one in picture.things)
    return start.format(size, picture.says) + things + Markup("</svg>")


def _thing(thing: Shape | Mark, address_of: AddressOf) -> Markup:
    return _mark(thing, address_of) if isinstance(thing, Mark) else _shape(thing)


def _mark(mark: Mark, address_of: AddressOf) -> Markup:
    kind = "cited" if isinstance(mark.to, Cites) else "goes"
    start = Markup('<a class="{}" href="{}" aria-label="{}"><title>{}</title>').format(
        kind, address_of(mark.to), mark.says, mark.says
    )
    return start + Markup("").join(map(_shape, mark.shapes)) + Markup("</a>")


def _shape(shape: Shape) -> Markup:
    match shape:
        case Rect(x, y, width, height, look):
            return _RECT.format(*map(_number, (x, y, width, height)), look)
        case Line(x1, y1, x2, y2, look):
            return _LINE.format(*map(_number, (x1, y1, x2, y2)), look)
        case Dot(x, y, radius, look):
            return _DOT.format(*map(_number, (x, y, radius)), look)
        case Outline(d, look):
            return _OUTLINE.format(d, look)
        case Words(x, y, text, look, anchor):
            return _WORDS.format(_number(x), _number(y), look, anchor, text)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")

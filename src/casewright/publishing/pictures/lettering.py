"""How much room words take in a picture: a guess that is rather too wide than too narrow."""

LETTER = 7.4
"""The width of a letter at the size of pictures, in units of the picture."""
_WIDE_FROM = "\u1100"
_ELLIPSIS = "…"


def width_of(text: str) -> float:
    """The room a line of text takes; letters of East Asia take twice as much."""
    return sum(LETTER * (2 if letter >= _WIDE_FROM else 1) for letter in text)


def fitted(text: str, room: float) -> str:
    """The text, cut with an ellipsis where it does not fit.

    A protected name must have been masked before: half of one would get past every mask.
    """
    if width_of(text) <= room:
        return text
    kept = text
    while kept and width_of(kept + _ELLIPSIS) > room:
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS

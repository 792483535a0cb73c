"""A claim added by hand: words of a source, and what a person says stands in them."""

from casewright.claims import KINDS, Claim, Quote, Review, Source
from casewright.decisions.decision import Add
from casewright.decisions.fields import body_of


def claim_added(what: Add, source: Source) -> Claim | None:
    """The claim a person added to a source; None where its words do not stand there any more.

    Where the text was won anew and the words moved, they are found again if they stand there once.

    Raises:
        NotACorrection: a field cannot say what the person wrote.
    """
    places = [what.start] if _stands_at(what, source.text) else places_of(what.words, source.text)
    if len(places) != 1:
        return None
    (start,) = places
    quote = Quote.of(source, start, start + len(what.words))
    body = body_of(KINDS[what.kind], what.fields)
    return Claim(quote, body, what.said_by, what.stance, Review.ADDED)


def places_of(words: str, text: str) -> list[int]:
    """Every place where the words stand in the text, letter for letter."""
    found: list[int] = []
    place = text.find(words) if words else -1
    while place >= 0:
        found.append(place)
        place = text.find(words, place + 1)
    return found


def _stands_at(what: Add, text: str) -> bool:
    return text[what.start : what.end] == what.words

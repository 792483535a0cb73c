"""Decisions as people make them in the tests, one minute after the other."""

from casewright.claims import Claim, Quote, Reader, Reading
from casewright.decisions import Anchor, Decision, Different, Same, Side, What

NEWER = Reader("tests", "2")


def decision(
    what: What, *, minute: int = 0, by: str = "Anna", reason: str = "I know it."
) -> Decision:
    return Decision(what, by, reason, f"2026-03-01T10:{minute:02}:00+00:00")


def claims_of(*reports, name=None):
    """The claims of the reports, or those about one name."""
    found = [claim for report in reports for claim in report.reading.claims]
    return [claim for claim in found if name in (None, getattr(claim.body, "name", None))]


def side(name, *reports):
    return Side.of(name, claims_of(*reports, name=name))


def same(one, other, *reports, **kwargs):
    return decision(Same(side(one, *reports), side(other, *reports)), **kwargs)


def different(one, other, *reports, **kwargs):
    return decision(Different(side(one, *reports), side(other, *reports)), **kwargs)


def anchor(claim):
    return Anchor.of(claim)


def read_again(source, *told):
    """A source as a newer reader reads it: words of its text, each with what they say."""
    claims = []
    for words, body in told:
        start = source.text.index(words)
        claims.append(Claim(Quote.of(source, start, start + len(words)), body))
    return source, Reading(source.sha256, NEWER, "en", tuple(claims))
